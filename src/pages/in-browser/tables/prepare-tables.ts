/** Tables, before the pages are broken: column widths, number columns, rows, sideways or not. */

import type {Note, Trouble} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import {cellsOf} from './cells.ts'
import {fitSomehow, isTold} from './fit-somehow.ts'
import {placeFitted} from './fit-table.ts'
import {leaveLooseLines} from './loose-lines.ts'
import {markRows} from './mark-rows.ts'
import {turn} from './sideways.ts'
import {splitTallRows} from './tall-rows.ts'
import {companyOf, type LeastOfTable} from './turned-company.ts'

/** A head that takes more of the page than this is not repeated. */
const tallestRepeated = 1 / 3

/** More than this is left of a page for rows, or the head is too tall. */
const leastForRows = 1 / 4

export interface PreparedTables {
  readonly notes: readonly Note[]
  readonly troubles: readonly Trouble[]
}

export function prepareTables(content: ParentNode, bench: Workbench): PreparedTables {
  const tables = content.querySelectorAll('table')
  const notes: Note[] = []
  const troubles = [...tables].flatMap((table) => prepare(table, bench, notes))
  return {notes, troubles}
}

function prepare(table: HTMLTableElement, bench: Workbench, notes: Note[]): Trouble[] {
  for (const {element} of cellsOf(table).all) fillBlank(element)
  const width = bench.length('--type-area-width')
  const height = bench.length('--type-area-height')
  const fitting = fitSomehow(table, bench, width, height)
  if ('narrowest' in fitting) return [tooWide(table, fitting.narrowest)]
  if (isTold(table, fitting)) notes.push({kind: 'table-fitted', ...fitting, ...placeOf(table)})

  const room = fitting.isTurned ? width : height
  const copy = placeFitted(table, bench)
  leaveLooseLines(table, copy)
  const head = copy.tHead?.getBoundingClientRect().height ?? 0
  const caption = copy.caption?.getBoundingClientRect().height ?? 0
  if (head > room * tallestRepeated) table.dataset.head = 'once'
  if (room - head - caption < room * leastForRows) {
    return [{kind: 'table-head-too-tall', detail: sample(table.tHead), ...placeOf(table)}]
  }
  const tall = tallMerged(copy, room - head - caption)
  if (tall) return [{kind: 'merged-cell-too-tall', detail: sample(tall), ...placeOf(table, tall)}]
  const least = leastOf(copy, room, caption, head)
  const company = fitting.isTurned ? companyOf(table, bench, room, least) : undefined
  const {heightAbove = 0, heightBelow = 0} = company ?? {}
  const left = room - head - caption
  const first = left - heightAbove - (least.isOneRow ? heightBelow : 0)
  splitTallRows(table, bench, left - heightBelow, Math.min(first, left - heightBelow))
  if (company) turn(table, bench, room, company)
  else markRows(table, bench, room)
  return []
}

/** What has to stand with the first row and with the last: a row that can be parted, little of it. */
function leastOf(
  copy: HTMLTableElement,
  room: number,
  caption: number,
  head: number
): LeastOfTable {
  const rows = [...(copy.tBodies[0]?.rows ?? [])]
  const isMerged = copy.querySelector('[rowspan]') !== null
  const [first = 0, last = 0] = [rows[0], rows.at(-1)].map((row) => {
    const height = row?.getBoundingClientRect().height ?? 0
    return isMerged ? height : Math.min(height, room * leastForRows)
  })
  return {first: caption + head + first, last: caption + head + last, isOneRow: rows.length === 1}
}

/** A cell in which nothing is painted is none in the tags: its row were short of it. */
function fillBlank(cell: HTMLTableCellElement): void {
  if (cell.childNodes.length === 0) cell.append('\u00a0')
}

function tooWide(table: HTMLTableElement, widths: readonly number[]): Trouble {
  const widest = widths.indexOf(Math.max(...widths))
  const cell = cellsOf(table).all.find(
    ({column, columns}) => column === widest && columns === 1
  )?.element
  const column = cell?.dataset.column
  return {
    kind: 'table-too-wide',
    detail: sample(cell) || `${widest + 1}`,
    ...placeOf(table),
    ...(column === undefined ? {} : {column: Number(column)})
  }
}

/** The text of merged cells is not parted between pages. */
function tallMerged(copy: HTMLTableElement, room: number): HTMLElement | undefined {
  const range = document.createRange()
  const found = cellsOf(copy).body.find(({element, rows}) => {
    if (rows < 2) return false
    range.selectNodeContents(element)
    return range.getBoundingClientRect().height > room
  })
  range.setStart(document.body, 0)
  range.collapse(true)
  return found?.element
}

/** A place in a file of its own is not one in the document. */
function placeOf(table: Element, within: Element = table): {line: number | undefined} {
  const own = within.closest('[data-line]') ?? table
  const line = table.closest('[data-path]') ? undefined : own.getAttribute('data-line')
  return {line: line === null || line === undefined ? undefined : Number(line)}
}

function sample(element: Element | null | undefined): string {
  return (element?.textContent ?? '').trim().slice(0, 20)
}
