/**
 * How wide the columns of a table are made.
 *
 * Numbers and Latin words are never broken; short words are only when the table would not
 * fit otherwise; what is left goes to the columns of longer text, so that the table is short.
 */

import {shortestWidths, type TableText} from './shortest-widths.ts'

/** Widths of one column, all in the same unit. */
export interface Column {
  /** Nothing may be narrower: its longest number, or two characters. */
  readonly narrowest: number
  /** Its short words, too, stay on one line. */
  readonly whole: number
  /** All of its text stays on one line. */
  readonly widest: number
  /** 序号: it takes no share of what is left. */
  readonly isNarrow: boolean
}

/** The least that columns may be: with their short words whole, or without. */
export type Bound = 'whole' | 'narrowest'

/**
 * One width for each column, `available` in all, none narrower than its `bound`; undefined
 * when they do not fit.
 */
export function shareWidths(
  columns: readonly Column[],
  text: TableText,
  available: number,
  bound: Bound
): readonly number[] | undefined {
  const total = sum(columns.map(({widest}) => widest))
  if (total <= available) return stretch(columns, available - total)
  const floors = columns.map((column) => column[bound])
  if (sum(floors) > available) return undefined
  return shortestWidths(text, floors, fill(columns, floors, available))
}

/** By the widths they have; a table of ordinals alone has to be wide as well. */
function stretch(columns: readonly Column[], rest: number): readonly number[] {
  const shares = columns.map(({widest, isNarrow}) => (isNarrow ? 0 : widest))
  const all = sum(shares)
  return columns.map(({widest}, index) => {
    const share = all === 0 ? 1 / columns.length : (shares[index] ?? 0) / all
    return widest + rest * share
  })
}

/** As the author has them: `shares` of `available`, if what `columns` hold is whole in them. */
export function givenWidths(
  shares: readonly number[],
  columns: readonly Column[],
  available: number
): readonly number[] | undefined {
  const total = sum(shares)
  const widths = shares.map((share) => (share * available) / total)
  return widths.every((width, index) => width + 0.5 >= (columns[index]?.narrowest ?? 0))
    ? widths
    : undefined
}

/**
 * Share by the square root of the text's length, so that a column of ten times the text is
 * not ten times as wide: none below its floor, none beyond what its text can use.
 *
 * The way flexible lengths are resolved in CSS: freeze the columns that break a bound on
 * the side on which more is broken, share the rest again.
 */
function fill(
  columns: readonly Column[],
  floors: readonly number[],
  available: number
): readonly number[] {
  const widths = columns.map(() => 0)
  let open = columns.map((_column, index) => index)
  let rest = available

  while (open.length > 0) {
    const weight = sum(open.map((index) => Math.sqrt(columns[index]?.widest ?? 0)))
    const shares = open.map((index) => {
      const {widest = 0} = columns[index] ?? {}
      const share = weight === 0 ? rest / open.length : (rest * Math.sqrt(widest)) / weight
      const floor = floors[index] ?? 0
      const bounded = Math.max(floor, Math.min(share, Math.max(widest, floor)))
      return {index, bounded, beyond: bounded - share}
    })
    const beyond = sum(shares.map((share) => share.beyond))
    const frozen = shares.filter((share) =>
      Math.abs(beyond) < 1e-6 ? true : beyond > 0 ? share.beyond > 0 : share.beyond < 0
    )
    for (const {index, bounded} of frozen) {
      widths[index] = bounded
      rest -= bounded
    }
    const done = new Set(frozen.map(({index}) => index))
    open = open.filter((index) => !done.has(index))
  }
  return widths
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
