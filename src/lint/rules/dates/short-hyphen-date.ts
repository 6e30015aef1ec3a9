import {bodyTexts} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const short =
  /(?<![\p{Letter}\d./\\〔（([：:—–-] ?)(?<year>(?:19|20)\d{2})-(?<month>0?[1-9]|1[0-2])(?![\d\p{Script=Latin}./—–年学届号季度-])/gu

export const shortHyphenDate: TextRule = {
  id: 'short-hyphen-date',
  number: 'E11',
  name: {zh: '用连接号的日期写全', en: 'a date with hyphens has all its parts'},
  severity: 'warning',
  clause: 'GB/T 15835—2011, 5.1.4',
  why: {
    zh: '用“-”的日期年月日要写全，如“2008-08-08”；只有年月的写“2008年8月”，不然像是起止的年份或编号。',
    en: 'A date with hyphens has year, month and day; `2008-8` looks like a range or a code.'
  },
  fix: 'suggested',
  valid: [
    '会议于2008-08-08召开。',
    '在2014-2020年期间实施。',
    '型号为AB2008-8的设备。',
    '电话为0797-12。'
  ],
  invalid: [
    {text: '完成时限，⟦2008-8⟧。', fixed: '完成时限，2008年8月。'},
    {text: '⟦2008-08⟧', as: 'cell', fixed: '2008年8月'},
    {text: '，⟦2026-12⟧前完成。', as: 'attachment', fixed: '，2026年12月前完成。'}
  ],
  check: eachPassage(function* (passage) {
    if (!passage.text.includes('-')) return
    for (const {text, from, to, groups} of find(passage, short, ['title', 'quotation'])) {
      const replacement = `${groups.year}年${Number(groups.month)}月`
      yield {
        passage,
        ...{from, to, replacement},
        wording: {
          zh: `“${text}”应写作“${replacement}”`,
          en: `\`${text}\` lacks a part, expected \`${replacement}\``
        }
      }
    }
  }, bodyTexts)
}
