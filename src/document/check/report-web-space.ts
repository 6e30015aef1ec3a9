/** What web pages write for a space and leave in what is copied from them: `&sp;`. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import type {SourceText} from '../model.ts'

/** Tell that each of `spaces` was left out. */
export function reportWebSpaces(spaces: readonly SourceText[], file: VFile): void {
  for (const {line, text} of spaces) {
    tell(file, {
      ruleId: 'web-space',
      severity: 'info',
      wording: {
        zh: `“${text}”是网页里的空格，没有印出`,
        en: `\`${text}\`, a space of a web page, was left out; expected none`
      },
      place: {line, column: 1},
      actual: text
    })
  }
}
