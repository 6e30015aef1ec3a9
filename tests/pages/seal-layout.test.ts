/** 7.3.5.1 as arithmetic, in mm: every number of seals, every size, every length of name. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  columnsOf,
  type SealedName,
  type SealLengths,
  stackOf
} from '../../src/pages/in-browser/fit/seal-layout.ts'

const char = 156 / 28
const size = (16 * 25.4) / 72
const pitch = (225 - size) / 21

interface Case {
  readonly names: readonly SealedName[]
  readonly lengths: SealLengths
  readonly lines: readonly number[]
  readonly what: string
}

const cases: Case[] = []
for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 11, 12]) {
  for (const diameter of [10, 20, 38, 42, 45, 50, 60, 75]) {
    for (const characters of [3, 4, 8, 9, 13]) {
      for (const dateWidth of [5.9 * char, 7 * char]) {
        const names = Array.from({length: count}, (_each, at) => ({
          width: (at % 2 === 0 ? characters : 4) * char,
          diameter: at % 3 === 2 ? diameter - 2 : diameter
        }))
        const lines = names.map(({width}) => (width > 12 * char && count > 1 ? 2 : 1))
        const lengths = {
          areaWidth: 156,
          char,
          pitch,
          halfLeading: (pitch - size) / 2,
          dateIndent: 4 * char,
          dateWidth,
          drop: 3,
          jointDrop: 1,
          gap: 2
        }
        cases.push({
          names,
          lengths,
          lines,
          what: `${count} of ${diameter} mm, ${characters} 字, ${dateWidth.toFixed(1)} mm`
        })
      }
    }
  }
}

test('7.3.5.1: seals neither cross nor touch and stay within 156 mm', () => {
  for (const {names, lengths, lines, what} of cases) {
    const columns = columnsOf(names, lengths)
    const {rows, height} = stackOf(names, columns, lines, lengths)
    const boxes = columns.rows.flatMap((row, at) =>
      row.map((name) => {
        const radius = (names[name]?.diameter ?? 0) / 2
        const axis = columns.axes[name] ?? 0
        const centre = rows[at]?.centre ?? 0
        return {
          left: axis - radius,
          right: axis + radius,
          top: centre - radius,
          bottom: centre + radius
        }
      })
    )
    assert.equal(boxes.length, names.length, what)
    for (const [index, box] of boxes.entries()) {
      assert.ok(box.left >= -1e-6 && box.right <= 156 + 1e-6, what)
      // The block ends half a leading below the type area when it ends a page.
      assert.ok(box.bottom <= height - lengths.halfLeading + 1e-6, what)
      for (const other of boxes.slice(index + 1)) {
        const across = Math.max(other.left - box.right, box.left - other.right)
        const down = Math.max(other.top - box.bottom, box.top - other.bottom)
        assert.ok(Math.max(across, down) >= 2 - 1e-6, what)
      }
    }
  }
})

test('7.3.5.1: the first row begins within one line of the text', () => {
  for (const {names, lengths, lines, what} of cases) {
    const columns = columnsOf(names, lengths)
    const {rows} = stackOf(names, columns, lines, lengths)
    const radius = Math.max(...(columns.rows[0] ?? []).map((at) => names[at]?.diameter ?? 0)) / 2
    const gap = (rows[0]?.centre ?? 0) - radius + lengths.halfLeading
    assert.ok(gap >= 2 * lengths.halfLeading - 1e-6 && gap <= pitch, `${what}: ${gap}`)
  }
})

test('7.3.5.1: names in order, none over another, the last one on the axis of the date', () => {
  for (const {names, lengths, lines, what} of cases) {
    const columns = columnsOf(names, lengths)
    const {rows} = stackOf(names, columns, lines, lengths)
    assert.deepEqual(
      columns.rows.flat(),
      names.map((_name, at) => at),
      what
    )
    const axis = 156 - columns.dateIndent - lengths.dateWidth / 2
    assert.ok(Math.abs((columns.axes.at(-1) ?? 0) - axis) < 1e-6, what)
    assert.ok(columns.dateIndent >= 0, what)
    for (const [at, row] of columns.rows.entries()) {
      assert.ok((rows[at]?.top ?? 0) >= (rows[at - 1]?.bottom ?? 0) - 1e-6, what)
      for (const [place, name] of row.entries()) {
        const beside = row[place + 1]
        if (beside === undefined) continue
        const between = (columns.axes[beside] ?? 0) - (columns.axes[name] ?? 0)
        assert.ok(between >= columns.room + char - 1e-6, what)
      }
    }
  }
})

test('7.3.5.1: the date four 字 in, but where three seals leave no room for that', () => {
  for (const {names, lengths, what} of cases) {
    const {dateIndent, rows} = columnsOf(names, lengths)
    if ((rows[0]?.length ?? 0) < 3 && (names[0]?.diameter ?? 0) <= 60) {
      assert.ok(Math.abs(dateIndent - lengths.dateIndent) < 1e-6, what)
    }
  }
})

test('three to a row where they fit, rows as even as can be', () => {
  const rowsFor = (count: number, diameter: number) => {
    const example = cases.find(
      ({names}) => names.length === count && names[0]?.diameter === diameter
    )
    assert.ok(example)
    return columnsOf(example.names, example.lengths).rows.map(({length}) => length)
  }
  assert.deepEqual(rowsFor(2, 50), [2])
  assert.deepEqual(rowsFor(3, 50), [3])
  assert.deepEqual(rowsFor(4, 50), [2, 2])
  assert.deepEqual(rowsFor(5, 50), [3, 2])
  assert.deepEqual(rowsFor(7, 42), [3, 2, 2])
  assert.deepEqual(rowsFor(3, 60), [2, 1])
})

test('two columns are as far apart as keeps the longest name on one line, where that is possible', () => {
  const lengths = {
    areaWidth: 156,
    char,
    pitch,
    halfLeading: (pitch - size) / 2,
    dateIndent: 4 * char,
    dateWidth: 7 * char,
    drop: 3,
    jointDrop: 1,
    gap: 2
  }
  const columns = (characters: number) =>
    columnsOf(
      [6, characters, 6].map((count) => ({width: count * char, diameter: 42})),
      lengths
    )
  assert.ok(columns(13).room >= 13 * char)
  assert.ok((columns(13).axes[0] ?? 0) >= (13 * char) / 2)
  // One that is too long takes two lines, and the columns lie alike as before.
  assert.ok(columns(15).room < 15 * char)
  assert.deepEqual(columns(15).axes, columns(10).axes)
})
