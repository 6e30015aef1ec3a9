/**
 * Values that print as typed but depart from the form the standard gives them.
 *
 * GB/T 9704—2012, 7.2.1 and 7.2.2; for 7.2.5 see check-document-number.ts.
 */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {kebab} from './field-names.ts'
import {fieldOf, type Given, type Metadata} from './metadata.ts'

/** Report the numbers on `file` that are printed, but not conformant. */
export function checkNumberForm(file: VFile, metadata: Metadata): void {
  const {copyNumber, secrecyLevel, secrecyPeriod} = metadata
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
    name: 'copyNumber' | 'secrecyLevel' | 'secrecyPeriod',
    {text, place}: Given,
    mended: string | undefined
  ): void {
    const {zh, expected, clause} = fieldOf(name)
    const should = mended === undefined ? expected : {zh: `“${mended}”`, en: `\`${mended}\``}
    tell(file, {
      ruleId: kebab(name),
      severity: 'warning',
      wording: {
        zh: `${zh}“${text}”应为${should.zh}`,
        en: `\`${name}\` is \`${text}\`, expected ${should.en}`
      },
      place,
      actual: text,
      expected: mended === undefined ? undefined : [mended],
      clause
    })
  }
}
