import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const amount = '(?:\\d[\\d.,]{0,12}|[一二三四五六七八九十百千]{1,6})[十百千万亿]{0,2}'
const unit =
  '(?:%|％|公里|千米|平方米|平方公里|立方米|米|公顷|亩|吨|公斤|元|万元|亿元|人次|人|名|户|家|个|台|辆|次|倍|岁|周岁|分钟|小时|天|年|件|份|项|处)?'

/** 近 of years is 最近: 近十多年 is right. */
const doubled = new RegExp(
  `(?<head>大约|大概|约|将近|近)(?<amount>${amount})(?:(?<more>[多余])(?![年月天日届次期]|个月|个?学期)(?<rest>${unit})|(?<unit>${unit})(?<tail>左右|上下))`,
  'gu'
)

export const doubledApproximation: TextRule = {
  id: 'doubled-approximation',
  number: 'F13',
  name: {zh: '约数只说一次', en: 'one word for about'},
  severity: 'warning',
  why: {
    zh: '“约”“近”和“左右”“多”说的是一件事，通常只用一个。',
    en: '约, 近 and 左右, 多 say the same; usually one of them is used.'
  },
  fix: 'suggested',
  valid: [
    '约200人，200人左右，近百人。',
    '近10多年来，近三年左右的数据。',
    '预约200人左右参加，附近100多户。'
  ],
  invalid: [
    {text: '有⟦约200人左右⟧参加。', fixed: '有约200人参加。'},
    {text: '⟦近100多人⟧', as: 'cell', fixed: '近100人'},
    {text: '面积⟦大约3万平方米上下⟧。', as: 'attachment', fixed: '面积大约3万平方米。'}
  ],
  check: eachMatch(
    doubled,
    ({text, from, groups}, passage) => {
      const {head = '', amount: number = '', rest = '', unit: counted = ''} = groups
      if (
        /[预签条公契附最节制合相邀邻接远履违守集简]$/u.test(
          passage.text.slice(Math.max(0, from - 1), from)
        )
      )
        return undefined
      if (head.endsWith('近') && /^[年月天日]/u.test(counted)) return undefined
      return replacedBy(`${head}${number}${rest}${counted}`, text, true)
    },
    {signs: '约近'}
  )
}
