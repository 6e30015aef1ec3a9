/**
 * 空N行 can be read in two ways, and a value is worth little without the one it is by: from em box
 * to em box, as here, a blank line leaves its leading too; from line box to line box, as GB/T
 * 33476.2—2016 counts (7.1.2, 7.2.1, 7.2.2), it is 10.39 mm.
 */

import type {Wording} from '../base/message.ts'
import {lineBox} from './standard.ts'

/** What is measured, with how many blank lines it should be and by which reading. */
export function blankLinesOf({zh, en}: Wording, count: 1 | 2): Wording {
  const other = (count * lineBox.length).toFixed(2)
  return {
    zh: `${zh}（空${count === 1 ? '一' : '二'}行，自字框量；按行框为 ${other} mm）`,
    en: `${en} (${count === 1 ? 'one blank line' : 'two blank lines'} between em boxes; ${other} mm by line boxes)`
  }
}
