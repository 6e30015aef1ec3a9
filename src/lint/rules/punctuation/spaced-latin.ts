import {eachMatch, leftOut} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const spacedLatin: TextRule = {
  id: 'spaced-latin',
  number: 'P24',
  name: {zh: '汉字与数字、字母之间不空格', en: 'no space between hanzi and digits or Latin'},
  severity: 'info',
  why: {
    zh: '公文每行二十八个字，通常不在汉字与数字、字母之间加空格。',
    en: 'A line takes 28 characters; usually no space is typed between hanzi and digits or Latin.'
  },
  fix: 'safe',
  valid: [
    '共12项，执行GB/T 9704的要求。',
    '附件 1',
    '第一条 2026年起施行。',
    '1. 加强领导。',
    '表 2 人口数，单位为人。'
  ],
  invalid: [
    {text: '共⟦ ⟧12⟦ ⟧项。', fixed: '共12项。'},
    {text: '使用⟦ ⟧WPS⟦ ⟧编辑', as: 'cell', fixed: '使用WPS编辑'},
    {text: '按照⟦ ⟧GB/T 9704⟦ ⟧执行。', as: 'attachment', fixed: '按照GB/T 9704执行。'}
  ],
  check: eachMatch(
    /(?<=\p{Script=Han}) (?=[A-Za-z\d])|(?<=[A-Za-z\d%℃]) (?=\p{Script=Han})/gu,
    ({from, to}, {text}) => {
      const before = text.slice(Math.max(0, from - 10), from)
      if (/(?:附件|附表|[图表条章节款项、])$/u.test(before)) return undefined
      if (/^(?:附件|附表|[图表]) ?\d{1,3}$/u.test(text.slice(0, from))) return undefined
      // Labels side by side: 联系人：张三 电话：…
      if (/^\p{Script=Han}{1,8}[：:]/u.test(text.slice(to, to + 10))) return undefined
      if (/[：:][^，。；]{0,9}$/u.test(before) && /\p{Script=Han}$/u.test(before)) return undefined
      return leftOut({
        zh: '汉字与数字、字母之间多了空格，通常应去掉',
        en: 'space between hanzi and digits or Latin, usually none is expected'
      })
    },
    {elements: ['paragraph', 'heading', 'cell', 'footnote'], signs: ' '}
  )
}
