import type {TextRule} from '../../rule.ts'
import {noMarkAfter} from './no-mark-after.ts'

export const markAfterLevelFour: TextRule = {
  id: 'mark-after-level-four',
  number: 'N04',
  name: {zh: '四级序数后不加标点', en: 'no mark after an ordinal of level 4'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.3; GB/T 15834—2011, B.3.4',
  why: {
    zh: '括号已经把序数和正文分开，写作“（1）”，后面不再加点号。',
    en: 'The parentheses part ordinal and text already; it is written `（1）` and nothing more.'
  },
  fix: 'safe',
  valid: ['（1）时间。年底前完成。', '1.时间安排', '（1）、（2）两项由甲局负责。'],
  invalid: [
    {text: '（1）⟦、⟧时间。年底前完成。', fixed: '（1）时间。年底前完成。'},
    {text: '（2）⟦.⟧地点', fixed: '（2）地点'},
    {text: '(12)⟦．⟧时间安排', as: 'attachment', fixed: '(12)时间安排'}
  ],
  check: noMarkAfter('[（(]\\s?\\d{1,3}\\s?[)）]')
}
