/** The text of a document before it is laid out, block by block, after an edit of it. */

import type {Block} from '../contract.ts'
import {blocksOf} from '../settle/blocks.ts'
import type {Change} from './change-between.ts'
import {moveTo} from './move-lines.ts'

/** `source` with the change; undefined where what was changed is not found in it. */
export function changedSource(source: readonly Block[], change: Change): Block[] | undefined {
  const slots = source.map(moveTo(change)).map((block) => [block])
  const slotOf = (typed: Element): Block[] | undefined => {
    const [was] = blocksOf(typed)
    const places = source.flatMap((each, at) => (was && isSameBlock(each, was) ? [at] : []))
    const [at] = places
    return at === undefined || places.length > 1 ? undefined : slots[at]
  }
  for (const {before, after} of change.changed) {
    const [slot, [is]] = [slotOf(before), blocksOf(after)]
    if (!slot || !is) return undefined
    slot.splice(0, 1, is)
  }
  for (const {behind, after} of change.added) {
    const [slot, [is]] = [slotOf(behind), blocksOf(after)]
    if (!slot || !is) return undefined
    slot.push(is)
  }
  for (const {before} of change.removed) {
    const slot = slotOf(before)
    if (!slot) return undefined
    slot.shift()
  }
  return slots.flat()
}

function isSameBlock(one: Block, other: Block): boolean {
  return (
    one.element === other.element &&
    one.line === other.line &&
    one.path === other.path &&
    one.text === other.text
  )
}
