/** A rule about one part of the document's own 发文字号. GB/T 9704—2012, 7.2.5. */

import type {NumberFault} from '../../document-number.ts'
import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

/** What is the same of all of them: a number that is right is right by each. */
export const ofNumber = {
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.2.5',
  toldAs: 'document-number',
  valid: [
    {text: '发文字号: 某政发〔2026〕12号', as: 'front-matter'},
    {text: '发文字号: 某政办函〔2026〕3号', as: 'front-matter'},
    {text: '发文字号: 第12号', as: 'front-matter', title: '某市人民政府公告'},
    {text: '题注: （某政发〔2026〕12号）', as: 'front-matter'}
  ]
} as const satisfies Partial<TextRule>

/** A longer line is text, in characters; spaces may push 签发人 to the right. */
const longestLine = 300

/** Check the document's own number by `faultsOf`, which is given nothing but the number. */
export function checkOwnNumber(
  faultsOf: (number: string, isWhole: boolean) => readonly NumberFault[]
): TextRule['check'] {
  return function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'document-number')) {
      if (passage.text.length > longestLine) continue
      // 签发人 may stand on the same line.
      const end = passage.text.search(/[ \u3000]*签[ \u3000]*发[ \u3000]*人/u)
      const number = end < 0 ? passage.text : passage.text.slice(0, end)
      for (const fault of faultsOf(number, true)) yield {passage, ...fault}
    }
  }
}
