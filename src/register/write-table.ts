/** The register as a table for a terminal: columns that nothing stands in are left out. */

import type {Language} from '../base/message.ts'
import {columnNames, columns, type RegisterEntry} from './entry.ts'
import {rowsOf} from './rows.ts'

/** Of a cell, in half-width columns; the CSV has all of it. */
const widest = 48

/** Write `entries`, a line each, with a line of names above. */
export function registerAsTable(entries: readonly RegisterEntry[], language: Language): string {
  const rows = [columns.map((column) => columnNames[column][language]), ...rowsOf(entries)]
  const used = columns.flatMap((_, at) => (rows.slice(1).some((row) => row[at]) ? [at] : []))
  const cut = rows.map((row) => used.map((at) => shortened(row[at] ?? '')))
  const widths = used.map((_, at) => Math.max(...cut.map((row) => widthOf(row[at] ?? ''))))
  const lines = cut.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd()
  )
  return `${lines.join('\n')}\n`
}

function shortened(cell: string): string {
  if (widthOf(cell) <= widest) return cell
  let width = 1
  let text = ''
  for (const sign of cell) {
    width += widthOf(sign)
    if (width > widest) break
    text += sign
  }
  return `${text}…`
}

/** In columns of a terminal: hanzi and full-width marks take two. */
function widthOf(text: string): number {
  let width = 0
  for (const sign of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        sign
      )
        ? 2
        : 1
  return width
}
