/** Tables so long that they take more memory than a small machine has: told before it is taken. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'

/** Such a table takes about 1 GB. */
const mostCells = 30_000

/** In kB, of a cell: 100,000 took 3 GB, source, pages, painting and tags together. */
const memoryOfCell = 30

/** Tell of the tables among `blocks` that have more cells than are printed with ease, at their lines. */
export function reportLargeTables(blocks: readonly RootContent[], file: VFile): void {
  for (const node of blocks) {
    if (node.type !== 'table') continue
    const rows = node.children.length
    const cells = node.children.reduce((sum, {children}) => sum + children.length, 0)
    if (cells <= mostCells) continue
    const memory = ((cells * memoryOfCell) / 1_000_000).toFixed(1)
    tell(file, {
      ruleId: 'table-length',
      severity: 'warning',
      place: node.position?.start,
      actual: String(cells),
      wording: {
        zh: `表格有 ${rows} 行、${cells} 格，排印约需 ${memory} GB 内存和几分钟；内存不足时应分为几张，每张不超过 ${mostCells} 格`,
        en: `Unexpected table of \`${rows}\` rows and \`${cells}\` cells, which takes about ${memory} GB of memory and minutes; where there is less, expected tables of at most ${mostCells} cells`
      }
    })
  }
}
