/**
 * 附注 clear of the seals: beside them where a few lines do, else below them.
 *
 * GB/T 9704—2012, 7.3.6: on the line below the date, two 字 in. A seal reaches below the date
 * as well (7.3.5.1), as far as a long 附注 does to the right.
 */

import type {Workbench} from '../workbench.ts'
import {advanceOf} from './ink.ts'
import type {Columns, SealedName, SealLengths, Stack} from './seal-layout.ts'

const mostLinesBeside = 3
/** Of a line beside the seals, in characters. */
const leastBeside = 12

/** Style rules for `annotation`; none where it does not reach a seal. */
export function fitAnnotation(
  annotation: Element,
  names: readonly SealedName[],
  {axes, rows}: Columns,
  {rows: heights}: Stack,
  {char, pitch, halfLeading, gap}: SealLengths,
  bench: Workbench
): string {
  const {bottom = 0, centre = 0} = heights.at(-1) ?? {}
  const top = bottom + pitch
  const low = (rows.at(-1) ?? []).flatMap((index) => {
    const radius = (names[index]?.diameter ?? 0) / 2
    const edges = {left: (axes[index] ?? 0) - radius, bottom: centre + radius}
    return edges.bottom + gap > top + halfLeading ? [edges] : []
  })
  const free = Math.min(...low.map(({left}) => left)) - gap
  const copy = bench.place(annotation)
  if (bench.length('--indent') + widthOf(copy) <= free) return ''

  const room = Math.floor(free / char) * char
  if (room >= leastBeside * char && linesIn(copy, room, pitch) <= mostLinesBeside) {
    return ruled(`width: ${room + char / 16}px;\n  text-align: left`)
  }
  const lowest = Math.max(...low.map((edges) => edges.bottom)) + gap - halfLeading
  return ruled(`margin-top: ${Math.ceil((lowest - top) / pitch) * pitch}px`)
}

function ruled(declaration: string): string {
  return `main [data-element="closing"] > [data-element="annotation"] {\n  ${declaration};\n}\n`
}

function widthOf(element: Element): number {
  if (element instanceof HTMLElement) element.style.whiteSpace = 'nowrap'
  return advanceOf(element)
}

function linesIn(element: Element, room: number, pitch: number): number {
  if (element instanceof HTMLElement) element.style.cssText = `width:${room}px`
  return Math.round(element.getBoundingClientRect().height / pitch)
}
