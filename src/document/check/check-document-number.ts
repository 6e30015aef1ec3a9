/**
 * A 发文字号 that prints as typed but departs from the form its document wants.
 *
 * GB/T 9704—2012, 7.2.5; 10.2 for the 令号. A 公告 or 通告 is often numbered as the issuer's
 * first, second … of the year.
 */

import type {VFile} from 'vfile'
import type {Form} from '../../base/forms.ts'
import {tell, type Wording} from '../../base/message.ts'
import type {Metadata} from '../front-matter/metadata.ts'

const agencyForm = /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u
const orderForm = /^第[1-9]\d*号$/u
const announcementForm = /^(?:\d{4}年)?第[1-9]\d*号$/u

const expectations = {
  agency: {
    zh: '“机关代字〔年份〕顺序号”，如“某政发〔2026〕12号”',
    en: 'an agency code, the year in `〔〕`, a number and `号`, such as `某政发〔2026〕12号`'
  },
  order: {zh: '“第×号”，如“第12号”', en: '`第N号`, such as `第12号`'}
} as const satisfies Readonly<Record<string, Wording>>

/** Report the front matter's number on `file` when it is printed, but not conformant. */
export function checkDocumentNumber(
  file: VFile,
  metadata: Metadata | undefined,
  form: Form,
  kind: string | undefined
): void {
  const number = metadata?.documentNumber
  if (!number || form === 'minutes') return
  const {text, place} = number
  const isOrder = form === 'order' || kind === '令' || kind === '命令'
  const isAnnouncement = kind === '公告' || kind === '通告'
  if ((isOrder ? orderForm : agencyForm).test(text)) return
  if (isAnnouncement && announcementForm.test(text)) return

  const mended = isOrder ? undefined : conformant(text)
  const should =
    mended === undefined
      ? expectations[isOrder ? 'order' : 'agency']
      : {zh: `“${mended}”`, en: `\`${mended}\``}
  tell(file, {
    ruleId: 'document-number',
    severity: 'warning',
    wording: {
      zh: `发文字号“${text}”应为${should.zh}`,
      en: `\`documentNumber\` is \`${text}\`, expected ${should.en}`
    },
    place,
    actual: text,
    expected: mended === undefined ? undefined : [mended],
    clause: isOrder ? 'GB/T 9704—2012, 10.2' : 'GB/T 9704—2012, 7.2.5'
  })
}

/** The same number in the standard's form, when it can be had without guessing. */
function conformant(text: string): string | undefined {
  const parts =
    /^(?<code>\p{Script=Han}+)[〔[(（﹝【［](?<year>\d{4})[〕\])）﹞】］]第?0*(?<sequence>[1-9]\d*)号$/u.exec(
      text.replace(/\s/g, '')
    )?.groups
  return parts && `${parts.code}〔${parts.year}〕${parts.sequence}号`
}
