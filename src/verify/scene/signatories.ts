/** 签发人: from the label to the separator, right of the number. GB/T 9704—2012, 7.2.6. */

import type {Millimetres} from '../../base/units.ts'
import {type Line, lineOfGlyphs} from './line.ts'

const label = '签发人'

/** Rows from the one of the label down to `end`, where the separator is; 0 without one. */
export function signatoriesOf(
  parts: readonly Line[],
  documentNumber: Line | undefined,
  end: Millimetres
): Line[] {
  const first = parts.find(({text}) => text.startsWith(label))
  if (!first) return []
  return rowsOf(
    parts.filter(
      (part) =>
        part !== documentNumber &&
        part.left >= first.left - 2 &&
        part.top >= first.top - 1 &&
        (end === 0 || part.top < end)
    )
  )
}

/** Parts on one baseline as one line again. */
function rowsOf(parts: readonly Line[]): Line[] {
  const rows: Line[][] = []
  for (const part of [...parts].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].baseline - part.baseline) < 1) row.push(part)
    else rows.push([part])
  }
  return rows.map((row) =>
    lineOfGlyphs(
      row.flatMap(({glyphs}) => glyphs),
      row[0]?.page ?? 1
    )
  )
}
