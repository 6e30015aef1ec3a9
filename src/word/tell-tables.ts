/** What a table in HTML cannot show: told, where Markdown's own could not hold the table. */

import {type Inline, paragraphsIn, type WordTable} from './reading/blocks.ts'
import type {Part} from './recognise/recognise.ts'
import type {Remarks} from './told.ts'
import {canRaise, isPlainTable} from './writing/write-table.ts'

/** Tell of the notes, formulas and lowered characters in tables with merged cells. */
export function tellTables(parts: readonly Part[], remarks: Remarks): void {
  for (const part of parts) {
    if (part.type === 'table' && !isPlainTable(part.table)) tellTable(part.table, remarks)
  }
}

function tellTable(table: WordTable, remarks: Remarks): void {
  for (const {inlines, paragraph} of paragraphsIn([table])) {
    for (const inline of inlines) {
      const lost = lostOf(inline)
      if (lost) remarks.tell('table', 'warning', lost, paragraph)
    }
  }
}

function lostOf(inline: Inline): {readonly zh: string; readonly en: string} | undefined {
  if (inline.type === 'note') {
    return {
      zh: '合并单元格的表格里不能注脚注，注文写在表下，请在表里标出',
      en: 'a table with merged cells calls no footnotes: the note stands below it, mark its place in the table'
    }
  }
  if (inline.type === 'formula') {
    return {
      zh: `合并单元格的表格里不能有公式，写成了文字“${inline.tex.slice(0, 40)}”`,
      en: `a table with merged cells holds no formulas, written as text: \`${inline.tex.slice(0, 40)}\``
    }
  }
  if (inline.type !== 'text' || inline.format.script === undefined) return undefined
  const {text, format} = inline
  if (format.script === 'superscript' && canRaise(text)) return undefined
  return {
    zh: `合并单元格的表格里，“${text.slice(0, 20)}”没有写成上下标`,
    en: `in a table with merged cells \`${text.slice(0, 20)}\` was neither raised nor lowered`
  }
}
