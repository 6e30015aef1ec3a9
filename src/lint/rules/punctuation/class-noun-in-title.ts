import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** Journals whose names end before 杂志; 《中华医学杂志》 has it in its name. */
const journals = [
  ...['求是', '党建', '旗帜', '红旗文稿', '瞭望', '半月谈', '紫光阁', '人民论坛', '学习与研究'],
  ...[
    '中国人大',
    '新华文摘',
    '读者',
    '世界知识',
    '党建研究',
    '秘书工作',
    '中国机构编制',
    '保密工作'
  ]
]

const wrong = new RegExp(
  `《(?<name>${journals.join('|')})(?<noun>杂志社?|月刊|期刊)》|《(?<paper>人民日报|光明日报|经济日报|新华日报|解放军报)(?<word>报纸|社)》`,
  'gu'
)

export const classNounInTitle: TextRule = {
  id: 'class-noun-in-title',
  number: 'P17',
  name: {zh: '“杂志”等类名放在书名号外', en: 'words such as 杂志 outside of 《》'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, A.13.3',
  why: {
    zh: '书名号只括名称本身；“杂志”“社”不是名称的一部分。',
    en: '《》 hold the name itself; 杂志 and 社 are no part of it.'
  },
  fix: 'suggested',
  valid: ['刊于《求是》杂志。', '刊于《中华医学杂志》。', '由人民日报社承办。'],
  invalid: [
    {text: '刊于⟦《求是杂志》⟧2026年第1期。', fixed: '刊于《求是》杂志2026年第1期。'},
    {text: '⟦《半月谈杂志》⟧', as: 'cell', fixed: '《半月谈》杂志'},
    {text: '见⟦《红旗文稿杂志》⟧。', as: 'attachment', fixed: '见《红旗文稿》杂志。'}
  ],
  check: eachMatch(
    wrong,
    ({text, groups}) => {
      const {name, noun, paper, word} = groups
      return replacedBy(`《${name ?? paper}》${noun ?? word}`, text)
    },
    {signs: '《'}
  )
}
