/**
 * `{列宽: [2, 8, 3, 8], 行高: 12mm, 字号: 5号, 方向: 横, 续表: 是}` on a line of its own above a
 * table or its caption: how this one is set. `<!-- 表格: {…} -->` is the same, out of sight of other
 * readers of Markdown.
 */

import type {Html, Paragraph, RootContent, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {
  rowHeightOf,
  type TableOptions,
  tableDirectionOf,
  tableSizeOf,
  tallestRow
} from '../../base/table-options.ts'

declare module 'mdast' {
  interface TableData {
    options?: TableOptions
  }
  interface ParagraphData {
    /** Of a comment: `{…}`, or what stands in place of it. */
    tableOptions?: string
  }
}

/** What each key makes of its value; nothing of one that it cannot have. */
const readers: Readonly<Record<string, (value: string) => TableOptions | undefined>> = {
  列宽: readShares,
  columns: readShares,
  行高: readHeight,
  rowHeight: readHeight,
  字号: readSize,
  size: readSize,
  方向: readDirection,
  direction: readDirection,
  续表: readContinued,
  continued: readContinued
}

const line = new RegExp(
  `^\\s*[{｛]\\s*(?<entries>(?:${Object.keys(readers).join('|')})\\s*[:：].*)[}｝]\\s*$`,
  'u'
)

const comment = /^<!--\s*(?:表格|table)\s*[:：](?<options>.*)-->$/isu
/** Other comments that begin like that are notes to oneself. */
const isMeant = new RegExp(`^[{｛]|(?:${Object.keys(readers).join('|')})\\s*[:：]`, 'u')

/** What `node`, a comment, says of the table below it, in a paragraph; nothing of another comment. */
export function optionsInComment({value, position}: Html): Paragraph | undefined {
  const options = comment.exec(value.trim())?.groups?.options?.replace(/\s+/gu, ' ').trim()
  if (options === undefined || !isMeant.test(options)) return undefined
  return {
    type: 'paragraph',
    data: {tableOptions: options},
    children: [],
    ...(position && {position})
  }
}

/** Whether `node` is about the table below it and not printed. */
export function hasTableOptions(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && optionsOf(node) !== undefined
}

function optionsOf(node: Paragraph): string | undefined {
  if (node.data?.tableOptions !== undefined) return node.data.tableOptions
  const text = textOf(node)
  return isTableOptions(text) ? text : undefined
}

/** Whether `text`, a line, is about a table and not printed. */
export function isTableOptions(text: string): boolean {
  return line.test(text)
}

/** Take the options out of `blocks`, each to the table that follows; what is wrong is told. */
export function takeTableOptions(
  blocks: readonly RootContent[],
  common: TableOptions,
  file: VFile
): RootContent[] {
  const made: RootContent[] = []
  let own: TableOptions = {}
  blocks.forEach((node, index) => {
    if (hasTableOptions(node)) {
      const isAbove = [1, 2, 3].some((step) => blocks[index + step]?.type === 'table')
      const read = readOptions(optionsOf(node) ?? '')
      if (!isAbove || !read) refuseTableOptions(node, file)
      own = {...own, ...read}
      return
    }
    if (node.type === 'table') {
      const options = {...common, ...own}
      if (Object.keys(options).length > 0) node.data = {...node.data, options}
      if (own.columnShares) checkShares(node, own.columnShares, file)
      own = {}
    }
    made.push(node)
  })
  return made
}

/** Longer options are a mishap. */
const longest = 500

/** Nothing when one of the entries is not understood. */
function readOptions(text: string): TableOptions | undefined {
  if (text.length > longest) return undefined
  const {entries} = line.exec(text)?.groups ?? {}
  if (entries === undefined) return undefined
  let options: TableOptions = {}
  // Commas between numbers in brackets part no entries.
  for (const entry of entries.split(/[,，;；](?![^[［]*[\]］])/u)) {
    if (entry.trim() === '') continue
    const [, key = '', value = ''] = /^\s*([^:：]+?)\s*[:：]\s*(.*?)\s*$/u.exec(entry) ?? []
    const read = Object.hasOwn(readers, key) ? readers[key]?.(value) : undefined
    if (!read) return undefined
    options = {...options, ...read}
  }
  return options
}

function readShares(value: string): TableOptions | undefined {
  const given = /^[[［](.*)[\]］]$/u.exec(value)?.[1] ?? ''
  const columnShares = given
    .split(/[,，、\s]+/u)
    .filter((part) => part !== '')
    .map(Number)
  return columnShares.length > 0 && columnShares.every((each) => each > 0)
    ? {columnShares}
    : undefined
}

function readHeight(value: string): TableOptions | undefined {
  const rowHeight = rowHeightOf(value)
  return rowHeight === undefined ? undefined : {rowHeight}
}

function readSize(value: string): TableOptions | undefined {
  const size = tableSizeOf(value)
  return size && {size}
}

function readDirection(value: string): TableOptions | undefined {
  const direction = tableDirectionOf(value)
  return direction && {direction}
}

function readContinued(value: string): TableOptions | undefined {
  if (/^(?:是|true|yes)$/u.test(value)) return {isMarkedContinued: true}
  return /^(?:否|false|no)$/u.test(value) ? {isMarkedContinued: false} : undefined
}

function checkShares(table: Table, {length}: readonly number[], file: VFile): void {
  const width = table.align?.length ?? 0
  if (length === width) return
  tell(file, {
    ruleId: 'table-width',
    severity: 'warning',
    place: table.position?.start,
    wording: {
      zh: `“列宽”有 ${length} 个数，表格有 ${width} 栏，不按它排；应每栏一个数`,
      en: `Unexpected 列宽 of ${length} numbers for ${width} columns, which is not followed; expected one for each`
    }
  })
}

/** Tell how options of a table are written, at `node`. */
export function refuseTableOptions(node: Paragraph | Html, file: VFile): void {
  const example = '{列宽: [2, 8, 3, 8], 行高: 12mm, 字号: 5号, 方向: 横, 续表: 是}'
  tell(file, {
    ruleId: 'table-options',
    severity: 'error',
    place: node.position,
    wording: {
      zh: `表格的设置应写作“${example}”或其中几项（也可写作注释“<!-- 表格: {…} -->”），字号为4号、小4、5号、小5或6号，行高不超过 ${tallestRow} 毫米，放在表格或表题的上一行`,
      en: `Unexpected options of a table, expected \`${example}\` or some of it (or a comment, \`<!-- 表格: {…} -->\`), the size 4号, 小4, 5号, 小5 or 6号, the height ${tallestRow} mm at most, in the line above a table or its caption`
    }
  })
}
