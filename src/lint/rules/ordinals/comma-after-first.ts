import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const enumerationComma: TextRule = {
  id: 'comma-after-first',
  number: 'N13',
  name: {zh: '“第一”“首先”后用逗号', en: 'a comma after 第一, 首先'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, B.3.1',
  why: {
    zh: '“第一”“首先”“其次”是词语，不是序号，后面用逗号。',
    en: '第一, 首先 and 其次 are words, no ordinals of a list: a comma follows.'
  },
  fix: 'safe',
  valid: [
    '第一，要加强领导。第二，要落实责任。',
    '第一、二产业，第一、第二季度。',
    '他首先、最后发言。'
  ],
  invalid: [
    {
      text: '⟦第一、⟧要加强领导。⟦第二、⟧要落实责任。',
      fixed: '第一，要加强领导。第二，要落实责任。'
    },
    {text: '⟦首先、⟧准备；⟦其次、⟧实施', as: 'cell', fixed: '首先，准备；其次，实施'},
    {text: '要求如下：⟦第一、⟧落实责任。', as: 'attachment', fixed: '要求如下：第一，落实责任。'}
  ],
  check: eachMatch(
    /(?<=^|[。；：\n])(?:第[一二三四五六七八九十]|首先|其次|再次|最后)、(?=\p{Script=Han})(?!第?[一二三四五六七八九十])/gu,
    ({text}) => replacedBy(`${text.slice(0, -1)}，`, text),
    {signs: '、'}
  )
}
