import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const leadingZero: TextRule = {
  id: 'leading-zero',
  number: 'F07',
  name: {zh: '纯小数写出整数位的“0”', en: 'a zero before the point'},
  severity: 'error',
  clause: 'GB/T 15835—2011, 5.1.2',
  why: {
    zh: '小数点前没有“0”，容易看漏小数点。',
    en: 'Without the zero the point is overlooked.'
  },
  fix: 'safe',
  valid: ['增长0.46%。', '文件名为a.7z，版本v.2。', '见第3.2节。'],
  invalid: [
    {text: '增长⟦.46⟧%。', fixed: '增长0.46%。'},
    {text: '⟦.5⟧亩', as: 'cell', fixed: '0.5亩'},
    {text: '误差为（⟦.01⟧毫米）。', as: 'attachment', fixed: '误差为（0.01毫米）。'}
  ],
  check: eachMatch(
    /(?<=^|[\p{Script=Han}（，、：])\.\d{1,4}(?![\d.A-Za-z])/gu,
    ({text, from}, passage) =>
      // `一.2`, `图.1`: ordinals.
      /[一二三四五六七八九十图表附章节号第条款]/u.test(passage.text[from - 1] ?? '')
        ? undefined
        : replacedBy(`0${text}`, text),
    {signs: '.'}
  )
}
