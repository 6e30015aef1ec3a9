import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const hanzi = '一二三四五六七八九'

const units = '个月|个小时|小时|个人|天|年|名|岁|里|米|倍|成|十(?!年代)|百|千|万|分钟'

/** Not of years of school and of quarters: 一、二年级, 一、二季度; not at a beginning: an ordinal. */
const parted = new RegExp(
  `(?<=[\\p{Script=Han}，（“])(?<![第周期拜、十百千万〇零一二三四五六七八九])(?<low>[${hanzi}\\d])、(?<high>[${hanzi}\\d])(?=(?:${units})(?!级|制|期|度|级|内|、))`,
  'gu'
)

export const approximatePair: TextRule = {
  id: 'approximate-pair',
  number: 'F08',
  name: {zh: '概数不用顿号隔开', en: 'no 、 in an approximate number'},
  severity: 'error',
  clause: 'GB/T 15835—2011, 5.2.1; GB/T 15834—2011, 4.5.3.4',
  why: {
    zh: '“三四个月”是概数；用顿号隔开就成了第三个和第四个。',
    en: '三四个月 is about that many; with 、 it is the third and the fourth.'
  },
  fix: 'suggested',
  valid: [
    '需要三四个月。',
    '第一、二季度，三、四年级，第三、四年。',
    '2、3号楼，1、2月份。',
    '五、六十年代，一、二次设备。',
    '甲、乙两项期限分别为3、4个月。',
    '三、四个全面'
  ],
  invalid: [
    {text: '需要⟦三、四⟧个月。', fixed: '需要三四个月。'},
    {text: '约⟦3、4⟧天', as: 'cell', fixed: '约三四天'},
    {text: '每组⟦七、八⟧名。', as: 'attachment', fixed: '每组七八名。'}
  ],
  check: eachMatch(
    parted,
    ({text, groups, from}, passage) => {
      const [low, high] = [digitOf(groups.low), digitOf(groups.high)]
      if (low < 1 || high !== low + 1) return undefined
      // 期限分别为3、4个月: two of them.
      if (passage.text.slice(Math.max(0, from - 8), from).includes('分别')) return undefined
      return replacedBy(`${hanzi[low - 1]}${hanzi[high - 1]}`, text)
    },
    {signs: '、'}
  )
}

function digitOf(sign = ''): number {
  return /\d/u.test(sign) ? Number(sign) : hanzi.indexOf(sign) + 1
}
