/** Two paragraphs that are one in Word. */

import {printed} from '../base/same-text.ts'
import {placeText} from '../docx/index.ts'
import type {Arrival} from './arrivals.ts'
import {type Bringing, isAsMade} from './bringing.ts'
import {typedBlock} from './find-passage.ts'
import type {OwnSlot} from './slot-book.ts'

/**
 * Run the block at `place` on in the one at `to`, where it stood right behind it; `before` is
 * the last piece of that. Gives back the piece that was joined.
 */
export function joinBlock(
  bringing: Bringing,
  {place, to}: Extract<Arrival, {type: 'joined'}>,
  before: OwnSlot | undefined
): OwnSlot | undefined {
  const {pairs, book, manuscript, files, units} = bringing
  const [block, into] = [pairs.get(place), pairs.get(to)]
  const own = book.ownOf(block)
  // Rows of the head and of the imprint stand side by side.
  if (!block || !into || !own || !before) return undefined
  const id = `joined ${place}`
  const source = bringing.places.find(({name}) => name === place)
  const typed = typedBlock(block, manuscript, files)
  const from = typed?.starts.find((at) => at !== undefined)
  const isBrought =
    typed !== undefined &&
    from !== undefined &&
    own.slot.kind !== 'other' &&
    source !== undefined &&
    isAsMade(block, source) &&
    own.in.arrangement.follows(own.slot, before.slot) &&
    !bringing.isRefused(id)
  const texts = [into, block].map(({element}) => placeText(element))
  bringing.tell('joined', {
    id,
    place,
    before: texts.join(' / '),
    after: [to, place].map((name) => bringing.arrived.texts.get(name) ?? '').join(''),
    isBrought
  })
  if (!isBrought) return undefined
  // What was counted is text from now on.
  const derived = typed.starts.findIndex((at) => at !== undefined)
  const ordinal = printed(placeText(block.element)).slice(0, derived)
  own.in.arrangement.join(own.slot, {from, text: ordinal})
  units.join(own.slot, before.slot, id)
  return own
}
