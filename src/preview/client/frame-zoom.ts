/** Pages laid out at eight times their size, shown at whatever size fits. */

import type {Look} from './frame-contract.ts'

/** Around the pages, in pixels of the screen. */
const margin = 24
const narrowMargin = 8
/** Of a page among all, in pixels of the screen, with the gap beside it. */
const overviewWidth = 170
/** A4, in CSS pixels. */
const sheetWidth = (210 / 25.4) * 96
const sheetHeight = (297 / 25.4) * 96
/** Between pages, in pixels of the screen at full size. */
const gap = 18

/** The size at which the pages are shown, in per cent. */
export function shownPercent(scale: number): number {
  return Number(document.documentElement.style.getPropertyValue('--shown')) * scale * 100
}

/** Set the size of the pages and their place; nothing in them is laid out again. */
export function arrange(look: Look, scale: number, holder?: HTMLElement): void {
  const {clientWidth, clientHeight} = document.documentElement
  const around = clientWidth < 600 ? narrowMargin : margin
  // A spread on a narrow screen would be two pages nobody can read.
  const isOverview = look.zoom === 'overview'
  const columns = isOverview
    ? Math.max(2, Math.floor((clientWidth - 2 * around) / overviewWidth))
    : look.isSpread && clientWidth >= 600
      ? 2
      : 1
  const width = sheetWidth * columns + gap * (columns - 1)
  const fit = (clientWidth - 2 * around) / width
  const ratio =
    typeof look.zoom === 'number'
      ? look.zoom / 100
      : look.zoom === 'page'
        ? Math.min(fit, (clientHeight - 2 * around) / sheetHeight)
        : fit
  const shown = width * ratio
  const {style, dataset} = document.documentElement
  style.setProperty('--shown', String(ratio / scale))
  style.setProperty('--gap', `${gap * scale}px`)
  style.setProperty('--around', `${around}px`)
  style.setProperty('--left', `${Math.max(around, (clientWidth - shown) / 2)}px`)
  style.setProperty('--columns', String(columns))
  const said = isOverview ? 'many' : String(columns)
  dataset.columns = said
  if (holder) holder.dataset.columns = said
}
