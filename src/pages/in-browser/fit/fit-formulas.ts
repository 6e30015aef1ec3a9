/**
 * Formulas and the grid of lines.
 *
 * GB/T 9704—2012, 5.2.3: 22 lines to the page, at one pitch. A formula among text that is
 * higher than its line is set a little smaller, down to 四号; one that is higher even so has
 * a whole number of lines for itself, the text in their middle. A displayed formula always
 * has: it stands in the middle of them, and keeps off the text above and below.
 */

import type {Trouble} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import {type FormulaPart, type Formulas, size} from './formulas.ts'

/** The grid, in em of the text. */
interface Grid {
  readonly pitch: number
  /** From the top of a line to its baseline, and from there to its bottom. */
  readonly above: number
  readonly below: number
  readonly width: number
  readonly height: number
  /** Of the text's size, as far as a formula may be set smaller. */
  readonly smallest: number
  /** What a displayed formula keeps free above and below. */
  readonly clearance: number
}

/** A hanzi's em box about its baseline: see fonts/css.ts. */
const ascent = 0.88

/** What rounding may add to a height, in em. */
const slack = 0.01

export function fitFormulas(content: ParentNode, formulas: Formulas, bench: Workbench): Trouble[] {
  const em = bench.length('--size-3')
  const pitch = bench.length('--line-pitch') / em
  const leading = (pitch - 1) / 2
  const grid: Grid = {
    pitch,
    above: leading + ascent,
    below: pitch - leading - ascent,
    width: bench.length('--type-area-width') / em,
    height: bench.length('--type-area-height') / em,
    smallest: bench.length('--formula-size-least') / em,
    clearance: bench.length('--formula-clearance') / em
  }
  return [...content.querySelectorAll<HTMLElement>('[data-formula]')].flatMap((formula) => {
    const parts = formulas.partsOf(formula)
    return formula.closest('[data-element="display-formula"]')
      ? fitDisplayed(formula, parts, grid, bench)
      : fitInline(formula, parts, grid)
  })
}

function fitInline(formula: HTMLElement, parts: readonly FormulaPart[], grid: Grid): Trouble[] {
  const above = most(parts, ({above}) => above)
  const below = most(parts, ({below}) => below)
  const width = most(parts, ({width}) => width)
  // Rows of tables and notes are as high as what is in them.
  const isFree = formula.closest('table, [data-element="footnote"]') !== null
  const wanted = Math.min(
    grid.width / width,
    isFree ? 1 : grid.above / above,
    isFree ? 1 : grid.below / below
  )
  if (grid.width / width < grid.smallest) return [tooWide(formula)]
  const fits = wanted >= grid.smallest - slack
  const scale = fits ? Math.min(1, wanted) : Math.min(1, grid.width / width)
  if (scale < 1) formula.style.fontSize = `${scale}em`
  if (fits || isFree) return []

  for (const [index, place] of placesOf(formula).entries()) {
    const part = parts[index]
    if (!part) continue
    const excess = Math.max(part.above * scale - grid.above, part.below * scale - grid.below)
    if (excess <= slack) continue
    // Half a line above and half a line below, as often as need be.
    const halves = Math.ceil(excess / (grid.pitch / 2) - slack) * (grid.pitch / 2)
    lift(place, part, (grid.above + halves) / scale, (grid.below + halves) / scale)
  }
  return []
}

function fitDisplayed(
  formula: HTMLElement,
  [part]: readonly FormulaPart[],
  grid: Grid,
  bench: Workbench
): Trouble[] {
  const [place] = placesOf(formula)
  if (!part || !place) return []
  const number = formula.parentElement?.querySelector('[data-element="formula-number"]')
  const taken = number ? widthOf(number, bench) + 1 : 0
  const room = grid.width - taken
  if (room / part.width < grid.smallest) return [tooWide(formula)]
  const scale = Math.min(1, room / part.width)
  if (scale < 1) formula.style.fontSize = `${scale}em`

  const [above, below] = [part.above * scale, part.below * scale]
  if (above <= grid.above - grid.clearance && below <= grid.below) {
    lift(place, part, grid.above / scale, grid.below / scale)
    return []
  }
  const lines = Math.ceil((above + below + 2 * grid.clearance) / grid.pitch - slack)
  if (lines * grid.pitch > grid.height + grid.pitch - 1 + slack) return [tooTall(formula)]
  const rest = (lines * grid.pitch - above - below) / 2
  lift(place, part, (above + rest) / scale, (below + rest) / scale)
  return []
}

function placesOf(formula: HTMLElement): HTMLElement[] {
  return [...formula.querySelectorAll<HTMLElement>('[data-part]')]
}

/** Give `place` more room than its part has; the part keeps its baseline. */
function lift(place: HTMLElement, part: FormulaPart, above: number, below: number): void {
  size(place, {width: part.width, above, below})
  place.dataset.lift = String(above - part.above)
}

/** In em of the text. */
function widthOf(number: Element, bench: Workbench): number {
  const copy = bench.place(number)
  return copy.getBoundingClientRect().width / bench.length('--size-3')
}

function most(parts: readonly FormulaPart[], of: (part: FormulaPart) => number): number {
  return Math.max(0.01, ...parts.map(of))
}

function tooWide(formula: HTMLElement): Trouble {
  return {kind: 'formula-too-wide', detail: nameOf(formula), ...placeOf(formula)}
}

function tooTall(formula: HTMLElement): Trouble {
  return {kind: 'formula-too-tall', detail: nameOf(formula), ...placeOf(formula)}
}

const longestName = 40

function nameOf(formula: HTMLElement): string {
  const name = formula.getAttribute('aria-label')?.slice(1) ?? ''
  return name.length > longestName ? `${name.slice(0, longestName)}……` : name
}

/** A place in a file of its own is not one in the document. */
function placeOf(formula: Element): {line: number | undefined} {
  const line = formula.closest('[data-path]')
    ? null
    : formula.closest('[data-line]')?.getAttribute('data-line')
  return {line: line === null || line === undefined ? undefined : Number(line)}
}
