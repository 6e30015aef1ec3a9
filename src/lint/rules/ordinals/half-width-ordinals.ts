import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const numeral = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})'

/** At the beginning of a passage or of an item within a sentence. */
const wrong = new RegExp(
  `(?<=^|[：；。\\n])(?:\\(${numeral}[)）]|（${numeral}\\))(?=[\\p{Script=Han}“《、.．，：\\d ])`,
  'gu'
)

export const halfWidthOrdinals: TextRule = {
  id: 'half-width-ordinals',
  number: 'N05',
  name: {zh: '序数的括号用全角', en: 'full-width parentheses around ordinals'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, 4.9',
  why: {
    zh: '序数的括号和正文的括号一样占一个字，半角的会使标题和正文对不齐。',
    en: 'The parentheses of an ordinal take a character each, as all do; half-width ones put headings out of line.'
  },
  fix: 'safe',
  valid: ['（一）加强领导。', '设f(1)的值为2。', '按照式(1)、(2)计算，得到(3)中的结果。'],
  invalid: [
    {text: '⟦(一)⟧加强领导。各单位要高度重视。', fixed: '（一）加强领导。各单位要高度重视。'},
    {text: '⟦(1）⟧时间安排', as: 'attachment', fixed: '（1）时间安排'},
    {text: '包括：⟦(1)⟧甲项；⟦(2)⟧乙项', as: 'cell', fixed: '包括：（1）甲项；（2）乙项'}
  ],
  check: eachMatch(wrong, ({text}) => replacedBy(`（${text.slice(1, -1)}）`, text), {signs: '()'})
}
