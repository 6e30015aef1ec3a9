import type {TextRule} from '../../rule.ts'
import {noMarkAfter} from './no-mark-after.ts'

const hanziOrdinal = '[（(]\\s?[一二三四五六七八九十百]{1,4}\\s?[)）]'

export const markAfterParenthesised: TextRule = {
  id: 'mark-after-parenthesised',
  number: 'N02',
  name: {zh: '二级序数后不加标点', en: 'no mark after an ordinal of level 2'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.3; GB/T 15834—2011, B.3.4',
  why: {
    zh: '括号已经把序数和标题分开，写作“（一）”，后面不再加点号。',
    en: 'The parentheses part ordinal and heading already; it is written `（一）` and nothing more.'
  },
  fix: 'safe',
  valid: [
    '（一）工作目标。年底前完成。',
    '一、工作目标',
    '按照方案（一）、方案（二）的要求，抓好落实。'
  ],
  invalid: [
    {text: '（一）⟦、⟧工作目标。年底前完成。', fixed: '（一）工作目标。年底前完成。'},
    {text: '### （二）⟦、⟧工作目标', as: 'heading', fixed: '### （二）工作目标'},
    {text: '（十二）⟦.⟧时间安排', as: 'attachment', fixed: '（十二）时间安排'}
  ],
  check: noMarkAfter(hanziOrdinal)
}
