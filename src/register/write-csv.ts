/** The register as CSV (RFC 4180), with a byte order mark: spreadsheets read it as UTF-8. */

import type {Language} from '../base/message.ts'
import {columnNames, columns, type RegisterEntry} from './entry.ts'
import {rowsOf} from './rows.ts'

const mark = '\ufeff'

/** Write `entries`, a line each, with a line of names above. */
export function registerAsCsv(entries: readonly RegisterEntry[], language: Language): string {
  const head = columns.map((column) => columnNames[column][language])
  const lines = [head, ...rowsOf(entries)].map((cells) => cells.map(quoted).join(','))
  return `${mark}${lines.join('\r\n')}\r\n`
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
