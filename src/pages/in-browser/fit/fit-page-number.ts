/** 页码: its dash lies 7 mm below the type area. GB/T 9704—2012, 7.5. */

import type {Workbench} from '../workbench.ts'
import {baselineOf, inkOfText} from './ink.ts'

/** The top of the number's box on the sheet, for the dash's ink to be at its height. */
export function fitPageNumber(
  bench: Workbench,
  {pageNumberFace}: DOMStringMap
): Record<string, string> {
  const sample = document.createElement('div')
  const latin = pageNumberFace === 'latin' ? 'var(--font-latin),' : ''
  sample.style.cssText = `font-family:${latin}var(--font-song);font-size:var(--size-4);line-height:1`
  sample.textContent = '— 1 —'
  const placed = bench.place(sample)
  const {top} = placed.getBoundingClientRect()
  const inkTop = baselineOf(placed) - top - inkOfText(placed, '—').ascent
  return {'--fitted-page-number-top': `${bench.length('--page-number-dash-top') - inkTop}px`}
}
