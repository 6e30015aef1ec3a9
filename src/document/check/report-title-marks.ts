/** A title is no citation of itself. GB/T 9704—2012, 7.3.1. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import type {Title} from '../model.ts'
import {wordsOfTitle} from '../pasted/title-words.ts'

/** Tell that all of `title` stands in 《》. */
export function reportTitleMarks(title: Title, file: VFile): void {
  const words = wordsOfTitle(title)
  if (!/^《[^《》]+》$/u.test(words)) return
  const {line} = title
  tell(file, {
    ruleId: 'title',
    severity: 'warning',
    wording: {
      zh: '标题整个放在书名号“《》”里，照样印出；标题本身应不加书名号，里面的“〈〉”改为“《》”',
      en: 'the whole title stands in 《》 and is printed so, expected no marks around it, and 《》 for the 〈〉 within'
    },
    ...(line !== undefined && {place: {line, column: 1}}),
    actual: words,
    clause: 'GB/T 9704—2012, 7.3.1'
  })
}
