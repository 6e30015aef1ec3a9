/** Tables, before the pages are broken: column widths, number columns, rows, sideways or not. */

import type {Trouble} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import {fitTable, measureTable, placeFitted} from './fit-table.ts'
import {turn} from './sideways.ts'
import {splitTallRows} from './tall-rows.ts'

/** A head that takes more of the page than this is not repeated. */
const tallestRepeated = 1 / 3

/** More than this is left of a page for rows, or the head is too tall. */
const leastForRows = 1 / 4

export function prepareTables(content: ParentNode, bench: Workbench): Trouble[] {
  const tables = content.querySelectorAll('table')
  return [...tables].flatMap((table) => prepare(table, bench))
}

function prepare(table: HTMLTableElement, bench: Workbench): Trouble[] {
  const width = bench.length('--type-area-width')
  const height = bench.length('--type-area-height')
  const measured = measureTable(table, bench)
  const upright = fitTable(table, measured, width)
  // Numbers under each other take more room than one by one: given up before the table is.
  const isTurned =
    !upright && (fitTable(table, measured, height) || fitTable(table, measured.unaligned, height))
  if (!upright && !isTurned) {
    const narrowest = measured.unaligned.columns.map((column) => column.narrowest)
    return [tooWide(table, narrowest)]
  }

  const room = upright ? height : width
  const copy = placeFitted(table, bench)
  const head = copy.tHead?.getBoundingClientRect().height ?? 0
  const caption = copy.caption?.getBoundingClientRect().height ?? 0
  if (head > room * tallestRepeated) table.dataset.head = 'once'
  if (room - head - caption < room * leastForRows) {
    return [{kind: 'table-head-too-tall', detail: sample(table.tHead), ...placeOf(table)}]
  }
  splitTallRows(table, bench, room - head - caption)
  if (!upright) turn(table, bench, room)
  return []
}

function tooWide(table: HTMLTableElement, widths: readonly number[]): Trouble {
  const widest = widths.indexOf(Math.max(...widths))
  const cell = table.rows[0]?.cells[widest]
  const column = cell?.dataset.column
  return {
    kind: 'table-too-wide',
    detail: sample(cell) || `${widest + 1}`,
    ...placeOf(table),
    ...(column === undefined ? {} : {column: Number(column)})
  }
}

/** A place in a file of its own is not one in the document. */
function placeOf(table: Element): {line: number | undefined} {
  const line = table.closest('[data-path]') ? undefined : table.getAttribute('data-line')
  return {line: line === null || line === undefined ? undefined : Number(line)}
}

function sample(element: Element | null | undefined): string {
  return (element?.textContent ?? '').trim().slice(0, 20)
}
