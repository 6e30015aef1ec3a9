/** Rows of cells parted by tabs, as spreadsheets copy them. */

import type {CopiedRows} from './blocks.ts'

/**
 * The rows of `text`, if it has at least two and each has as many cells, two or more; undefined
 * for any other text. A cell in quotation marks may hold line endings, tabs and doubled marks.
 */
export function readRows(text: string): CopiedRows | undefined {
  if (!text.includes('\t')) return undefined
  const rows = cellsOf(text)
  const [first = []] = rows
  const isTable =
    rows.length > 1 && first.length > 1 && rows.every(({length}) => length === first.length)
  if (!isTable) return undefined
  return rows.map((row) => row.map((cell) => ({text: cell.trim(), columns: 1, rows: 1})))
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '')
  const rows: string[][] = [[]]
  for (let at = 0; at <= plain.length; ) {
    const quoted = /^"(?<inner>(?:[^"]|"")*)"(?=[\t\n]|$)/u.exec(plain.slice(at, at + longestCell))
    const inner = quoted?.groups?.inner
    const end = quoted ? at + quoted[0].length : endOf(plain, at)
    rows.at(-1)?.push(inner === undefined ? plain.slice(at, end) : inner.replaceAll('""', '"'))
    if (plain[end] === '\n') rows.push([])
    at = end + 1
  }
  return rows
}

/** A spreadsheet's own limit, with its marks doubled. */
const longestCell = 65_536

function endOf(text: string, from: number): number {
  const [tab, line] = ['\t', '\n'].map((sign) => text.indexOf(sign, from))
  return Math.min(...[tab, line].map((at) => (at === undefined || at < 0 ? text.length : at)))
}
