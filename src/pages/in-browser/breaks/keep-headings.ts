/**
 * Headings stay with what they head: none ends a page, nor do several in a row, nor a part of
 * one. The page before ends early instead; 5.2.3 of GB/T 9704—2012 has 22 lines 一般.
 *
 * Paged.js 0.4.3 takes along one heading before what goes to the next page, even from the head
 * of a page, where it then finds no end; and it divides a heading of several lines.
 */

import {headingSelector} from '../block-selectors.ts'
import {elementAfter, elementBefore} from '../neighbours.ts'
import {leadInOf} from './keep-lead-in.ts'

/** One of each level; more in a row are a list, of which Paged.js takes along the last. */
const mostInRow = 4

/** What goes to the next page of what was found to, with the headings before it. */
export function withHeadings(
  overflow: Range | undefined,
  rendered: Element,
  bounds: DOMRect,
  linePitch: number
): Range | undefined {
  const found = overflow && blockBegunBy(overflow)
  if (!found) return overflow
  const shown = hasHeadingAtEnd(found, bounds) ? (elementAfter(found) ?? found) : found
  const begun = leadInOf(shown, bounds, linePitch) ?? shown
  const first = headingsWith(begun).at(-1) ?? begun
  const start = hasTextBefore(first) ? first : firstBeyond(first, bounds)
  if (!start || !elementBefore(start)) return overflow
  if (start === found && !isHeading(start)) return overflow
  const range = document.createRange()
  range.setStartBefore(start)
  range.setEndAfter(rendered.lastChild ?? rendered)
  return range
}

/** The block that is to be on the next page as a whole: a heading is, with any part of it. */
function blockBegunBy({startContainer, startOffset}: Range): Element | undefined {
  const node = startContainer.childNodes[startOffset]
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement
  const heading = element?.closest(`${headingSelector}, main p`)
  if (heading && isHeading(heading)) return heading
  return node instanceof Element ? node : undefined
}

/** Whether `found` is all of a text, taken along for the heading that it ends with. */
function hasHeadingAtEnd({lastElementChild: last}: Element, {right}: DOMRect): boolean {
  return last !== null && isHeading(last) && last.getBoundingClientRect().left < right
}

/** The headings that stand before `block` on its page whatever happens, the nearest first. */
export function headingsWith(block: Element): Element[] {
  const row: Element[] = []
  let of = block
  for (let before = justBefore(block); before && isHeading(before); before = justBefore(before)) {
    // （一）……。（二）……。 are a list, and none heads the next.
    if (isSentence(before) && isHeading(of) && levelOf(before) >= levelOf(of)) break
    row.push(before)
    of = before
  }
  const isList = row.length + (isHeading(block) ? 1 : 0) > mostInRow
  return isList ? row.slice(0, isHeading(block) ? 0 : 1) : row
}

/** What stands before `block`; before what follows the text, the last of it. */
function justBefore({previousElementSibling: before}: Element): Element | null {
  return before?.matches('[data-element="body"]') ? before.lastElementChild : before
}

/** From `heading` on, what is no heading or does not stand on the page as a whole. */
function firstBeyond(heading: Element, {right}: DOMRect): Element | undefined {
  let element: Element | null = heading
  // A part of a pixel is rounding.
  while (element && isHeading(element) && element.getBoundingClientRect().right <= right + 1) {
    element = elementAfter(element)
  }
  return element ?? undefined
}

function isHeading(element: Element): boolean {
  return element.matches(headingSelector) || isSentence(element)
}

/** Whether a heading among the text (（一）……。) is all of its paragraph, and heads the next. */
function isSentence(element: Element): boolean {
  const [only, ...more] = element.matches('main p') ? element.children : []
  return (
    more.length === 0 &&
    only?.matches('[data-element="run-in-heading"]') === true &&
    only.textContent === element.textContent
  )
}

/** 1 to 4, of a heading. */
function levelOf(heading: Element): number {
  const level = heading.firstElementChild?.getAttribute('data-level')
  return isSentence(heading) ? Number(level) : Number(heading.localName.slice(1)) - 1
}

/** What a text begins with is no text: 7.3.3, its first page shows some. */
const titles = ['attachment-label', 'attachment-title', 'subtitle', 'subtitle-note', 'speaker']
  .map((name) => `[data-element="${name}"]`)
  .join(', ')

/** Whether the page has text before `element`. */
function hasTextBefore(element: Element): boolean {
  const {previousElementSibling: before, parentElement: text} = element
  if (before) return !before.matches(titles)
  const isBody = text?.matches('[data-element="body"]:not([data-split-from])') ?? false
  return !isBody && elementBefore(element) !== null
}
