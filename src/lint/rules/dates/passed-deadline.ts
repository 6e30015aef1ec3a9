import {type CalendarDate, exists} from '../../../document/words/date.ts'
import {ownText} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const deadline =
  /(?:(?<year>\d{4})年)?(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日(?:\d{1,2}时)?之?[以]?前[，]?(?:书面|一次性|统一)?(?:报送|上报|报|反馈|完成|提交|函复|回复|函告|送达|寄送|发送|填报|交)/gu

/** Of a date without a year: further back it is next year's. */
const recent = 120

const day = 86_400_000

export const passedDeadline: TextRule = {
  id: 'passed-deadline',
  number: 'E13',
  name: {zh: '期限不早于成文日期', en: 'no deadline before the date of the document'},
  severity: 'warning',
  why: {
    zh: '要求别人在成文之前办完的事办不到，通常是年份或月份没有改过来。',
    en: 'Nobody can do by then what he is told later; usually year or month was left over.'
  },
  fix: 'none',
  valid: [
    dated('请于2026年3月20日前报送情况。'),
    dated('请于4月1日前报送情况。'),
    dated('2026年2月20日前报送的材料已经汇总。'),
    dated('请于1月31日前报送下一年度计划，每年一次。', '2026年12月5日'),
    '请于2020年3月20日前报送情况。'
  ],
  invalid: [
    dated('请于⟦2025年3月20日⟧前报送情况。'),
    dated('请各单位于⟦2月20日⟧前反馈意见。'),
    dated('各单位应当在⟦2026年3月1日⟧前完成整改。')
  ],
  check: function* (manuscript) {
    const {signedOn} = manuscript
    if (!signedOn) return
    const signed = timeOf(signedOn)
    for (const passage of ownText(manuscript)) {
      for (const {text, from, groups} of find(passage, deadline, ['title', 'quotation'])) {
        const {year, month, day: date} = groups
        const due = {year: Number(year ?? signedOn.year), month: Number(month), day: Number(date)}
        const late = (signed - timeOf(due)) / day
        if (!exists(due) || late <= 0 || (year === undefined && late > recent)) continue
        const clause = passage.text.slice(Math.max(0, from - 24), from).replace(/^.*[。；]/su, '')
        if (!/(?:请|应当?|须|务必|要)[^。；]*$/u.test(clause)) continue
        const length = text.indexOf('日') + 1
        yield {
          passage,
          from,
          to: from + length,
          wording: {
            zh: `期限“${text.slice(0, length)}”早于成文日期“${signedOn.year}年${signedOn.month}月${signedOn.day}日”，通常应晚于它`,
            en: `the deadline \`${text.slice(0, length)}\` is before the date of the document, usually a later one is expected`
          }
        }
      }
    }
  }
}

function timeOf({year, month, day: date}: CalendarDate): number {
  return Date.UTC(year, month - 1, date)
}

function dated(text: string, date = '2026年3月5日') {
  return {
    text: `# 关于某事的通知\n\n各单位：\n\n${text}\n\n某市某某局\n${date}\n`,
    as: 'document'
  } as const
}
