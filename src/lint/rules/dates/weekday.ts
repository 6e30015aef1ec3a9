import {exists} from '../../../document/words/date.ts'
import type {Passage} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const days = '日一二三四五六'

const dated =
  /(?:(?<year>\d{4})年)?(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日[（(](?:星期|周|礼拜)(?<weekday>[一二三四五六日天])/gu

export const weekday: TextRule = {
  id: 'weekday',
  number: 'E12',
  name: {zh: '星期与日期相符', en: 'weekdays that match their dates'},
  severity: 'warning',
  why: {
    zh: '日期和星期通常一起核对；不相符时，收文的人不知道以哪个为准。',
    en: 'Date and weekday are usually checked together; where they differ nobody knows which to keep to.'
  },
  fix: 'suggested',
  valid: [
    '会议定于2026年3月5日（星期四）召开。',
    '会议定于3月5日（星期五）召开。',
    '每月5日（遇周末顺延）报送。',
    {
      text: '关于2027年放假安排的通知\n\n各单位：\n\n3月10日（周三）放假。\n\n某市某某局\n2026年3月5日\n',
      as: 'document'
    },
    {
      text: '关于召开会议的通知\n\n各单位：\n\n定于3月10日（周二）开会。\n\n某市某某局\n2026年3月5日\n',
      as: 'document'
    }
  ],
  invalid: [
    {
      text: '会议定于2026年3月5日（星期⟦五⟧）召开。',
      fixed: '会议定于2026年3月5日（星期四）召开。'
    },
    {text: '2026年3月8日（周⟦六⟧）', as: 'cell', fixed: '2026年3月8日（周日）'},
    {
      text: '关于召开会议的通知\n\n各单位：\n\n定于3月10日（周⟦三⟧）开会。\n\n某市某某局\n2026年3月5日\n',
      as: 'document',
      fixed:
        '关于召开会议的通知\n\n各单位：\n\n定于3月10日（周二）开会。\n\n某市某某局\n2026年3月5日\n'
    }
  ],
  check: function* (manuscript) {
    const {signedOn, passages} = manuscript
    // 关于2027年节假日安排的通知 speaks of another year than it is signed in.
    const isOfOther = passages.some(
      ({element, text}) => element === 'title' && /\d{4}年/u.test(text)
    )
    const ownYear = isOfOther ? undefined : signedOn?.year
    for (const passage of passages) yield* weekdaysIn(passage, ownYear)
  }
}

function* weekdaysIn(passage: Passage, ownYear: number | undefined): Iterable<Flaw> {
  for (const {text, to, groups} of find(passage, dated)) {
    const {year, month, day, weekday: typed = ''} = groups
    const own = year === undefined ? ownYear : Number(year)
    if (own === undefined) continue
    const date = {year: own, month: Number(month), day: Number(day)}
    if (!exists(date)) continue
    const due = days[new Date(Date.UTC(own, date.month - 1, date.day)).getUTCDay()] ?? ''
    if (due === (typed === '天' ? '日' : typed)) continue
    yield {
      passage,
      from: to - 1,
      to,
      wording: {
        zh: `${own}年的${text.slice(text.indexOf('年') + 1, text.search(/[（(]/u))}是星期${due}，“${typed}”通常应改为“${due}”`,
        en: `that day of ${own} is ${due}, usually \`${due}\` is expected for \`${typed}\``
      },
      replacement: due
    }
  }
}
