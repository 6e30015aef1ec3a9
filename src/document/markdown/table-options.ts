/**
 * `{列宽: [2, 8, 3, 8], 行高: 12mm}` on a line of its own above a table: how wide its columns
 * are to one another, and how high its rows are at least. Above its caption, too.
 */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'

export interface TableOptions {
  /** By column, in any unit. */
  readonly columnShares?: readonly number[]
  /** In mm. */
  readonly rowHeight?: number
}

declare module 'mdast' {
  interface TableData {
    options?: TableOptions
  }
}

const line = /^\s*[{｛]\s*((?:列宽|行高|columns|rowHeight)\s*[:：].*)[}｝]\s*$/u
const shares = /(?:列宽|columns)\s*[:：]\s*[[［]([\d.,，、\s]+)[\]］]/u
const height = /(?:行高|rowHeight)\s*[:：]\s*(\d+(?:\.\d+)?)\s*(?:mm|毫米)/u

/** A row of a form is no higher than this, in mm. */
const tallestRow = 100

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
    if (node.type === 'paragraph' && isTableOptions(textOf(node))) {
      const isAbove = [1, 2].some((step) => blocks[index + step]?.type === 'table')
      own = readOptions(textOf(node))
      if (!isAbove || !(own.columnShares || own.rowHeight)) refuse(node, file)
      return
    }
    if (node.type === 'table') {
      const {columnShares = common.columnShares, rowHeight = common.rowHeight} = own
      const options = {...(columnShares && {columnShares}), ...(rowHeight && {rowHeight})}
      if (Object.keys(options).length > 0) node.data = {...node.data, options}
      if (own.columnShares) checkShares(node, own.columnShares, file)
      own = {}
    }
    made.push(node)
  })
  return made
}

function readOptions(text: string): TableOptions {
  const given = (shares.exec(text)?.[1] ?? '').split(/[,，、\s]+/u).filter((part) => part !== '')
  const columnShares = given.map(Number)
  const rowHeight = Number(height.exec(text)?.[1] ?? 0)
  return {
    ...(columnShares.length > 0 && columnShares.every((each) => each > 0) && {columnShares}),
    ...(rowHeight > 0 && rowHeight <= tallestRow && {rowHeight})
  }
}

function checkShares(
  table: RootContent & {type: 'table'},
  {length}: readonly number[],
  file: VFile
): void {
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

function refuse(node: RootContent, file: VFile): void {
  tell(file, {
    ruleId: 'table-options',
    severity: 'error',
    place: node.position,
    wording: {
      zh: `表格的设置应写作“{列宽: [2, 8, 3, 8], 行高: 12mm}”，行高不超过 ${tallestRow} 毫米，放在表格或表题的上一行`,
      en: `Unexpected options of a table, expected \`{列宽: [2, 8, 3, 8], 行高: 12mm}\`, the height ${tallestRow} mm at most, in the line above a table or its caption`
    }
  })
}
