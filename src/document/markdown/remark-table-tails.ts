/**
 * Text under a table with no blank line between them.
 *
 * To Markdown it is rows; a row that has no `|` is text to everybody else.
 */

import type {PhrasingContent, Root, RootContent, Table, TableRow} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {markdownOf} from '../../base/front-matter.ts'
import {tell} from '../../base/message.ts'
import {shorten} from '../../base/shorten.ts'

const longestTold = 20

export function remarkTableTails() {
  return (tree: Root, file: VFile): undefined => {
    let source: readonly string[] | undefined
    tree.children = tree.children.flatMap((node): RootContent[] => {
      // Of HTML a table ends where it says.
      if (node.type !== 'table' || node.data?.headRows !== undefined) return [node]
      source ??= markdownOf(String(file)).split('\n')
      const lines = source
      const rows = node.children.findLastIndex((row, index) => index === 0 || hasPipe(row, lines))
      const tail = node.children.slice(rows + 1)
      if (tail.length === 0) return [node]
      tellTail(tail, file)
      return [tableOf(node, rows + 1), textOfRows(tail)]
    })
  }
}

function hasPipe(row: TableRow, source: readonly string[]): boolean {
  const line = source[(row.position?.start.line ?? 1) - 1] ?? ''
  return line.replaceAll('\\|', '').includes('|')
}

function tableOf(table: Table, rows: number): Table {
  const children = table.children.slice(0, rows)
  const start = table.position?.start
  const end = children.at(-1)?.position?.end
  return {...table, children, ...(start && end && {position: {start, end}})}
}

/** One paragraph, a line of it to each row. */
function textOfRows(rows: readonly TableRow[]): RootContent {
  const children = rows.flatMap((row, index): PhrasingContent[] => {
    const phrasing = row.children.flatMap((cell) => cell.children)
    return index === 0 ? phrasing : [{type: 'text', value: '\n'}, ...phrasing]
  })
  const start = rows[0]?.position?.start
  const end = rows.at(-1)?.position?.end
  return {type: 'paragraph', children, ...(start && end && {position: {start, end}})}
}

function tellTail(rows: readonly TableRow[], file: VFile): void {
  const text = shorten(rows[0] ? textOf(rows[0]).trim() : '', longestTold)
  tell(file, {
    ruleId: 'table-rows',
    severity: 'info',
    wording: {
      zh: `表格下面的“${text}”${rows.length > 1 ? `等 ${rows.length} 行` : ''}没有“|”，按正文排；表格与正文之间应空一行`,
      en: `\`${text}\`${rows.length > 1 ? ` and ${rows.length - 1} more lines` : ''} under a table ${rows.length > 1 ? 'have' : 'has'} no \`|\`, taken for text; expected a blank line between them`
    },
    place: rows[0]?.position
  })
}
