import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const worth: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}

/** 千克, 百帕, 千瓦: units; 百强, 十大: names. */
const mixed =
  /(?<![\d.,第/年A-Za-z-])(?<number>\d{1,3}(?:\.\d{1,3})?)(?<unit>[十百千])(?:(?<more>[余多几](?!边|能|媒体|种经营))|(?<next>[万亿](?!分))|(?<rest>零?\d{1,2}[十百零]?\d{0,2})|(?=[人元名个户家亩册次件吨台辆]))/gu

export const mixedNumeral: TextRule = {
  id: 'mixed-numeral',
  number: 'F06',
  name: {zh: '阿拉伯数字后不接“十”“百”“千”', en: 'no 十, 百, 千 after digits'},
  severity: 'error',
  clause: 'GB/T 15835—2011, 5.3',
  why: {
    zh: '一个数只用一种写法；除“万”“亿”外，阿拉伯数字后不接汉字数位。',
    en: 'A number is written in one way; after digits only 万 and 亿 may stand.'
  },
  fix: 'suggested',
  valid: [
    '共3000余人，投入3.45亿元。',
    '重5千克，距10千米，功率3千瓦，气压900百帕。',
    '2023百强企业、2025十大工程。',
    '提高3个百分点，占5%。'
  ],
  invalid: [
    {text: '共⟦3千余⟧人。', fixed: '共3000余人。'},
    {text: '⟦5百⟧元', as: 'cell', fixed: '500元'},
    {text: '共⟦1百零8⟧人，投入⟦2千万⟧元。', as: 'attachment', fixed: '共108人，投入2000万元。'}
  ],
  check: eachMatch(
    mixed,
    ({text, groups}) => {
      const {number = '', unit = '', more = '', next = '', rest = ''} = groups
      const replacement = written(number, unit, rest)
      const wording = {
        zh: `“${text}”一半数字一半汉字，应只用一种写法`,
        en: `\`${text}\` mixes digits and hanzi, expected one of them`
      }
      if (replacement === undefined) return {wording}
      return {...replacedBy(`${replacement}${more}${next}`, text), wording}
    },
    {signs: '十百千'}
  )
}

/** `1`, `百`, `零8`: 108. */
function written(number: string, unit: string, rest: string): string | undefined {
  const value = Math.round(Number(number) * (worth[unit] ?? 1) * 1000) / 1000
  if (!Number.isInteger(value)) return undefined
  if (rest === '') return String(value)
  const more = /^零?(?<digits>\d{1,2})$/u.exec(rest)?.groups?.digits
  // 1百5 is 150 to one, 105 to another.
  return more !== undefined && rest.startsWith('零') ? String(value + Number(more)) : undefined
}
