/** Whether a value is of a shape, so that its controls can show all of it. */

import {isList, type PlainValue} from '../../../base/yaml/plain-value.ts'
import type {FieldShape} from '../../form-contract.ts'

export function fits(shape: FieldShape, value: PlainValue): boolean {
  if (value === '') return true
  if (shape.kind === 'list') {
    const isMany = isList(value)
    if (!isMany && !shape.isOneEnough) return false
    return (isMany ? value : [value]).every((item) => fits(shape.item, item))
  }
  if (shape.kind !== 'members') return typeof value === 'string'
  if (typeof value === 'string') return shape.short !== null
  if (isList(value)) return false
  return Object.entries(value).every(([key, each]) => {
    const member = shape.members.find(({zh, en}) => zh === key || en === key)
    return member !== undefined && fits(member.shape, each)
  })
}
