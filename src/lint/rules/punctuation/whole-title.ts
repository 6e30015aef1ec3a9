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
  `《(?<name>${journals.join('|')})(?<noun>杂志社?|月刊|期刊)》|《(?<paper>人民日报|光明日报|经济日报|新华日报|解放军报)(?<word>报纸|社)》|《(?<whole>[^《》（）]{2,40}(?:法|条例|办法|规定|细则|规则|方案|意见|章程|规程))》（(?<note>试行|暂行|草案)）`,
  'gu'
)

export const wholeTitle: TextRule = {
  id: 'whole-title',
  number: 'P17',
  name: {
    zh: '类名放在书名号外，名称的括注放在书名号内',
    en: 'words such as 杂志 outside of 《》, what belongs to a name within'
  },
  severity: 'warning',
  clause: 'GB/T 15834—2011, A.13.3, A.13.4',
  why: {
    zh: '书名号括名称的全部：“杂志”“社”不是名称的一部分，“（试行）”“（草案）”是。',
    en: '《》 hold the whole name: 杂志 and 社 are no part of it, （试行） and （草案） are.'
  },
  fix: 'suggested',
  valid: [
    '刊于《求是》杂志。',
    '刊于《中华医学杂志》。',
    '由人民日报社承办。',
    '刊于《百科知识》（彩图本），《预算法》（修正草案）。'
  ],
  invalid: [
    {text: '刊于⟦《求是杂志》⟧2026年第1期。', fixed: '刊于《求是》杂志2026年第1期。'},
    {text: '依据⟦《某某办法》（试行）⟧办理。', fixed: '依据《某某办法（试行）》办理。'},
    {text: '⟦《半月谈杂志》⟧', as: 'cell', fixed: '《半月谈》杂志'},
    {text: '见⟦《红旗文稿杂志》⟧。', as: 'attachment', fixed: '见《红旗文稿》杂志。'}
  ],
  check: eachMatch(
    wrong,
    ({text, groups}) => {
      const {name, noun, paper, word, whole, note} = groups
      if (whole !== undefined) return replacedBy(`《${whole}（${note}）》`, text)

      return replacedBy(`《${name ?? paper}》${noun ?? word}`, text)
    },
    {signs: '《'}
  )
}
