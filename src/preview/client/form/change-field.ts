/** A field of the form is given another value → how the text changes. */

import type {PlainValue} from '../../../base/yaml/plain-value.ts'
import {setInMatter} from '../../../base/yaml/set-in-matter.ts'
import type {Splice} from '../../../base/yaml/splice.ts'
import type {FormField} from '../../form-contract.ts'
import {pendingMark, readForm} from './read-form.ts'

/** `''` leaves its key, undefined takes it away. Undefined where that cannot be written. */
export function changeField(
  text: string,
  fields: readonly FormField[],
  name: string,
  value: PlainValue | undefined
): readonly Splice[] | undefined {
  const reading = readForm(text, fields)
  const at = fields.findIndex((field) => field.name === name)
  const field = fields[at]
  if (reading.state === 'unread' || !field || reading.values.get(name)?.isLocked) return undefined
  const names = reading.isEnglish ? [name, field.zh] : [field.zh, name]
  const before = fields.slice(0, at).flatMap((each) => [each.zh, each.name])
  return setInMatter(text, {names, value, before, mark: pendingMark})
}
