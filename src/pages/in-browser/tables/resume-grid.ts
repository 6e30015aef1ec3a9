/**
 * Back to the grid of lines after what is not made of them: a table, a picture.
 *
 * GB/T 9704—2012, 5.2.3. How far down the page such a block ends is known when what follows
 * it is put on the page, and not before.
 */

import {Handler} from 'pagedjs'
import {pictureBlocks} from '../block-selectors.ts'
import {elementAfter, elementBefore} from '../neighbours.ts'
import type {GridLengths} from './table-breaks.ts'

const offGrid = `table, ${pictureBlocks}`

/** Mark what follows a block that ends off the grid. */
export function markResuming(content: ParentNode): void {
  for (const block of content.querySelectorAll(offGrid)) {
    if (block.closest('[data-element="sideways-table"]')) continue
    elementAfter(block)?.setAttribute('data-resume', '')
  }
}

export function resumeGrid({linePitch}: GridLengths): typeof Handler {
  return class extends Handler {
    renderNode(clone: Node): void {
      if (clone instanceof HTMLElement && clone.dataset.resume !== undefined) {
        resumeOnGrid(clone, linePitch)
      }
    }
  }
}

/** Put `clone`, on its page, on the next line of the grid; beyond the page's end it is left as it is. */
export function resumeOnGrid(clone: HTMLElement, linePitch: number): void {
  const before = elementBefore(clone)
  const page = clone.closest('.pagedjs_page_content')
  if (!before || !page) return
  const box = before.getBoundingClientRect()
  const area = page.getBoundingClientRect()
  // It will be put on the next page again.
  if (box.left >= area.right) return
  const own = Number.parseFloat(getComputedStyle(clone).marginTop)
  clone.style.marginTop = `${own + gapToGrid(box.bottom - area.top, linePitch)}px`
}

/** From `used` of a page to the next line of the grid. */
export function gapToGrid(used: number, linePitch: number): number {
  // Rounding must not cost a line.
  return Math.max(0, Math.ceil(used / linePitch - 0.02) * linePitch - used)
}
