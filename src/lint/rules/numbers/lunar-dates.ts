import {chineseNumeral} from '../../../base/numerals.ts'
import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const eras = '万历|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|民国'

const wrong = new RegExp(
  `(?<=[农阴夏]历(?:\\p{Script=Han}{2}年)?)(?<month>[1-9]|1[0-2])月(?<day>初?\\d{1,2})?日?(?!\\d)|(?<=${eras})(?<year>\\d{1,2})年`,
  'gu'
)

export const lunarDates: TextRule = {
  id: 'lunar-dates',
  number: 'F12',
  name: {zh: '夏历和历代纪年用汉字', en: 'hanzi for lunar dates and years of reigns'},
  severity: 'warning',
  clause: 'GB/T 15835—2011, 4.2.1',
  why: {
    zh: '非公历的日期、年号用汉字数字，以免与公历相混。',
    en: 'Dates that are not of the Gregorian calendar are written in hanzi, so that nobody takes them for one.'
  },
  fix: 'suggested',
  valid: ['农历八月十五，公历8月15日。', '光绪二十年（1894年）。', '农历正月初一至3月5日。'],
  invalid: [
    {text: '农历⟦8月15日⟧放假。', fixed: '农历八月十五放假。'},
    {text: '光绪⟦20年⟧', as: 'cell', fixed: '光绪二十年'},
    {text: '农历⟦1月5日⟧至农历⟦12月⟧。', as: 'attachment', fixed: '农历正月初五至农历十二月。'}
  ],
  check: eachMatch(
    wrong,
    ({text, groups}) => {
      const {month, day, year} = groups
      if (year !== undefined) {
        return Number(year) ? replacedBy(`${chineseNumeral(Number(year))}年`, text) : undefined
      }
      const date = Number((day ?? '').replace('初', ''))
      if (date > 30) return undefined
      const written = Number(month) === 1 ? '正月' : `${chineseNumeral(Number(month))}月`
      return replacedBy(written + dayOf(date), text)
    },
    {signs: '历祯治熙正隆庆光丰绪统国'}
  )
}

function dayOf(date: number): string {
  if (date === 0) return ''
  return date <= 10 ? `初${chineseNumeral(date)}` : chineseNumeral(date)
}
