/** `--copies 1-50`: which 份号 are to be printed. GB/T 9704—2012, 7.2.1. */

import {UsageError, wrongValue} from './usage-error.ts'

/** Six digits are the whole range of a 份号. */
const largest = 999_999

/** More in one PDF would serve nobody: printers and readers choke on it. */
const mostCopies = 1000

/** The numbers of `7`, `1-50` or `000001-000050`, six digits each. */
export function copyNumbers(text: string): readonly string[] {
  const match = /^(?<from>\d+)(?:-(?<to>\d+))?$/u.exec(text)
  if (!match?.groups) throw wrongValue('--copies', text, '7, 1-50, 000001-000050')
  const {from = '', to = from} = match.groups
  const [first, last] = [Number(from), Number(to)]
  if (Math.min(first, last) < 1 || Math.max(first, last) > largest) {
    throw refusal(
      text,
      '份号应在 000001 至 999999 之间',
      'expected copy numbers from 000001 to 999999'
    )
  }
  if (last < first) {
    throw refusal(
      text,
      `起号大于止号，应为 ${to}-${from}`,
      `expected the smaller number first, \`${to}-${from}\``
    )
  }
  const count = last - first + 1
  if (count > mostCopies) {
    const end = first + mostCopies - 1
    throw refusal(
      text,
      `共 ${count} 份，一次至多 ${mostCopies} 份；应分几次，如 ${first}-${end}`,
      `which is ${count} copies, expected at most ${mostCopies} in one run, such as \`${first}-${end}\``
    )
  }
  return Array.from({length: count}, (_each, index) => String(first + index).padStart(6, '0'))
}

function refusal(text: string, zh: string, en: string): UsageError {
  return new UsageError({
    zh: `--copies 的值“${text}”不对：${zh}`,
    en: `Unexpected \`${text}\` for --copies, ${en}`
  })
}
