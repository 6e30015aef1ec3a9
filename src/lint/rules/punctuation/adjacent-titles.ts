import type {TextRule} from '../../rule.ts'
import {noneBetween} from './adjacent.ts'

export const adjacentTitles: TextRule = {
  id: 'adjacent-titles',
  number: 'P07',
  name: {zh: '并列的书名号之间不用顿号', en: 'no 、 between titles in 《》'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, 4.5.3.5',
  why: {
    zh: '书名号已经把名称分开，其间通常不再用顿号；中间另有成分的仍用。',
    en: 'The title marks part the names already; 、 stays where something stands between them.'
  },
  fix: 'safe',
  valid: [
    '依据《预算法》《会计法》等法律。',
    '依据《预算法》（修正草案）、《会计法》等法律。',
    '依据《预算法》和《会计法》、有关规定。'
  ],
  invalid: [
    {text: '依据《预算法》⟦、⟧《会计法》等法律。', fixed: '依据《预算法》《会计法》等法律。'},
    {text: '《甲法》⟦、⟧《乙法》⟦、⟧《丙法》', as: 'cell', fixed: '《甲法》《乙法》《丙法》'},
    {
      text: '关于修改《甲办法》⟦、⟧《乙办法》的决定',
      as: 'title',
      fixed: '关于修改《甲办法》《乙办法》的决定'
    }
  ],
  check: noneBetween('》《', {
    zh: '“》”和“《”之间多了“、”，应去掉',
    en: '`、` between `》` and `《`, expected none'
  })
}
