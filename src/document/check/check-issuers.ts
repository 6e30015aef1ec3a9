/** An issuer that was taken from a title, and could be another. GB/T 9704—2012, 7.2.4. */

import type {VFile} from 'vfile'
import {forms} from '../../base/forms.ts'
import {tell, type Wording} from '../../base/message.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {TypedParts} from '../pasted/read-parts.ts'
import {passesOn} from '../pasted/title-issuers.ts'
import {wordsOfTitle} from '../pasted/title-words.ts'
import {isBody} from '../words/body-name.ts'
import {isAgencyNumber} from '../words/title-form.ts'

/** Tell where a numbered draft has its red head, or none, by its title alone. */
export function checkIssuers(
  {form, head, masthead, signature, issuers}: TypedParts,
  metadata: Metadata | undefined,
  file: VFile
): void {
  const isKnown = metadata?.issuer ?? metadata?.issuerMark ?? metadata?.form ?? masthead?.mark
  const isSigned = signature?.bylines.some(({text}) => isBody(text.replace(/[\s\u3000]/gu, '')))
  // 命令 and 纪要 have their mark from their title. 10.2, 10.3.
  if (isKnown || isSigned || (form && forms[form].isNumberedAlone)) return
  const title = wordsOfTitle(head.title)
  const [lead] = issuers
  const number = head.documentNumber ?? masthead?.documentNumber
  const note = head.subtitleNotes.find(({text}) => isAgencyNumber(text) && !/^[（(]/u.test(text))
  if (number && lead !== undefined) {
    if (!passesOn(title)) return
    inform({
      zh: `标题里有两个机关，发文机关取前一个“${lead}”；若不是，应写“发文机关: ……”`,
      en: `the title names two bodies, the first of them was taken for the issuer, \`${lead}\`; expected \`issuer\` if it is another`
    })
  } else if (number ?? note) {
    const {text} = number ?? note ?? {}
    inform({
      zh: `从标题认不出发文机关，没有版头，发文字号“${text}”排在标题之${number ? '上' : '下'}；要版头应写“发文机关: ……”`,
      en: `no issuer was found in the title, so \`${text}\` stands ${number ? 'above' : 'below'} it and there is no masthead; expected \`issuer\` for one`
    })
  }

  function inform(wording: Wording): void {
    tell(file, {
      ruleId: 'issuer-mark',
      severity: 'info',
      wording,
      place: {line: head.title?.line ?? 1, column: 1},
      clause: 'GB/T 9704—2012, 7.2.4'
    })
  }
}
