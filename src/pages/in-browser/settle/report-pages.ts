/** What landed where: each block of each page, with its source line and its box. */

import type {Page} from 'pagedjs'
import type {Area, LaidOutPage} from '../contract.ts'
import {blocksOf} from './blocks.ts'
import {piecesOf, placedTables, respacedIn} from './pieces.ts'

const pixelsPerMillimetre = 96 / 25.4

/** Of pages `scale` times as large as life. */
export function reportPages(
  pages: readonly Page[],
  scale: number,
  drawsPictures = false
): LaidOutPage[] {
  return pages.map((page) => {
    const sheet = page.element.querySelector<HTMLElement>('.pagedjs_sheet')
    const origin = page.element.getBoundingClientRect()
    const inMillimetres = (pixels: number): number =>
      Math.round((pixels / (pixelsPerMillimetre * scale)) * 100) / 100

    const areaOf = ({x, y, width, height}: DOMRect): Area => {
      return [
        inMillimetres(x - origin.x),
        inMillimetres(y - origin.y),
        inMillimetres(width),
        inMillimetres(height)
      ]
    }
    const boxOf = (element: Element): Area => areaOf(element.getBoundingClientRect())
    const blocks = [...blocksOf(page.area, boxOf), ...blocksOf(page.footnotesArea, boxOf)]
    return {
      pageNumber: sheet?.dataset.pageNumber,
      blocks,
      pieces: piecesOf(page.area, areaOf, drawsPictures),
      tables: placedTables(page.area, inMillimetres),
      respaced: respacedIn(page.area, inMillimetres)
    }
  })
}
