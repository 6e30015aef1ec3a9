/** What is sought on the pages: all of it marked, one of it shown. */

import {allPages} from './frame-places.ts'

const all = 'found'
const one = 'found-now'
/** More are not marked, and counted no further. */
const most = 2000

let ranges: Range[] = []

/** Mark where the pages read `words`, blanks and case left aside; gives how often. */
export function findOnPages(words: string): number {
  const wanted = plain(words)
  ranges = []
  CSS.highlights.delete(one)
  CSS.highlights.delete(all)
  if (wanted === '') return 0
  for (const page of allPages()) {
    if (ranges.length >= most) break
    ranges.push(...rangesIn(page, wanted))
  }
  if (ranges.length > 0) CSS.highlights.set(all, new Highlight(...ranges))
  return ranges.length
}

/** Bring the `index`th of what was found into view. */
export function showFound(index: number): void {
  const range = ranges[index]
  if (!range) return
  const shown = new Highlight(range)
  shown.priority = 1
  CSS.highlights.set(one, shown)
  // Of a page far from the reader nothing is laid out until it comes near.
  const page = range.startContainer.parentElement?.closest('.pagedjs_page')
  const far = page?.getBoundingClientRect()
  if (far && (far.bottom < 0 || far.top > innerHeight)) page?.scrollIntoView()
  const {top, bottom} = range.getBoundingClientRect()
  const edge = innerHeight / 8
  if (top < edge || bottom > innerHeight - edge) {
    document.documentElement.scrollBy(0, top - innerHeight / 3)
  }
}

/** Which of what was found is the first from the upper edge on. */
export function firstFoundInView(): number {
  const index = ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0)
  return Math.max(0, index)
}

function rangesIn(page: HTMLElement, wanted: string): Range[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  let text = ''
  /** For each character of `text`: where it stands. */
  const places: (readonly [node: Node, offset: number])[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.overlay')) continue
    let offset = 0
    for (const character of node.nodeValue ?? '') {
      const own = plain(character)
      for (let count = 0; count < own.length; count += 1) places.push([node, offset])
      text += own
      offset += character.length
    }
  }
  const found: Range[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const [first, last] = [places[at], places[at + wanted.length - 1]]
    if (!first || !last) continue
    const range = new Range()
    range.setStart(first[0], first[1])
    range.setEnd(last[0], last[1] + 1)
    found.push(range)
  }
  return found
}

/** Without blanks and what cannot be seen, in small letters. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, '').toLowerCase()
}
