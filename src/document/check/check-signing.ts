/** 署名 and 成文日期 as they were typed below the text. GB/T 9704—2012, 7.3.5. */

import type {VFile} from 'vfile'
import {tell, type Wording} from '../../base/message.ts'
import {placeOf} from '../block-text.ts'
import type {SignatureText} from '../pasted/signature-names.ts'
import {exists, printedDate, readSignedDate} from '../words/date.ts'

/** Where a seal goes, written out: `（盖章）`. */
const sealWords = /[（(]\s*(?:加?盖?(?:公章|印章)|盖\s*章|章|印)\s*[)）]/u

/** Tell what is wrong with a date: no such day, no day, or not written with 年, 月 and 日. */
export function checkSignedDate({text, node}: SignatureText, file: VFile): void {
  const read = readSignedDate(text)
  const wording = read ? wordingOf(text, read) : noDay(text)
  if (!wording) return
  tell(file, {
    ruleId: 'signed-on',
    severity: 'warning',
    wording,
    place: placeOf(node),
    actual: text,
    clause: 'GB/T 9704—2012, 7.3.5.4'
  })
}

function wordingOf(
  text: string,
  read: NonNullable<ReturnType<typeof readSignedDate>>
): Wording | undefined {
  if (!exists(read)) {
    return {
      zh: `成文日期“${text}”在日历上没有，应为实有的日期`,
      en: `\`${text}\` is not in the calendar, expected a day that is`
    }
  }
  // Hanzi were the rule before 2012, and are printed as typed.
  const plain = text.replace(/[\s\u3000]/gu, '')
  const printed = printedDate(read)
  if (!/\d/u.test(plain) || plain.normalize('NFKC') === printed) return undefined
  return {
    zh: `成文日期“${text}”照印，应写作“${printed}”：用年、月、日，不编虚位`,
    en: `the date \`${text}\` is printed as typed, expected \`${printed}\`, without zeros before month and day`
  }
}

function noDay(text: string): Wording {
  return {
    zh: `成文日期“${text}”没有日，应写明年、月、日`,
    en: `the date \`${text}\` has no day, expected year, month and day`
  }
}

/** Tell where a name says that it is to be sealed: that is printed, too. */
export function checkBylines(names: readonly SignatureText[], file: VFile): void {
  for (const {text, node} of names) {
    const words = sealWords.exec(text)?.[0]
    if (words === undefined) continue
    tell(file, {
      ruleId: 'byline',
      severity: 'warning',
      wording: {
        zh: `署名中的“${words}”照印了，应删去；印章盖在纸上，或写“印章: 图片”`,
        en: `\`${words}\` in the name is printed, expected it to be left out; a seal is put on paper, or given as \`seal\``
      },
      place: placeOf(node),
      actual: words,
      clause: 'GB/T 9704—2012, 7.3.5.1'
    })
  }
}
