/** What the tables of Markdown cannot show: told. */

import type {Wording} from '../base/message.ts'
import {type Inline, paragraphsIn, type WordTable} from './reading/blocks.ts'
import type {Part} from './recognise/recognise.ts'
import type {Remarks} from './told.ts'
import {isPipeTable} from './writing/write-table.ts'

/** Tell of pictures and tables in tables, and of notes and formulas where a table is in HTML. */
export function tellTables(parts: readonly Part[], remarks: Remarks): void {
  for (const part of parts) if (part.type === 'table') tellTable(part.table, remarks)
}

function tellTable(table: WordTable, remarks: Remarks): void {
  const isHtml = !isPipeTable(table)
  for (const block of table.rows.flat().flatMap(({blocks}) => blocks)) {
    if (block.type === 'table') remarks.tell('table', 'warning', nested, block.paragraph)
  }
  for (const {inlines, paragraph} of paragraphsIn([table])) {
    for (const inline of inlines) {
      const lost = inline.type === 'picture' ? moved : isHtml ? lostInHtml(inline) : undefined
      if (lost) remarks.tell('table', 'warning', lost, paragraph)
    }
  }
}

const nested: Wording = {
  zh: '表格里还有表格，里面一张写成了格里的几行文字；应拆成两张表',
  en: 'a table in a table was written as lines of its cell, expected two tables'
}

const moved: Wording = {
  zh: '表格里的图片写在表下，请移到应在的地方',
  en: 'a picture in a table was put below it, expected it moved to where it belongs'
}

function lostInHtml(inline: Inline): Wording | undefined {
  if (inline.type === 'note') {
    return {
      zh: '表头有几行的表格里不能注脚注，注文写在表下，请在表里标出',
      en: 'a table with a head of several rows calls no footnotes: the note stands below it, mark its place in the table'
    }
  }
  if (inline.type === 'formula') {
    return {
      zh: `表头有几行的表格里不能有公式，写成了文字“${inline.tex.slice(0, 40)}”`,
      en: `a table with a head of several rows holds no formulas, written as text: \`${inline.tex.slice(0, 40)}\``
    }
  }
  return undefined
}
