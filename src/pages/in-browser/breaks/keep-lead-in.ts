/**
 * The line that leads to a picture (见图1; 流程如下：) goes to the next page with it, unless half a
 * page would then be blank.
 */

import {pictureBlocks} from '../block-selectors.ts'

const naming = /[:：]$|[如见附下上]图|图\s*[\d一二三四五六七八九十]/u

/** Of lines: more than these are a text that stands by itself. */
const mostLines = 2
/** Of the page: what stands above that leaves too much blank behind. */
const highest = 0.5

/** Find what goes with `block`, a picture that begins the next page: the paragraph before it. */
export function leadInOf(block: Element, {right}: DOMRect, linePitch: number): Element | undefined {
  const before = block.previousElementSibling
  const page = block.closest('.pagedjs_page_content')?.getBoundingClientRect()
  if (!page || !block.matches(pictureBlocks)) return undefined
  if (!before?.matches('p:not([data-element], [data-split-from])')) return undefined
  const box = before.getBoundingClientRect()
  const isShort = box.height < (mostLines + 0.5) * linePitch && box.right <= right + 1
  const isLow = box.top - page.top >= highest * page.height
  const fits = box.height + block.getBoundingClientRect().height <= page.height
  return isShort && isLow && fits && naming.test(before.textContent.trim()) ? before : undefined
}
