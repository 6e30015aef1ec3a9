/** What became of rows that no line of dashes makes a table. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {isDelimiter, type PastedRow} from './row-cells.ts'

/** Tell that rows parted by `|` were read as a table, and which of them are short. */
export function tellPipeTable(rows: readonly PastedRow[], file: VFile): void {
  const [head] = rows
  if (head?.separator !== '|') return
  const width = Math.max(...rows.filter((row) => !isDelimiter(row)).map(({cells}) => cells.length))
  tell(file, {
    ruleId: 'table-rows',
    severity: 'info',
    wording: {
      zh: `这里起的 ${rows.length} 行有“|”，按表格排，第一行作表头；表头下应有一行“${'|---'.repeat(width)}|”`,
      en: `these ${rows.length} lines have \`|\` and are set as a table, the first as its head; expected \`${'|---'.repeat(width)}|\` under the head`
    },
    place: head.node.position
  })
  for (const {node, cells} of rows.filter((row) => !isDelimiter(row) && row.cells.length < width)) {
    tell(file, {
      ruleId: 'table-rows',
      severity: 'warning',
      wording: {
        zh: `这一行有 ${cells.length} 格，应为 ${width} 格；右边补了空格子`,
        en: `this row has ${cells.length} cells, expected ${width}; empty ones were added at its right`
      },
      place: node.position,
      actual: String(cells.length),
      expected: [String(width)]
    })
  }
}

/** Tell that lines with `|`, or with tabs, are set as text. */
export function tellLooseRows(rows: readonly PastedRow[], file: VFile): void {
  const [first] = rows
  if (!first || rows.length < 2) return
  const sign = first.separator === '|' ? '“|”' : '制表符'
  const english = first.separator === '|' ? '`|`' : 'tabs'
  tell(file, {
    ruleId: 'table-rows',
    severity: 'info',
    wording: {
      zh: `这里起的 ${rows.length} 行有${sign}，格数各不相同，按正文排；要排成表格，各行格数应相同`,
      en: `these ${rows.length} lines have ${english}, but no two as many cells, and are set as text; expected as many cells in each for a table`
    },
    place: first.node.position
  })
}
