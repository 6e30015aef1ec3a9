import {parseChineseNumeral} from '../../../base/numerals.ts'
import {proseElements} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const hanzi = '〇零○一二三四五六七八九十'

const mixed = new RegExp(
  [
    `(?<![${hanzi}])[${hanzi}]{4}年\\d{1,2}月(?:[\\d${hanzi}]{1,3}日)?`,
    `(?<!\\d)\\d{4}年[${hanzi}]{1,3}月(?:[\\d${hanzi}]{1,3}日)?`,
    `(?<!\\d)\\d{4}年\\d{1,2}月[${hanzi}]{1,3}日`,
    `(?<![${hanzi}])[${hanzi}]{4}年[${hanzi}]{1,3}月\\d{1,2}日`
  ].join('|'),
  'gu'
)

export const mixedDate: TextRule = {
  id: 'mixed-date',
  number: 'E07',
  name: {zh: '一个日期用一种数字', en: 'one sort of digits in a date'},
  severity: 'warning',
  clause: 'GB/T 15835—2011, 4.3',
  why: {
    zh: '同一个日期里汉字数字和阿拉伯数字混用，不合同类别同形式的原则。',
    en: 'Hanzi and Arabic digits within one date break the rule of one form for one class.'
  },
  fix: 'suggested',
  valid: [
    '2008年8月8日开幕。',
    '二〇〇八年八月八日开幕。',
    '2008年农历八月初八开幕。',
    '截至2008年二月份完成三成。'
  ],
  invalid: [
    {text: '⟦二〇〇八年8月8日⟧开幕。', fixed: '2008年8月8日开幕。'},
    {text: '⟦2008年八月8日⟧', as: 'cell', fixed: '2008年8月8日'},
    {text: '⟦2008年8月八日⟧开幕。', as: 'attachment', fixed: '2008年8月8日开幕。'}
  ],
  check: eachPassage(function* (passage) {
    if (!passage.text.includes('年')) return
    for (const {text, from, to} of find(passage, mixed, ['quotation'])) {
      // 二月份 is a month in words.
      if (passage.text[to] === '份') continue
      const replacement = arabic(text)
      yield {
        passage,
        ...{from, to, replacement},
        wording: {
          zh: `日期“${text}”混用两种数字，应统一，如“${replacement}”`,
          en: `the date \`${text}\` mixes two sorts of digits, expected one, such as \`${replacement}\``
        }
      }
    }
  }, proseElements)
}

function arabic(date: string): string {
  return date
    .replace(new RegExp(`^[${hanzi}]{4}`, 'u'), (year) =>
      [...year].map((digit) => parseChineseNumeral(digit.replace(/[零○]/u, '〇')) ?? digit).join('')
    )
    .replace(new RegExp(`[${hanzi}]{1,3}(?=[月日])`, 'gu'), (part) =>
      String(parseChineseNumeral(part.replace(/[零○]/gu, '〇')) ?? part)
    )
}
