/** Where the writer's cursor is, on the pages; and where in the text a click was. */

import type {SourceLine, Spot} from './frame-contract.ts'
import {fragmentsOf} from './frame-places.ts'
import {samePlace} from './same-place.ts'

const name = 'cursor'

/** The character of the text that was clicked on. */
export function spotAt({clientX, clientY}: MouseEvent, place: SourceLine): Spot | undefined {
  const caret = document.caretPositionFromPoint?.(clientX, clientY)
  if (!caret) return undefined
  let text = ''
  let offset: number | undefined
  for (const node of textsOf(place)) {
    if (node === caret.offsetNode) offset = text.length + caret.offset
    text += node.data
  }
  return offset === undefined ? undefined : {text, offset}
}

/** Mark the character that goes with `spot` of the source; scroll to it if `isScrolled`. */
export function pointAt(place: SourceLine, spot: Spot, isScrolled: boolean): void {
  unpoint()
  const texts = textsOf(place)
  const whole = texts.map(({data}) => data).join('')
  let offset = samePlace(spot.text, spot.offset, whole)
  // At the end of the text, its last character.
  if (offset === whole.length) offset -= 1
  for (const node of texts) {
    if (offset < 0) return
    if (offset >= node.length) {
      offset -= node.length
      continue
    }
    const range = new Range()
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    CSS.highlights?.set(name, new Highlight(range))
    if (isScrolled) bringIntoView(range)
    return
  }
}

export function unpoint(): void {
  CSS.highlights?.delete(name)
}

function bringIntoView(range: Range): void {
  const {top, bottom} = range.getBoundingClientRect()
  const edge = innerHeight / 10
  if (top >= edge && bottom <= innerHeight - edge) return
  document.documentElement.scrollBy(0, top - innerHeight / 3)
}

/**
 * The texts of all that was typed at `place`, page after page. What begins below it is something
 * else: a line that is printed nowhere leads nowhere.
 */
function textsOf(place: SourceLine): Text[] {
  const own = fragmentsOf(place).filter(({dataset}) => Number(dataset.line) <= place.line)
  return own.flatMap((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    // The walker was told to show nothing else.
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    return texts
  })
}
