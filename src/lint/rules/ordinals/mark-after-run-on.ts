import {eachMatch, leftOut} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const markAfterRunOn: TextRule = {
  id: 'mark-after-run-on',
  number: 'N14',
  name: {zh: '“一是”“二是”后不用标点', en: 'no mark after 一是, 二是'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, B.3.7',
  why: {
    zh: '“一是”和后面的话连成一句，中间不停顿。',
    en: '一是 and what follows are one sentence without a pause.'
  },
  fix: 'safe',
  valid: ['一是加强领导；二是落实责任。', '唯一是，还有三是：三加一。', '任务之一是：落实责任。'],
  invalid: [
    {text: '一是⟦、⟧加强领导；二是⟦，⟧落实责任。', fixed: '一是加强领导；二是落实责任。'},
    {text: '一是⟦：⟧加强领导', as: 'cell', fixed: '一是加强领导'},
    {text: '要求如下：一是⟦、⟧落实责任。', as: 'attachment', fixed: '要求如下：一是落实责任。'}
  ],
  check: eachMatch(
    /(?<=(?:^|[。；：\n])[一二三四五六七八九十]{1,2}是)[、，：](?=\p{Script=Han})/gu,
    ({text}) =>
      leftOut({
        zh: `“一是”一类词语后面多了“${text}”，应去掉`,
        en: `\`${text}\` after 一是 or the like, expected none`
      }),
    {signs: '是'}
  )
}
