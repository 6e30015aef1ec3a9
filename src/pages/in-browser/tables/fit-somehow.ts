/**
 * A table that is too wide at the usual size, made to fit: smaller type first, then less room
 * in its cells, then turned, then all of it; last of all with its short words broken.
 */

import {type TableSize, tableSizes} from '../../../base/table-options.ts'
import type {TableFitting} from '../contract.ts'
import type {Workbench} from '../workbench.ts'
import type {Bound} from './column-widths.ts'
import {fitTable, type Measurements, measureTable} from './fit-table.ts'
import {linesOfTable} from './shortest-widths.ts'

/** Sizes that a long table of narrow text gives up for the next one. */
const smaller: ReadonlySet<TableSize> = new Set(['4', 'small-4'])

/** More pages than this are long. */
const longest = 3

/** In characters: the text of a wider column is read with ease. */
const easyWidth = 18

/** Rows of more lines than this, one with another, are too tall for what they say. */
const usualLines = 4

/** The pitch of lines in a table, in the size of its type. */
const pitch = 1.5

/** Whether a table goes on for pages because its widest column of text is narrow. */
function isCrowded(
  {columns, text}: Measurements,
  widths: readonly number[],
  height: number
): boolean {
  const lines = linesOfTable(text, widths)
  if (lines <= usualLines * text.rows.length) return false
  if (lines * pitch * text.character <= longest * height) return false
  const broken = widths.filter((width, index) => (columns[index]?.widest ?? 0) > width + 1)
  return broken.length > 0 && Math.max(...broken) < easyWidth * text.character
}

interface Attempt extends Omit<TableFitting, 'hasOwnWidths'> {
  readonly bound: Bound
  /** Numbers under each other take more room than one by one: given up before the table is. */
  readonly isAligned: boolean
}

/** In the order in which they are tried. */
function attemptsFor(table: HTMLTableElement): readonly Attempt[] {
  const {givenSize, direction} = table.dataset
  const sizes = tableSizes.slice(sizeAt(givenSize ?? '4'), -1)
  const wanted = direction === undefined ? [false, true] : [direction === 'turned']
  const first = givenSize === undefined ? [] : [tableSizes[sizeAt(givenSize)] ?? '4']
  return [
    ...wanted.flatMap((isTurned) => first.map((size) => attempt(size, false, isTurned))),
    ...wanted.flatMap((isTurned) => [
      ...sizes.map((size) => attempt(size, false, isTurned)),
      attempt('small-5', true, isTurned)
    ]),
    ...[...(direction === 'upright' ? [false] : []), true].flatMap((isTurned) => [
      ...sizes.map((size) => attempt(size, false, isTurned, 'narrowest')),
      attempt('small-5', true, isTurned, 'narrowest'),
      attempt('small-5', true, isTurned, 'narrowest', false)
    ]),
    attempt('6', true, true),
    attempt('6', true, true, 'narrowest'),
    attempt('6', true, true, 'narrowest', false)
  ]
}

function sizeAt(name: string): number {
  const names: readonly string[] = tableSizes
  return Math.max(0, names.indexOf(name))
}

function attempt(
  size: TableSize,
  isTight: boolean,
  isTurned: boolean,
  bound: Bound = 'whole',
  isAligned = true
): Attempt {
  return {size, isTight, isTurned, bound, isAligned}
}

/** Fit `table` into `width` or, turned, into `height`; else what its columns take at least. */
export function fitSomehow(
  table: HTMLTableElement,
  bench: Workbench,
  width: number,
  height: number
): TableFitting | {readonly narrowest: readonly number[]} {
  const measured = new Map<string, Measurements>()
  for (const {bound, isAligned, ...fitting} of attemptsFor(table)) {
    write(table, fitting)
    const key = `${fitting.size} ${fitting.isTight}`
    const known = measured.get(key) ?? measureTable(table, bench)
    measured.set(key, known)
    const available = fitting.isTurned ? height : width
    const widths = fitTable(table, isAligned ? known : known.unaligned, available, bound)
    if (!widths) continue
    const isGiven = fitting.size === table.dataset.givenSize
    if (!isGiven && smaller.has(fitting.size) && isCrowded(known, widths, height)) continue
    return {...fitting, hasOwnWidths: true}
  }
  write(table, {size: '4', isTight: false, isTurned: true})
  if (table.dataset.columnShares !== undefined) {
    // Widths by which nothing fits are not the author's last word.
    delete table.dataset.columnShares
    const fitting = fitSomehow(table, bench, width, height)
    return 'narrowest' in fitting ? fitting : {...fitting, hasOwnWidths: false}
  }
  const smallest = measured.get('6 true') ?? measureTable(table, bench)
  return {narrowest: smallest.unaligned.columns.map((column) => column.narrowest)}
}

/** Whether something was done to `table` that its author did not ask for. */
export function isTold({dataset}: HTMLTableElement, fitting: TableFitting): boolean {
  const {size, isTight, isTurned, hasOwnWidths} = fitting
  return (
    !hasOwnWidths ||
    size !== (dataset.givenSize ?? '4') ||
    isTight ||
    isTurned !== (dataset.direction === 'turned')
  )
}

function write(table: HTMLTableElement, {size, isTight}: Omit<TableFitting, 'hasOwnWidths'>): void {
  if (size === '4') delete table.dataset.size
  else table.dataset.size = size
  if (isTight) table.dataset.tight = ''
  else delete table.dataset.tight
}
