import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const precomposedOrdinals: TextRule = {
  id: 'precomposed-ordinals',
  number: 'N06',
  name: {zh: '不用合成一个字符的序数', en: 'no ordinals that are one character'},
  severity: 'warning',
  clause: 'GB/T 9704—2012, 7.3.3',
  why: {
    zh: '“㈠”“⑴”“⒈”只占一个字，字形小，也搜索不到；写作“（一）”“（1）”“1.”。',
    en: '㈠, ⑴ and ⒈ are small, take one character and are not found by a search.'
  },
  fix: 'safe',
  valid: ['（一）加强领导。', '①加强领导。', '1.加强领导。'],
  invalid: [
    {text: '⟦㈠⟧加强领导。各单位要高度重视。', fixed: '（一）加强领导。各单位要高度重视。'},
    {text: '⟦⒈ ⟧时间安排', as: 'attachment', fixed: '1.时间安排'},
    {text: '包括：⟦⑴⟧甲项；⟦⑵⟧乙项', as: 'cell', fixed: '包括：（1）甲项；（2）乙项'}
  ],
  check: eachMatch(/[\u3220-\u3229\u2474-\u249b] */gu, ({text}) => {
    const plain = text.trim().normalize('NFKC').replace('(', '（').replace(')', '）')
    return replacedBy(plain, text.trim())
  })
}
