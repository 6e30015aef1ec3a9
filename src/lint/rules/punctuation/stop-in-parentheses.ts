import {eachMatch, leftOut} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const stopInParentheses: TextRule = {
  id: 'stop-in-parentheses',
  number: 'P19',
  name: {zh: '句内括号里末尾不用句号', en: 'no 。 at the end of a parenthesis within a sentence'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, B.2.2',
  why: {
    zh: '句内括号是句子的一部分，句子还没有完；句号只用在句子末尾。',
    en: 'A parenthesis within a sentence is a part of it, and the sentence goes on; 。 ends the sentence alone.'
  },
  fix: 'safe',
  valid: [
    '请认真填写（见附件）。',
    '请认真填写。（填写说明见附件。）',
    '请认真填写（先填甲表。再填乙表。），于3月5日前报送。',
    '“某某（含乡镇）。”'
  ],
  invalid: [
    {text: '请认真填写（见附件⟦。⟧）。', fixed: '请认真填写（见附件）。'},
    {text: '各县（含县级市⟦。⟧）', as: 'cell', fixed: '各县（含县级市）'},
    {
      text: '《某某办法》（自发布之日起施行⟦。⟧）等文件。',
      as: 'attachment',
      fixed: '《某某办法》（自发布之日起施行）等文件。'
    }
  ],
  check: eachMatch(
    /(?<=[\p{Script=Han}\d”》])（[^（）。！？；]{1,60}。）(?=[，。；、：\p{Script=Han}]|$)/gu,
    ({to}) => ({
      from: to - 2,
      to: to - 1,
      ...leftOut({
        zh: '句内括号里末尾多了“。”，应去掉',
        en: '`。` at the end of a parenthesis within a sentence, expected none'
      })
    }),
    {signs: '（'}
  )
}
