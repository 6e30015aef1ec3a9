import {exists} from '../../../document/words/date.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const dates =
  /(?:(?<year>\d{4}) ?年 ?)?(?<!\d)(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2})(?!\d) ?[日号]/gu

/** A leap year, for dates that name none. */
const anyYear = 2024

export const impossibleDate: TextRule = {
  id: 'impossible-date',
  number: 'E03',
  name: {zh: '日期应存在', en: 'dates that exist'},
  severity: 'error',
  why: {
    zh: '历法上没有的日期无法执行，通常是录入时的笔误。',
    en: 'Nobody can keep to a date that the calendar does not have; it is usually a slip of the keyboard.'
  },
  fix: 'none',
  toldAs: 'signed-on',
  valid: [
    '请于2024年2月29日前报送。',
    '请于12月31日前报送。',
    '截至2026年3月5日，共有13月度报表31份。',
    '自2月29日起施行。'
  ],
  invalid: [
    {text: '请于⟦2026年2月29日⟧前报送。'},
    {text: '⟦4月31日⟧', as: 'cell'},
    {text: '一、⟦2026年13月1日⟧前完成', as: 'heading'},
    {
      text: '关于某事的通知\n\n各单位：\n\n请执行。\n\n某市人民政府\n⟦2026年2月30日⟧\n',
      as: 'document'
    }
  ],
  check: eachPassage(function* (passage) {
    for (const {text, from, to, groups} of find(passage, dates)) {
      const {year, month, day} = groups
      const date = {year: Number(year ?? anyYear), month: Number(month), day: Number(day)}
      if (exists(date)) continue
      yield {
        passage,
        from,
        to,
        wording: {
          zh: `历法上没有“${text}”，应为存在的日期`,
          en: `there is no day \`${text}\`, expected one that the calendar has`
        }
      }
    }
  })
}
