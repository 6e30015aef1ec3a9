import {exists, printedDate, readSignedDate} from '../../../document/words/date.ts'
import type {TextRule} from '../../rule.ts'
import {typedDates} from './typed-dates.ts'

export const signedForm: TextRule = {
  id: 'signed-form',
  number: 'E02',
  name: {zh: '成文日期写作“2026年3月5日”', en: 'a date is signed as 2026年3月5日'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.5.4, 7.4.3',
  why: {
    zh: '成文日期、印发日期用阿拉伯数字将年、月、日标全；2012年7月1日以前的旧件用汉字，不在此列。',
    en: 'Dates below the text are in Arabic digits with 年, 月 and 日; documents before July 2012 had hanzi.'
  },
  fix: 'safe',
  toldAs: 'signed-on',
  valid: [
    {text: '某市人民政府\n2026年3月5日', as: 'ending'},
    {text: '某市人民政府\n二〇〇六年十二月三十日', as: 'ending'},
    {text: '成文日期: 2026-03-05', as: 'document'},
    '会议于2026-03-05召开。'
  ],
  invalid: [
    {
      text: '某市人民政府\n⟦二〇二六年三月五日⟧',
      as: 'ending',
      fixed: '某市人民政府\n2026年3月5日'
    },
    {text: '某市人民政府\n⟦2026.3.5⟧', as: 'ending', fixed: '某市人民政府\n2026年3月5日'},
    {text: '某市人民政府\n⟦2026-03-05⟧', as: 'ending', fixed: '某市人民政府\n2026年3月5日'}
  ],
  check: function* (manuscript) {
    for (const {passage, from, to, text} of typedDates(manuscript)) {
      const date = readSignedDate(text)
      if (!date || !exists(date) || /^\d{4}\s*年/u.test(text)) continue
      if (date.year < 2012 || (date.year === 2012 && date.month < 7)) continue
      const replacement = printedDate(date)
      yield {
        passage,
        ...{from, to, replacement},
        wording: {
          zh: `日期“${text}”应写作“${replacement}”`,
          en: `the date is \`${text}\`, expected \`${replacement}\``
        }
      }
    }
  }
}
