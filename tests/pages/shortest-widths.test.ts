/** The widths that make a table shortest, against all that there are. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  linesOfTable,
  shortestWidths,
  type TableText
} from '../../src/pages/in-browser/tables/shortest-widths.ts'

/** All widths of whole characters that add up to `rest`, none below its floor. */
function* every(floors: readonly number[], rest: number): Generator<number[]> {
  const [first, ...others] = floors
  if (first === undefined) return
  if (others.length === 0) {
    if (rest >= first) yield [rest]
    return
  }
  const least = others.reduce((sum, each) => sum + each, 0)
  for (let width = first; width <= rest - least; width += 1) {
    for (const more of every(others, rest - width)) yield [width, ...more]
  }
}

/** Numbers that are the same each time. */
function lengths(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function tableOf(seed: number, columns: number, rows: number): TableText {
  const random = lengths(seed)
  const scales = Array.from({length: columns}, () => [3, 12, 40, 90][Math.floor(random() * 4)] ?? 3)
  return {
    character: 1,
    padding: 0.5,
    rows: Array.from({length: rows}, () =>
      scales.map((scale, column) => ({
        column,
        columns: 1,
        rows: 1,
        lines: [Math.ceil(random() * scale)]
      }))
    )
  }
}

test('no table is more than 5 % higher than by the best widths there are', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const columns = 2 + (seed % 3)
    const text = tableOf(seed, columns, 3 + (seed % 7))
    const floors = Array.from({length: columns}, () => 3)
    const available = 30
    const start = floors.map(() => available / columns)
    const widths = shortestWidths(text, floors, start)
    const total = widths.reduce((sum, each) => sum + each, 0)
    assert.ok(Math.abs(total - available) < 1e-6, `seed ${seed}: ${total}`)
    assert.ok(widths.every((width) => width >= 3 - 1e-6))
    let best = Number.POSITIVE_INFINITY
    for (const other of every(floors, available)) best = Math.min(best, linesOfTable(text, other))
    const height = linesOfTable(text, widths)
    assert.ok(height <= Math.ceil(best * 1.05), `seed ${seed}: ${height} lines instead of ${best}`)
  }
})

test('a merged cell makes its rows as high as its text', () => {
  const cell = (column: number, rows: number, length: number) => ({
    column,
    columns: 1,
    rows,
    lines: [length]
  })
  const text = {
    character: 1,
    padding: 0,
    rows: [[cell(0, 2, 40), cell(1, 1, 5)], [cell(1, 1, 5)]]
  }
  assert.equal(linesOfTable(text, [10, 10]), 4)
  assert.equal(linesOfTable(text, [20, 10]), 2)
})

test('one character more in a long cell moves no column by more than two', () => {
  const text = tableOf(7, 4, 6)
  const floors = [3, 3, 3, 3]
  const before = shortestWidths(text, floors, [8, 8, 7, 7])
  const rows = text.rows.map((row, index) =>
    index > 0 ? row : row.map((cell) => ({...cell, lines: cell.lines.map((line) => line + 1)}))
  )
  const after = shortestWidths({...text, rows}, floors, [8, 8, 7, 7])
  before.forEach((width, index) => {
    assert.ok(Math.abs(width - (after[index] ?? 0)) <= 2, `${before} ${after}`)
  })
})
