/** Chinese numerals: the ordinals of headings, and dates written out in hanzi. */

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千'] as const
const unitValues: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}

/** The last number that `chineseNumeral` writes. */
export const largestNumeral = 9999

/**
 * Write an integer from 1 to 9999 in Chinese numerals.
 *
 * Ten is `十`, not `一十`: that is how ordinals are read in running text; `一百一十` keeps its 一.
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > largestNumeral) {
    throw new RangeError(
      `Cannot write \`${value}\` as a numeral, expected an integer from 1 to ${largestNumeral}`
    )
  }

  let text = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    text += `${gap ? digits[0] : ''}${digits[digit]}${units[power]}`
    gap = false
  }
  return text.startsWith('一十') ? text.slice(1) : text
}

/**
 * Read a Chinese numeral: `十二`, `一百零三`, `一百零八`; also digit by digit: `二〇二六`.
 *
 * Gives nothing back for anything that is not written as a number.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (/^[〇零○一二三四五六七八九]+$/u.test(text)) {
    const value = Number([...text].map(digitOf).join(''))
    return Number.isSafeInteger(value) ? value : undefined
  }

  let total = 0
  let smallest = 10_000
  let pending: number | undefined
  for (const char of text) {
    const unit = unitValues[char]
    if (unit !== undefined) {
      if (unit >= smallest || pending === 0) return undefined
      if (pending === undefined && (unit !== 10 || total > 0)) return undefined
      total += (pending ?? 1) * unit
      smallest = unit
      pending = undefined
      continue
    }
    const digit = digitOf(char)
    if (digit === undefined || (pending !== undefined && pending !== 0)) return undefined
    if (pending === 0 && digit === 0) return undefined
    pending = digit
  }
  if (pending === 0) return undefined
  return text === '' ? undefined : total + (pending ?? 0)
}

/** A single hanzi digit; `〇` and `○` are zero. */
function digitOf(char: string): number | undefined {
  if (char === '〇' || char === '○') return 0
  const digit = digits.indexOf(char)
  return digit < 0 ? undefined : digit
}
