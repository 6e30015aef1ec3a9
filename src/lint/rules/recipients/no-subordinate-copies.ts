import type {TextRule} from '../../rule.ts'
import {ownBodies} from './bodies.ts'

const subordinate =
  /^(?:各|所辖|所属|下属)(?:县|区|市|乡|镇|街道|直属|所属|下属|科室|处室|股室|分局|分公司|支行|支队|村|社区|基层)/u

export const noSubordinateCopies: TextRule = {
  id: 'no-subordinate-copies',
  number: 'D07',
  name: {zh: '上行文不抄送下级机关', en: 'no copies of an upward document to subordinates'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十五条第一项',
  why: {
    zh: '上行文根据需要同时抄送相关上级机关和同级机关，不抄送下级机关：所请所报的事还没有定。',
    en: 'An upward document may be copied to superiors and equals, not to subordinates: nothing is decided yet.'
  },
  fix: 'none',
  valid: [
    {text: '抄送机关: 省财政厅', as: 'front-matter', title: '某市人民政府关于增加经费的请示'},
    {text: '抄送机关: 各县人民政府', as: 'front-matter', title: '某市人民政府关于某事的通知'},
    {
      text: '行文方向: 下行\n抄送机关: 各区人民政府',
      as: 'front-matter',
      title: '某市人民政府关于某事的意见'
    }
  ],
  invalid: [
    {text: '抄送机关: ⟦各县人民政府⟧', as: 'front-matter', title: '某市人民政府关于增加经费的请示'},
    {
      text: '抄送机关: 省财政厅，⟦各乡镇人民政府⟧',
      as: 'front-matter',
      title: '某市人民政府关于防汛工作的报告'
    },
    {
      text: '行文方向: 上行\n抄送机关: [省财政厅, ⟦各直属单位⟧]',
      as: 'front-matter',
      title: '某市人民政府关于某事的意见'
    }
  ],
  check: function* (manuscript) {
    if (manuscript.direction !== 'upward') return
    for (const {passage, from, to, name} of ownBodies(manuscript, 'copy-recipients')) {
      if (!subordinate.test(name)) continue
      yield {
        ...{passage, from, to},
        wording: {
          zh: `上行文不得抄送下级机关，“${name}”应删去`,
          en: `an upward document is not copied to subordinates, expected none for \`${name}\``
        }
      }
    }
  }
}
