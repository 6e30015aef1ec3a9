import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const halfWidthTilde: TextRule = {
  id: 'half-width-tilde',
  number: 'F05',
  name: {zh: '浪纹线用全角“～”', en: 'a full-width `～`'},
  severity: 'info',
  clause: 'GB/T 15834—2011, 4.13',
  why: {
    zh: '浪纹式连接号占一个字；半角的太短，有的字体还排在上方。',
    en: 'The wave line takes one character; the half-width one is short, and raised in some faces.'
  },
  fix: 'safe',
  valid: ['相距10～20公里。', '目录为`~/work`。', '见https://www.gov.cn/~a/1。'],
  invalid: [
    {text: '相距10⟦~⟧20公里。', fixed: '相距10～20公里。'},
    {text: '9亿⟦~⟧16亿元', as: 'cell', fixed: '9亿～16亿元'},
    {text: '增长15%⟦〜⟧30%。', as: 'attachment', fixed: '增长15%～30%。'}
  ],
  check: eachMatch(
    /(?<=[\d%％℃°\p{Script=Han}])[~∼〜](?=[\d\p{Script=Han}])/gu,
    ({text}) => replacedBy('～', text),
    {signs: '~∼〜'}
  )
}
