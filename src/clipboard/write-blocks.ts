/** Paragraphs and tables → our Markdown: merged cells as `^` and `<`. */

import {layGrid} from '../base/table-grid.ts'
import {escapeInline, escapeLineStart} from '../word/index.ts'
import {type CopiedBlock, type CopiedCell, type CopiedRows, raised} from './blocks.ts'

/** No table of a document is wider. */
const widest = 200
/** A sheet that was copied as a whole is none for a document. */
const mostCells = 50_000

/** Write `blocks`; undefined where a table among them is too large for any document. */
export function writeCopied(blocks: readonly CopiedBlock[]): string | undefined {
  const written = blocks.map((block) =>
    block.type === 'paragraph' ? [paragraph(block.text)] : tableLines(trimmed(block.rows))
  )
  if (written.some((each) => each === undefined)) return undefined
  return written
    .flatMap((each) => each ?? [])
    .filter((text) => text !== '')
    .join('\n\n')
}

function paragraph(text: string): string {
  return escapeLineStart(inline(text)).trimEnd()
}

/** What is above a table across its whole width is its title, and stands above it. */
function tableLines(rows: CopiedRows): readonly string[] | undefined {
  const {width} = layGrid(rows)
  if (width > widest || width * rows.length > mostCells) return undefined
  if (width <= 1) return rows.flat().flatMap(({text}) => text.split('\n').map(paragraph))
  const first = rows.findIndex((row, index) => !isAcross(row, width, rows[index + 1]))
  const above = (first < 0 ? rows : rows.slice(0, first)).flat()
  const titles = above.flatMap(({text}) => text.split('\n').map(paragraph))
  return first < 0 ? titles : [...titles, grid(rows.slice(first), width)]
}

/** In one cell, merged or with room to reach over the others, which the row below has. */
function isAcross(
  [only, ...others]: readonly CopiedCell[],
  width: number,
  below: readonly CopiedCell[] = []
): boolean {
  if (only === undefined || only.text === '' || only.rows > 1) return false
  if (others.length === 0) return only.columns === width
  const filled = below.filter(({text}) => text !== '').length
  return others.every(({text, rows}) => text === '' && rows === 1) && filled > 1
}

function grid(rows: CopiedRows, width: number): string {
  const cells = rows.map(() => Array.from({length: width}, () => ''))
  const put = (row: number, column: number, text: string): void => {
    const line = cells[row]
    if (line) line[column] = text
  }
  for (const placed of layGrid(rows).rows.flat()) {
    const {row, column} = placed
    for (let down = 0; down < placed.rows; down += 1) {
      for (let on = 0; on < placed.columns; on += 1)
        put(row + down, column + on, on > 0 ? '<' : '^')
    }
    put(row, column, cell(rows[row]?.[placed.cell]?.text ?? ''))
  }
  const lines = cells.map((line) => `| ${line.join(' | ')} |`.replace(/ {2,}/gu, ' '))
  const [head = '', ...others] = lines
  return [head, `|${' --- |'.repeat(width)}`, ...others].join('\n')
}

function cell(text: string): string {
  const written = text
    .split('\n')
    .map((line) => inline(line).replace(/\|/gu, '\\|'))
    .join('<br>')
  // By itself it would be a merged cell.
  return /^(?:\^{1,2}|[<>])$/u.test(written) ? `\\${written}` : written
}

function inline(text: string): string {
  const escaped = escapeInline(text, 'needed')
    // Of one `_` or two emphasis is made; lines to be filled in have more.
    .replace(/(?<![\p{L}\p{N}_])__?(?!_)|(?<!_)__?(?![\p{L}\p{N}_])/gu, (marks) =>
      marks.replaceAll('_', '\\_')
    )
  return Object.entries(raised).reduce(
    (written, [name, [open, close]]) =>
      written.replaceAll(open, `<${name}>`).replaceAll(close, `</${name}>`),
    escaped
  )
}

/** Without the empty rows and columns around it. */
function trimmed(rows: CopiedRows): CopiedRows {
  const isEmpty = (row: readonly CopiedCell[]): boolean => row.every(({text}) => text === '')
  const first = rows.findIndex((row) => !isEmpty(row))
  const last = rows.findLastIndex((row) => !isEmpty(row))
  const kept = rows.slice(Math.max(0, first), last + 1)
  if (first < 0 || kept.flat().some(({columns, rows: high}) => columns > 1 || high > 1)) return kept
  const filled = kept.map((row) => row.findLastIndex(({text}) => text !== '') + 1)
  const end = Math.max(...filled)
  const start = Math.min(
    ...kept.map((row) => row.findIndex(({text}) => text !== '')).filter((at) => at >= 0)
  )
  return kept.map((row) => row.slice(start, end))
}
