/**
 * 发文字号 as it is typed, and where it departs from `某政发〔2026〕12号`.
 *
 * GB/T 9704—2012, 7.2.5.
 */

import type {Wording} from '../base/message.ts'
import {parseChineseNumeral} from '../base/numerals.ts'

/** From and to which character of the text, and what should stand there. */
export interface NumberFault {
  readonly from: number
  readonly to: number
  readonly replacement: string
  readonly wording: Wording
  readonly fix?: 'suggested'
}

const opening = '〔[(（﹝【［'
const closing = '〕\\])）﹞】］'
const fullYear = '(?:(?:19|20)\\d{2}|[〇零○一二三四五六七八九]{4})'
const year = `(?:${fullYear}|\\d{2})`

/**
 * An agency's code, the year in some brackets, a number, 号; as it is cited in a sentence, where
 * `宗地（12）3号` is none.
 */
export const typedNumber = new RegExp(
  `\\p{Script=Han}{1,10} ?(?:[${opening}] ?${fullYear} ?[${closing}]|〔\\d{2}〕) ?第? ?\\d{1,5} ?号`,
  'gu'
)

/** Words of a sentence before a number that is cited in it: 根据国办发〔2019〕39号. */
const lead =
  /^.*(?:根据|按照|依据|依照|遵照|贯彻|执行|落实|以及|参照|关于|和|按|见|对|将|与|及|把|在|的|由|以)/u

/** Count the characters before the code in what may begin with words of the sentence. */
export function leadLength(text: string): number {
  const code = text.slice(0, Math.max(0, text.search(/[ 〔[(（﹝【［]/u) - 1))
  return lead.exec(code)?.[0].length ?? 0
}

const bracketed = new RegExp(`[${opening}] *(?<year>${year}) *[${closing}]`, 'u')

/** The faults of a number in brackets, by what they are about. */
export const numberFaults = {brackets, yearDigits, ordinalWord, padding, ending} as const

function brackets(text: string): readonly NumberFault[] {
  const match = bracketed.exec(text)
  if (!match || /^〔.*〕$/u.test(match[0])) return []
  const replacement = `〔${match.groups?.year}〕`
  return [fault(text, match.index, match.index + match[0].length, replacement)]
}

function yearDigits(text: string): readonly NumberFault[] {
  const match = bracketed.exec(text)
  const typed = match?.groups?.year ?? ''
  if (!match || typed === '' || /^\d{4}$/u.test(typed)) return []
  const from = match.index + match[0].indexOf(typed)
  const full = /^\d{2}$/u.test(typed)
    ? `${Number(typed) >= 50 ? 19 : 20}${typed}`
    : [...typed].map((digit) => parseChineseNumeral(digit.replace(/[零○]/u, '〇')) ?? '').join('')
  return [fault(text, from, from + typed.length, full)]
}

function ordinalWord(text: string): readonly NumberFault[] {
  const match = bracketed.exec(text)
  const end = match ? match.index + match[0].length : text.length
  const at = /^ *第 *(?=\d)/u.exec(text.slice(end))
  if (!at) return []
  const from = end + at[0].indexOf('第')
  return [fault(text, from, end + at[0].length, '')]
}

function padding(text: string): readonly NumberFault[] {
  const match = bracketed.exec(text)
  const end = match ? match.index + match[0].length : text.length
  const zeros = /^ *第? *(?<zeros>0{1,5})(?=\d)/u.exec(text.slice(end))
  if (!zeros) return []
  const to = end + zeros[0].length
  return [fault(text, to - (zeros.groups?.zeros ?? '').length, to, '')]
}

/** Spaces within it; and of `isWhole`, which is nothing else, 号 at its end. */
function ending(text: string, isWhole = false): readonly NumberFault[] {
  const match = bracketed.exec(text)
  if (!match) return []
  const faults: NumberFault[] = []
  for (const {index, 0: space} of text.trimEnd().matchAll(/[ \u3000]+/gu)) {
    if (index > 0) faults.push(fault(text, index, index + space.length, ''))
  }
  const last = /\d+$/u.exec(text.trimEnd())
  if (isWhole && last) {
    faults.push(fault(text, last.index, last.index + last[0].length, `${last[0]}号`))
  }
  return faults
}

function fault(text: string, from: number, to: number, replacement: string): NumberFault {
  const mended = text.slice(0, from) + replacement + text.slice(to)
  return {
    ...{from, to, replacement},
    wording: {
      zh: `发文字号“${text.trim()}”应为“${mended.trim()}”`,
      en: `the number is \`${text.trim()}\`, expected \`${mended.trim()}\``
    }
  }
}
