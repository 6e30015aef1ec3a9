/** A table in Markdown's own syntax, merged cells by `^` and `<`. */

import {layGrid} from '../../base/table-grid.ts'
import {paragraphsIn, type WordCell, type WordTable} from '../reading/blocks.ts'
import {type InlineWriting, writeInlines} from './write-inlines.ts'

type Alignment = 'left' | 'center' | 'right'

const delimiters: Readonly<Record<Alignment, string>> = {
  left: ':---',
  center: ':---:',
  right: '---:'
}

/** Write `table`; above one without a head stands a head of empty cells. */
export function writePipeTable(table: WordTable, writing: InlineWriting): string {
  const {rows, headRows} = table
  const grid = layGrid(rows)
  const columns = Array.from({length: grid.width}, (_each, index) => index)
  const cells = rows.map(() => columns.map(() => ''))
  for (const {row, cell, column, columns: wide, rows: high} of grid.rows.flat()) {
    const at = rows[row]?.[cell]
    if (!at) continue
    put(row, column, cellText(at, writing))
    for (let down = 0; down < high; down += 1) {
      for (let right = 0; right < wide; right += 1) {
        if (down > 0 || right > 0) put(row + down, column + right, down > 0 ? '^' : '<')
      }
    }
  }
  // Nothing but a head would be no table.
  const isHeadless = headRows === 0 || (headRows === undefined && rows.length === 1)
  const lines = [...(isHeadless ? [columns.map(() => '')] : []), ...cells].map(
    (row) => `| ${row.join(' | ')} |`
  )
  const delimiter = columns.map((column) => delimiterOf(column, table))
  const [head = '', ...others] = lines
  return [head, `| ${delimiter.join(' | ')} |`, ...others].join('\n')

  function put(row: number, column: number, text: string): void {
    const line = cells[row]
    if (line) line[column] = text
  }

  /** As all of its cells below the head have it, if they agree. */
  function delimiterOf(column: number, {rows: typed}: WordTable): string {
    const found = new Set<Alignment | undefined>()
    for (const placed of grid.rows.slice(isHeadless ? 0 : 1).flat()) {
      const cell = typed[placed.row]?.[placed.cell]
      if (cell && placed.column === column && placed.columns === 1) {
        for (const each of alignmentsOf(cell)) found.add(each)
      }
    }
    const [only] = found
    return found.size === 1 && only !== undefined ? delimiters[only] : '---'
  }
}

/** How its paragraphs stand; nothing of one without text. */
function alignmentsOf({blocks}: WordCell): readonly (Alignment | undefined)[] {
  return [...paragraphsIn(blocks)]
    .filter(({ordinal, inlines}) => ordinal !== '' || inlines.length > 0)
    .map(({format: {alignment}}) => (alignment === 'both' ? undefined : alignment))
}

function cellText({blocks}: WordCell, writing: InlineWriting): string {
  const own = {...writing, marksBold: false, lineBreak: '<br>', pictureAddress: () => undefined}
  const text = [...paragraphsIn(blocks)]
    .map(({ordinal, inlines}) => `${ordinal}${writeInlines(inlines, own)}`.trim())
    .filter((line) => line !== '')
    .join('<br>')
    .replace(/(?<!\\)\|/gu, '\\|')
  // By itself each of these would merge cells.
  return /^(?:\^{1,2}|<|>)$/u.test(text) ? text.replace(/[\^<>]/gu, '\\$&') : text
}
