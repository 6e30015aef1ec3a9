/**
 * Values that print as typed but depart from the form the standard gives them.
 *
 * GB/T 9704—2012, 7.2.1, 7.2.2 and 7.2.5.
 */

import type {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import {kebab} from './field-names.ts'
import {fieldOf, type Given, type Metadata} from './metadata.ts'

const numberForm = /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u
const orderForm = /^第[1-9]\d*号$/u

/** Report the numbers on `file` that are printed, but not conformant. */
export function checkNumberForm(file: VFile, metadata: Metadata): void {
  const {documentNumber, copyNumber, secrecyLevel, secrecyPeriod} = metadata
  const isOrder = metadata.form === 'order' || metadata.kind?.text.endsWith('令')
  const form = isOrder ? orderForm : numberForm

  if (documentNumber && metadata.form !== 'minutes' && !form.test(documentNumber.text)) {
    const mended = isOrder ? undefined : conformant(documentNumber.text)
    warn('documentNumber', documentNumber, isOrder ? '第12号' : mended)
  }
  if (copyNumber && !/^\d{6}$/.test(copyNumber.text)) {
    const short = /^\d{1,5}$/.test(copyNumber.text)
    warn('copyNumber', copyNumber, short ? copyNumber.text.padStart(6, '0') : undefined)
  }
  if (
    secrecyLevel &&
    !/^(?:绝密|机密|秘密)(?:★(?:\d+(?:年|个月|日|天)|长期))?$/u.test(secrecyLevel.text)
  ) {
    warn('secrecyLevel', secrecyLevel, undefined)
  }
  if (secrecyPeriod && !/^(?:\d+(?:年|个月|日|天)|长期)$/u.test(secrecyPeriod.text)) {
    warn('secrecyPeriod', secrecyPeriod, undefined)
  }

  function warn(
    name: 'documentNumber' | 'copyNumber' | 'secrecyLevel' | 'secrecyPeriod',
    {text, place}: Given,
    mended: string | undefined
  ): void {
    const {zh, expected, clause} = fieldOf(name)
    const should = mended === undefined ? expected : {zh: `“${mended}”`, en: `\`${mended}\``}
    tell(file, {
      ruleId: kebab(name),
      severity: 'warning',
      wording: {
        zh: `${zh}“${text}”应为${isOrder && name === 'documentNumber' ? '“第×号”，如“第12号”' : should.zh}`,
        en: `\`${name}\` is \`${text}\`, expected ${isOrder && name === 'documentNumber' ? '`第N号`, such as `第12号`' : should.en}`
      },
      place,
      actual: text,
      expected: mended === undefined ? undefined : [mended],
      clause
    })
  }
}

/** The same number in the standard's form, when it can be had without guessing. */
function conformant(text: string): string | undefined {
  const parts =
    /^(?<code>\p{Script=Han}+)[〔[(（﹝【［](?<year>\d{4})[〕\])）﹞】］]第?0*(?<sequence>[1-9]\d*)号$/u.exec(
      text.replace(/\s/g, '')
    )?.groups
  return parts && `${parts.code}〔${parts.year}〕${parts.sequence}号`
}
