import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** Provinces, and cities that lines lead to. */
const places =
  '(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾|石家庄|太原|沈阳|大连|长春|哈尔滨|南京|苏州|杭州|宁波|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|珠海|南宁|海口|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐|呼和浩特|雄安)'

const hyphen = '(?<joiner>--?|－|–)'
const start = '(?<![\\d.,/A-Za-z—–～~-])'

const hyphened = new RegExp(
  [
    `${start}(?:19|20)\\d{2}年?${hyphen}(?=(?:19|20)\\d{2}(?:年|学年))`,
    `${start}\\d{1,2}月?${hyphen}(?=\\d{1,2}月(?!\\d))`,
    `${start}(?:\\d{1,2}月)?\\d{1,2}日?${hyphen}(?=(?:\\d{1,2}月)?\\d{1,2}日)`,
    `${start}\\d{1,2}[:：]\\d{2}${hyphen}(?=\\d{1,2}[:：]\\d{2})`,
    `${start}第?\\d{1,4}${hyphen}(?=第?\\d{1,4}(?:页|届|期|章|条|号楼|周|课时))`,
    `(?<=${places})${hyphen}(?=${places})`
  ]
    .map((pattern, index) => pattern.replace('?<joiner>', `?<joiner${index}>`))
    .join('|'),
  'gu'
)

export const spanHyphen: TextRule = {
  id: 'span-hyphen',
  number: 'F04',
  name: {zh: '时间、地域起止用一字线“—”', en: 'spans of time and place take `—`'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, 4.13.3',
  why: {
    zh: '短横线是表示复合的；时间、地域的起止用一字线。',
    en: 'A hyphen makes compounds; from one time or place to another it is `—`.'
  },
  fix: 'suggested',
  valid: [
    '2016—2020年，北京—上海线路，3月5日—10日。',
    '日期2026-03-05，电话010-2026。',
    '京-沪线，A3-5页码，2020-2021-1学期。',
    '比分为3-2。'
  ],
  invalid: [
    {text: '实施2016⟦-⟧2020年规划。', fixed: '实施2016—2020年规划。'},
    {text: '北京⟦-⟧上海', as: 'cell', fixed: '北京—上海'},
    {
      text: '3月5日⟦－⟧10日9:00⟦-⟧11:30，见第3⟦-⟧5页。',
      as: 'attachment',
      fixed: '3月5日—10日9:00—11:30，见第3—5页。'
    },
    {text: '6⟦-⟧8月开展检查。', fixed: '6—8月开展检查。'}
  ],
  check: eachMatch(
    hyphened,
    ({groups, to}) => {
      const joiner = Object.values(groups).find((typed) => typed !== undefined) ?? ''
      return {from: to - joiner.length, to, ...replacedBy('—', joiner)}
    },
    {signs: '-－–'}
  )
}
