/** `w:numFmt` → the text of a number. ECMA-376, part 1, 17.18.59. */

import {chineseNumeral, largestNumeral} from '../../base/numerals.ts'

type Write = (value: number) => string

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const legalDigits: Readonly<Record<string, string>> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟'
}

/** `一`, …, `十`, `十一`, `一百二十`; beyond what has a name, digits. */
const counting: Write = (value) =>
  value >= 1 && value <= largestNumeral ? chineseNumeral(value) : String(value)

/** `一二〇`: digit by digit. */
const digitwise: Write = (value) =>
  [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit).join('')

/** Signs that stand in a row in Unicode, from 1 to `last`; beyond, digits. */
const signs =
  (first: number, last: number): Write =>
  (value) =>
    value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value)

const circled: Write = (value) => {
  if (value === 0) return '⓪'
  if (value <= 20) return signs(0x2460, 20)(value)
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21)
  return value <= 50 ? String.fromCodePoint(0x32b1 + value - 36) : String(value)
}

/** `a`, …, `z`, `aa`, `bb`: Word repeats the letter. */
const letters =
  (first: string): Write =>
  (value) => {
    if (value < 1) return String(value)
    const letter = String.fromCodePoint((first.codePointAt(0) ?? 0) + ((value - 1) % 26))
    return letter.repeat(Math.min(20, Math.floor((value - 1) / 26) + 1))
  }

const romanUnits = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc']
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i']
  ] as const)
]

const roman: Write = (value) => {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [size, sign] of romanUnits) {
    while (left >= size) {
      text += sign
      left -= size
    }
  }
  return text
}

const cycle =
  (all: string): Write =>
  (value) =>
    value >= 1 && value <= all.length ? (all[value - 1] ?? '') : String(value)

const fullWidth: Write = (value) =>
  String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

const writers: Readonly<Record<string, Write>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: signs(0x2488, 20),
  decimalEnclosedParen: signs(0x2474, 20),
  numberInDash: (value) => `- ${value} -`,
  lowerLetter: letters('a'),
  upperLetter: letters('A'),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: digitwise,
  taiwaneseDigital: digitwise,
  japaneseDigitalTenThousand: digitwise,
  chineseLegalSimplified: (value) =>
    [...counting(value)].map((char) => legalDigits[char] ?? char).join(''),
  ideographTraditional: cycle(stems),
  ideographZodiac: cycle(branches),
  ideographEnclosedCircle: signs(0x3280, 10),
  none: () => ''
}

/** Write `value` as `format` has it; undefined for a format that we do not know. */
export function writeNumber(value: number, format: string): string | undefined {
  return writers[format]?.(value)
}
