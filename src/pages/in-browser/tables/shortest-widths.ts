/**
 * The widths by which a table becomes shortest: those of long text are weighed against each
 * other row by row, as a row is as high as its highest cell.
 *
 * Widths are moved from one column to another, in ever smaller steps, as long as the table
 * becomes shorter. Counting lines alone has plateaus on which no single step is a gain; a
 * smooth measure that lies close to it leads over them.
 */

/** A cell with text: what it needs at any width of its columns. */
export interface CellText {
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** Widths of its lines, were none of them broken. */
  readonly lines: readonly number[]
}

export interface TableText {
  /** By row, the cells that begin in it. */
  readonly rows: readonly (readonly CellText[])[]
  /** The width of a hanzi: lines are filled with whole ones. */
  readonly character: number
  /** What a cell takes of its width beside its text. */
  readonly padding: number
}

/** Comparisons of cells that are made at most for one step; of long tables only some rows count. */
const mostWork = 150_000
const fewestRows = 24

const steps = [8, 4, 2, 1, 0.5]
const mostMoves = 120

/** How much the smooth measure counts, against whole lines. */
const smoothness = 0.02
const exponent = 6

/**
 * Move width between columns until the table does not become shorter; none becomes narrower
 * than its floor, and the sum stays that of `start`.
 */
export function shortestWidths(
  text: TableText,
  floors: readonly number[],
  start: readonly number[]
): readonly number[] {
  const some = {...text, rows: sampled(text.rows, start.length)}
  const smooth = (widths: readonly number[]) => smoothHeight(some, widths)
  const exact = (widths: readonly number[]) =>
    linesOfTable(some, widths) + smoothness * smoothHeight(some, widths)
  const first = improve(improve(start, floors, some, smooth), floors, some, exact)
  const second = improve(start, floors, some, exact)
  return exact(second) < exact(first) ? second : first
}

/** How many lines the table is high. */
export function linesOfTable(text: TableText, widths: readonly number[]): number {
  const heights = text.rows.map((row) =>
    Math.max(1, ...row.map((cell) => (cell.rows > 1 ? 1 : linesOf(cell, text, widths))))
  )
  // A cell merged over rows that are lower than it makes them higher.
  text.rows.forEach((row, index) => {
    for (const cell of row) {
      if (cell.rows < 2) continue
      const last = Math.min(index + cell.rows, heights.length) - 1
      const lacking = linesOf(cell, text, widths) - sum(heights.slice(index, last + 1))
      if (lacking > 0) heights[last] = (heights[last] ?? 1) + lacking
    }
  })
  return sum(heights)
}

function linesOf(cell: CellText, text: TableText, widths: readonly number[]): number {
  const room = roomOf(cell, text, widths)
  return sum(cell.lines.map((line) => Math.max(1, Math.ceil(line / room - 0.01))))
}

/** Of a line, in whole characters. */
function roomOf(
  {column, columns}: CellText,
  {character, padding}: TableText,
  widths: readonly number[]
): number {
  const width = sum(widths.slice(column, column + columns)) - padding
  return Math.max(0.5, Math.floor(width / character + 0.01)) * character
}

function smoothHeight(text: TableText, widths: readonly number[]): number {
  return sum(
    text.rows.map((row) => {
      const powers = row.map((cell) => {
        if (cell.rows > 1) return 0
        const width = sum(widths.slice(cell.column, cell.column + cell.columns))
        const room = Math.max(text.character / 2, width - text.padding)
        return (sum(cell.lines) / room) ** exponent
      })
      return sum(powers) ** (1 / exponent)
    })
  )
}

function improve(
  start: readonly number[],
  floors: readonly number[],
  {character}: TableText,
  heightOf: (widths: readonly number[]) => number
): readonly number[] {
  let best = start
  let height = heightOf(best)
  for (const step of steps) {
    for (let move = 0; move < mostMoves; move += 1) {
      const found = bestMove(best, floors, step * character, heightOf)
      if (!found || found.height > height - 1e-6) break
      best = found.widths
      height = found.height
    }
  }
  return best
}

function bestMove(
  widths: readonly number[],
  floors: readonly number[],
  step: number,
  heightOf: (widths: readonly number[]) => number
): {readonly widths: readonly number[]; readonly height: number} | undefined {
  let best: {readonly widths: readonly number[]; readonly height: number} | undefined
  for (const [from, width] of widths.entries()) {
    if (width - step < (floors[from] ?? 0)) continue
    for (const to of widths.keys()) {
      if (to === from) continue
      const moved = [...widths]
      moved[from] = width - step
      moved[to] = (widths[to] ?? 0) + step
      const height = heightOf(moved)
      if (!best || height < best.height) best = {widths: moved, height}
    }
  }
  return best
}

/** Rows at equal distances, as many as can be looked at. */
function sampled<Row>(rows: readonly Row[], columns: number): readonly Row[] {
  const most = Math.max(fewestRows, Math.floor(mostWork / columns ** 3))
  if (rows.length <= most) return rows
  return Array.from(
    {length: most},
    (_each, index) => rows[Math.floor((index * rows.length) / most)]
  ).filter((row) => row !== undefined)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
