/**
 * The double rules (武文线, 文武线) of a letter's first page, as drawings on the sheet: they
 * are longer than the type area is wide.
 *
 * GB/T 9704—2012, 10.1: the upper thick above and thin below, the lower the other way
 * round, both centred on the paper.
 */

import type {Page} from 'pagedjs'
import type {Workbench} from '../workbench.ts'

export interface LetterRuleLengths {
  readonly left: number
  readonly width: number
  readonly thick: number
  readonly between: number
  readonly thin: number
  /** Of the lower rule's upper edge, from the sheet's. */
  readonly lowerTop: number
}

export function letterRuleLengths(bench: Workbench): LetterRuleLengths {
  const width = bench.length('--letter-rule-width')
  const sheetHeight = bench.length('--sheet-height')
  return {
    left: (bench.length('--sheet-width') - width) / 2,
    width,
    thick: bench.length('--letter-rule-thick'),
    between: bench.length('--letter-rule-between'),
    thin: bench.length('--letter-rule-thin'),
    lowerTop:
      sheetHeight -
      bench.length('--letter-lower-rule-bottom') -
      bench.length('--letter-rule-height')
  }
}

/** Draw both rules on the page that has the upper one's place. */
export function drawLetterRules(pages: readonly Page[], lengths: LetterRuleLengths): void {
  for (const {element} of pages) {
    const place = element.querySelector('hr[data-element="letter-rule"]')
    const sheet = element.querySelector<HTMLElement>('.pagedjs_sheet')
    if (!place || !sheet) continue
    const top = place.getBoundingClientRect().top - sheet.getBoundingClientRect().top
    const spacer = document.createElement('div')
    spacer.dataset.element = 'letter-rule'
    place.replaceWith(spacer)
    const {thick, thin, lowerTop} = lengths
    sheet.append(ruleOf(top, [thick, thin], lengths), ruleOf(lowerTop, [thin, thick], lengths))
  }
}

const namespace = 'http://www.w3.org/2000/svg'

function ruleOf(
  top: number,
  heights: readonly [number, number],
  {left, width, between}: LetterRuleLengths
): SVGSVGElement {
  const [upper, lower] = heights
  const drawing = document.createElementNS(namespace, 'svg')
  drawing.dataset.element = 'letter-rule'
  drawing.setAttribute('aria-hidden', 'true')
  drawing.setAttribute('width', String(width))
  drawing.setAttribute('height', String(upper + between + lower))
  // In the grid of the sheet, which is no layer: see styles/page.css.
  drawing.style.cssText = `grid-area:sheet-middle/sheet-center;place-self:start;margin:${top}px 0 0 ${left}px;color:var(--red)`
  for (const [y, height] of [
    [0, upper],
    [upper + between, lower]
  ] as const) {
    const rule = document.createElementNS(namespace, 'rect')
    rule.setAttribute('y', String(y))
    rule.setAttribute('width', String(width))
    rule.setAttribute('height', String(height))
    rule.setAttribute('fill', 'currentColor')
    drawing.append(rule)
  }
  return drawing
}
