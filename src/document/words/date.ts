/** 成文日期 and its likes, as authors write them. GB/T 9704—2012, 7.3.5.4. */

import {parseChineseNumeral} from '../../base/numerals.ts'

export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const numeral = '[〇零○一二三四五六七八九十]'

const forms = [
  /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日$/u,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u,
  new RegExp(
    `^(?<year>${numeral}{4})\\s*年\\s*(?<month>${numeral}{1,3})\\s*月\\s*(?<day>${numeral}{1,3})\\s*日$`,
    'u'
  )
]

/** What `text` says when it is a date and nothing else; it need not exist in the calendar. */
export function readDate(text: string): CalendarDate | undefined {
  const plain = text.trim().normalize('NFKC').replace(/\s+/g, '')
  for (const form of forms) {
    const groups = form.exec(plain)?.groups
    if (!groups) continue
    const [year, month, day] = [groups.year, groups.month, groups.day].map(numberOf)
    if (year === undefined || month === undefined || day === undefined) continue
    return {year, month, day}
  }
  return undefined
}

/** The first date in a sentence: that of a 题注. */
export function dateIn(text: string): CalendarDate | undefined {
  const date = readDate(/\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/u.exec(text)?.[0] ?? '')
  return date && exists(date) ? date : undefined
}

/** The same below a text, where people also write `2026.3.5` and `2026/3/5`. */
export function readSignedDate(text: string): CalendarDate | undefined {
  return readDate(text.trim().replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, '$1-$2-$3'))
}

/** Whether the calendar has that day. */
export function exists({year, month, day}: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** `2026年3月5日`. */
export function printedDate({year, month, day}: CalendarDate): string {
  return `${year}年${month}月${day}日`
}

/** `2026-03-05`. */
export function isoDate({year, month, day}: CalendarDate): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0'))
  ].join('-')
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text)
}
