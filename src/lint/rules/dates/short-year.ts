import {proseElements} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const short =
  /(?<![\d.,，—–～~-])(?:(?<mark>[’'‘])(?<marked>\d{2})(?!\d)|(?<plain>\d{2})(?=年\d{1,2}月(?!份?之?内)))/gu

/** What stands before a date. */
const dated = /(?:^|[自于在从至到，、。；：（(])$/u

export const shortYear: TextRule = {
  id: 'short-year',
  number: 'E06',
  name: {zh: '年份写四位', en: 'four digits for a year'},
  severity: 'error',
  clause: 'GB/T 15835—2011, 5.1.4',
  why: {
    zh: '四位数字表示的年份不应简写为两位；“98年”过些年就分不清是哪个世纪。',
    en: 'A year of four digits is not cut down to two; later nobody knows the century.'
  },
  fix: 'safe',
  valid: [
    '1998年5月起施行。',
    '服刑10年6个月后释放。',
    '有效期为10年，自1998年起算。',
    '被判处有期徒刑10年6月，工龄满25年6月。',
    '荣获“’98国际博览会”奖。'
  ],
  invalid: [
    {text: '自⟦98⟧年5月起施行。', fixed: '自1998年5月起施行。'},
    {text: '⟦05⟧年3月1日', as: 'cell', fixed: '2005年3月1日'},
    {text: '⟦’98⟧抗洪的经验', as: 'heading', fixed: '1998抗洪的经验'}
  ],
  check: eachPassage(function* (passage) {
    if (!/\d{2}年|[’'‘]\d/u.test(passage.text)) return
    for (const {text, from, to, groups} of find(passage, short, ['title', 'quotation'])) {
      // 工龄25年6月: a time, not a date.
      if (!dated.test(passage.text.slice(Math.max(0, from - 2), from))) continue
      const digits = groups.plain ?? groups.marked ?? ''
      const replacement = `${Number(digits) >= 50 ? 19 : 20}${digits}`
      yield {
        passage,
        ...{from, to, replacement},
        fix: groups.plain === undefined ? 'suggested' : 'safe',
        wording: {
          zh: `年份“${text}”应写作“${replacement}”`,
          en: `the year is \`${text}\`, expected \`${replacement}\``
        }
      }
    }
  }, proseElements)
}
