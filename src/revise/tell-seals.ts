/** Seals stand at no place of the text: that one is missing is seen by their number. */

import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import {allNamed, allTags} from '../docx/index.ts'
import type {ReturnedDocx} from '../word/index.ts'

/** Tell of seals that are no longer in the DOCX: they are taken out by hand. */
export function tellSeals(tree: Root, {floating}: ReturnedDocx, file: VFile): void {
  const stamps = [...allNamed(tree, 'seal'), ...allNamed(tree, 'signature-stamp')]
  const expected = stamps.reduce((sum, stamp) => sum + allTags(stamp, 'img').length, 0)
  if (floating >= expected) return
  tell(file, {
    ruleId: 'word-seal',
    severity: 'warning',
    wording: {
      zh: `Word 里的印章（签名章）少了 ${expected - floating} 个，没有带回；不盖的，请在文件头里删去`,
      en: `Unexpected: ${expected - floating} seals or signature stamps are no longer in the DOCX; to leave them out, take them out of the front matter`
    }
  })
}
