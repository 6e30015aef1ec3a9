/** How large the pages are shown: as wide as there is room, whole, in per cent, or all at once. */

import {byId, element} from './element.ts'
import type {Zoom} from './frame-contract.ts'
import {say} from './words.ts'

const percents = [50, 67, 80, 100, 125, 150, 200, 300] as const

export class ZoomChoice {
  readonly #select = element('select', {'aria-label': say('zoom'), title: say('zoom')})

  constructor(onZoom: (zoom: Zoom) => void) {
    this.#select.append(
      element('option', {value: 'width'}, say('zoomWidth')),
      element('option', {value: 'page'}, say('zoomPage')),
      element('option', {value: 'overview'}, say('zoomOverview')),
      ...percents.map((percent) => element('option', {value: String(percent)}, `${percent}%`))
    )
    this.#select.addEventListener('change', () => onZoom(zoomOf(this.#select.value)))
    byId('zoom').append(this.#select)
  }

  show(zoom: Zoom): void {
    const value = String(zoom)
    const isListed = [...this.#select.options].some((each) => each.value === value)
    if (!isListed) this.#select.append(element('option', {value}, `${zoom}%`))
    this.#select.value = value
  }
}

/** The next larger or smaller one, from what is shown at `percent` by now. */
export function nextPercent(percent: number, by: 1 | -1): number {
  const further =
    by > 0
      ? percents.find((each) => each > percent * 1.02)
      : percents.findLast((each) => each < percent / 1.02)
  return further ?? (by > 0 ? percents[percents.length - 1] : percents[0]) ?? 100
}

/** `value` as it was kept or chosen; the width where it is no zoom. */
export function zoomOf(value: unknown): Zoom {
  if (value === 'page' || value === 'overview') return value
  const percent = Number(value)
  return percent >= 10 && percent <= 800 ? percent : 'width'
}
