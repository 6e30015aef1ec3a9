import {eachMatch} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const ellipsisWithEtc: TextRule = {
  id: 'ellipsis-with-etc',
  number: 'P10',
  name: {zh: '省略号不与“等”并用', en: 'no ellipsis together with 等'},
  severity: 'error',
  clause: 'GB/T 15834—2011, A.9.2',
  why: {
    zh: '省略号和“等”说的是一件事，用一个就够。',
    en: 'The ellipsis and 等 say the same; one is enough.'
  },
  fix: 'suggested',
  valid: [
    '大豆、油菜等作物。',
    '大豆、油菜……都要抓好。',
    '他叹道：“平等……”',
    '他说：“好……等一下。”'
  ],
  invalid: [
    {text: '大豆、油菜⟦……等⟧作物。', fixed: '大豆、油菜等作物。'},
    {text: '大豆、油菜⟦等……⟧', as: 'cell', fixed: '大豆、油菜等'},
    {text: '水利、电力⟦……等⟧工程。', as: 'attachment', fixed: '水利、电力等工程。'}
  ],
  check: eachMatch(
    /…{1,2}等(?![一待候着级于同到我你他])|(?<![平同高初中上下优相何均对不])等…{1,2}/gu,
    ({text}) => ({
      wording: {
        zh: `“${text}”应为“等”或“……”，二者不并用`,
        en: `\`${text}\`, expected either \`等\` or \`……\``
      },
      expected: ['等', '……'],
      replacement: '等'
    }),
    {signs: '…'}
  )
}
