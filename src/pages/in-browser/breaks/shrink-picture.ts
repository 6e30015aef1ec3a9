/**
 * A picture that would go to the next page, and leave a blank behind, stays on its page where
 * four fifths of its size fit there. Its captions keep theirs, and so does a picture whose
 * author gave it a width.
 *
 * What is made smaller is what stands on the page, never its source: laid out once more, on
 * this page or the next, it begins with its whole size.
 */

import type {Layout} from 'pagedjs'
import {headingSelector, pictureBlocks} from '../block-selectors.ts'
import {elementAfter, elementBefore} from '../neighbours.ts'
import {gapToGrid, resumeOnGrid} from '../tables/resume-grid.ts'
import type {GridLengths} from '../tables/table-breaks.ts'

/** Less of a picture is another picture. */
const least = 0.8

/**
 * Shrink what `overflow` begins with, if it is a picture that then fits; gives what lies
 * beyond the page afterwards.
 */
export function shrinkPictures(
  overflow: Range | undefined,
  rendered: HTMLElement,
  bounds: DOMRect,
  layout: Layout,
  lengths: GridLengths
): Range | undefined {
  const {linePitch} = lengths
  let found = overhanging(rendered, bounds, lengths) ?? overflow
  // Each time one picture more stays.
  for (let block = begunBy(found); block; block = begunBy(found)) {
    if (!shrink(block, bounds, lengths)) return found
    for (const later of followingIn(rendered, block)) resumeOnGrid(later, linePitch)
    found = overhanging(rendered, bounds, lengths) ?? layout.findOverflow(rendered, bounds)
    if (begunBy(found) === block) return found
  }
  return found
}

/** The picture that goes to the next page, after the headings that it takes along, if any. */
function begunBy(overflow: Range | undefined): HTMLElement | undefined {
  if (!overflow) return undefined
  const {startContainer, startOffset} = overflow
  const start = startContainer.childNodes[startOffset] ?? startContainer
  let element: Element | null = start instanceof Element ? start : start.parentElement
  element = element?.closest(pictureBlocks) ?? element
  while (element?.matches(headingSelector)) element = elementAfter(element)
  return element instanceof HTMLElement && element.matches(pictureBlocks) ? element : undefined
}

/**
 * A picture without a caption that ends below the characters of the last line: as Paged.js has
 * it, it is on the page, for their line has white space below.
 */
function overhanging(
  rendered: HTMLElement,
  {right}: DOMRect,
  {halfLeading}: GridLengths
): Range | undefined {
  const block = [...rendered.querySelectorAll(pictureBlocks)]
    .filter((each) => each.getBoundingClientRect().left < right)
    .at(-1)
  const page = block?.closest('.pagedjs_page_content')?.getBoundingClientRect()
  if (!block || !page || hasCaptionAtEnd(block) || !elementBefore(block)) return undefined
  const box = block.getBoundingClientRect()
  if (box.bottom <= page.bottom - halfLeading + 1) return undefined
  const range = document.createRange()
  range.setStartBefore(block)
  range.setEndAfter(rendered.lastChild ?? rendered)
  return range
}

function hasCaptionAtEnd(block: Element): boolean {
  return block.querySelector('[data-element="picture-caption"]') !== null
}

function shrink(
  block: HTMLElement,
  bounds: DOMRect,
  {linePitch, halfLeading}: GridLengths
): boolean {
  const images = [...block.querySelectorAll('img')]
  const before = elementBefore(block)
  const page = block.closest('.pagedjs_page_content')
  if (!before || !page || images.some(({dataset}) => dataset.givenWidth !== undefined)) return false
  const box = before.getBoundingClientRect()
  const area = page.getBoundingClientRect()
  // What stands before it is to be on this page.
  if (box.left >= bounds.right) return false
  const gap = block.dataset.resume === undefined ? 0 : gapToGrid(box.bottom - area.top, linePitch)
  const above = Number.parseFloat(getComputedStyle(block).marginTop) + gap
  const height = Math.max(...images.map((image) => wholeOf(image).height))
  const now = Math.max(...images.map((image) => image.height))
  const below = hasCaptionAtEnd(block) ? 0 : halfLeading
  const others = block.getBoundingClientRect().height - now + below
  const ratio = Math.floor(area.bottom - box.bottom - above - others - 1) / height
  if (!(ratio >= least && ratio * height < now)) return false
  for (const image of images) resize(image, ratio, height)
  if (block.dataset.resume !== undefined) resumeOnGrid(block, linePitch)
  block.dataset.shrunk = String(Math.round(ratio * 100))
  return true
}

/** Of all in a row by the same; they stand on one line as before. */
function resize(image: HTMLImageElement, ratio: number, highest: number): void {
  const {width, height} = wholeOf(image)
  image.dataset.whole = `${width} ${height}`
  image.width = Math.max(1, Math.floor(width * ratio))
  image.height = Math.max(1, Math.floor(height * ratio))
  if (image.style.marginTop !== '') {
    image.style.marginTop = `${Math.max(0, Math.floor(highest * ratio) - image.height)}px`
  }
}

function wholeOf(image: HTMLImageElement): {readonly width: number; readonly height: number} {
  const [width = image.width, height = image.height] = (image.dataset.whole ?? '')
    .split(' ')
    .filter((each) => each !== '')
    .map(Number)
  return {width, height}
}

/** What comes back to the page with it, and goes on from the grid. */
function followingIn(rendered: HTMLElement, block: HTMLElement): HTMLElement[] {
  return [...rendered.querySelectorAll<HTMLElement>('[data-resume]')].filter(
    (each) => block.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING
  )
}
