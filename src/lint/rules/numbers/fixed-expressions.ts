import {chineseNumeral} from '../../../base/numerals.ts'
import {eachMatch, type MatchFlaw, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const numeral = '[一二三四五六七八九十]{1,3}'

/** Words that have become one with their numbers; and a congress for its committee. */
const patterns = [
  '(?<![\\d.])(?<session>\\d{1,2})届(?<plenum>\\d{1,2})(?<kind>次全[体会]|中全会)',
  `(?<![\\d.])(?<mixed>\\d{1,2})届(?=${numeral}(?:次全[体会]|中全会))`,
  `(?<=${numeral}届)(?<second>\\d{1,2})(?=次全[体会]|中全会)`,
  '(?<=党的|中共|贯彻|学习)(?<congress>1[2-9]|2\\d)大(?=[精报以召、，。和会]|$)',
  '(?<=星期|礼拜)(?<weekday>[1-6])(?![\\d.～—-])',
  '(?<books>4书5经)',
  `(?<body>十${numeral}|${numeral})大(?=${numeral}中全会)`
]

const weekdays = '一二三四五六'

export const fixedExpressions: TextRule = {
  id: 'fixed-expressions',
  number: 'F11',
  name: {zh: '定型的词语用汉字数字', en: 'hanzi in words that hold a number'},
  severity: 'warning',
  clause: 'GB/T 15835—2011, 4.2.3, 4.3',
  why: {
    zh: '“十四届三次全会”“星期五”等已经定型的词语用汉字数字；中央全会按届称说，不按大会称说。',
    en: 'Words that have become one with their numbers take hanzi; a plenum is one of a committee (届), not of a congress (大).'
  },
  fix: 'suggested',
  valid: [
    '党的十七届四中全会，十四届三次全会，星期五。',
    '第4季度，第四季度，3届5次会议。',
    '党的十七大、十七届四中全会精神。',
    '周1至周5，星期1～5。'
  ],
  invalid: [
    {text: '市委⟦14届3次全会⟧召开。', fixed: '市委十四届三次全会召开。'},
    {text: '星期⟦5⟧', as: 'cell', fixed: '星期五'},
    {text: '贯彻党的十七大、⟦十七大⟧四中全会精神。', fixed: '贯彻党的十七大、十七届四中全会精神。'},
    {
      text: '学习党的⟦20大⟧精神和⟦4书5经⟧。',
      as: 'attachment',
      fixed: '学习党的二十大精神和四书五经。'
    }
  ],
  check: eachMatch(
    new RegExp(patterns.join('|'), 'gu'),
    ({text, groups}) => {
      const {session, plenum, kind = '', mixed, second, congress, weekday, body} = groups
      if (session !== undefined) {
        const [first, number] = [Number(session), Number(plenum)]
        return first && number
          ? hanzi(text, `${chineseNumeral(first)}届${chineseNumeral(number)}${kind}`)
          : undefined
      }
      if (mixed !== undefined)
        return Number(mixed) ? hanzi(text, `${chineseNumeral(Number(mixed))}届`) : undefined
      if (second !== undefined)
        return Number(second) ? hanzi(text, chineseNumeral(Number(second))) : undefined
      if (congress !== undefined) return hanzi(text, `${chineseNumeral(Number(congress))}大`)
      if (weekday !== undefined) return hanzi(text, weekdays[Number(weekday) - 1] ?? '')
      if (body === undefined) return hanzi(text, '四书五经')
      return {
        wording: {
          zh: `全会是届中的会议：“${text}”应为“${body}届”`,
          en: `a plenum is one of a committee: \`${text}\`, expected \`${body}届\``
        },
        replacement: `${body}届`
      }
    },
    {signs: '届大期拜书'}
  )
}

function hanzi(actual: string, expected: string): MatchFlaw {
  return replacedBy(expected, actual)
}
