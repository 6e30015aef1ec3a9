import type {TextRule} from '../../rule.ts'
import {noneBetween} from './adjacent.ts'

export const adjacentQuotations: TextRule = {
  id: 'adjacent-quotations',
  number: 'P08',
  name: {zh: '并列的引号之间不用顿号', en: 'no 、 between quotations'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, 4.5.3.5',
  why: {
    zh: '引号已经把并列的成分分开，其间通常不再用顿号；中间另有成分的仍用。',
    en: 'The quotation marks part the terms already; 、 stays where something stands between them.'
  },
  fix: 'safe',
  valid: [
    '整治“四风”“三公”问题。',
    '落实“三会一课”制度、“主题党日”制度。',
    '获“五一”劳动奖章、“工人先锋号”称号。'
  ],
  invalid: [
    {text: '整治“四风”⟦、⟧“三公”问题。', fixed: '整治“四风”“三公”问题。'},
    {text: '“甲”⟦、⟧“乙”⟦、⟧“丙”', as: 'cell', fixed: '“甲”“乙”“丙”'},
    {
      text: '开展“送清凉”⟦、⟧“送温暖”活动。',
      as: 'attachment',
      fixed: '开展“送清凉”“送温暖”活动。'
    }
  ],
  check: noneBetween('”“', {
    zh: '并列的引号之间多了“、”，应去掉',
    en: '`、` between `”` and `“`, expected none'
  })
}
