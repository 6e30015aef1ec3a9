import {ownText} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const formula =
  /(?<first>[妥当可]否|如无不妥|以上意见如无不妥)(?<mark>[？?！!。；;,]|)(?<second>请(?:批示|批复|审批|指示|批转))(?<end>[！!？?]?)/gu

export const formulaMarks: TextRule = {
  id: 'formula-marks',
  number: 'R11',
  name: {zh: '结语的标点', en: 'the marks of a closing formula'},
  severity: 'warning',
  why: {
    zh: '“妥否，请批示。”通常用逗号和句号；用问号、感叹号语气过重。',
    en: '`妥否，请批示。` usually has a comma and a full stop; other marks are too loud.'
  },
  fix: 'suggested',
  valid: [
    {text: '妥否，请批示。', title: '关于增加经费的请示'},
    {text: '当否，请审批。', title: '关于增加经费的请示'},
    {text: '是否可行？请研究。', title: '关于增加经费的请示'}
  ],
  invalid: [
    {
      text: '⟦妥否？请批示！⟧',
      title: '关于增加经费的请示',
      fixed: '妥否，请批示。'
    },
    {text: '⟦当否！请批复⟧。', title: '关于增加经费的请示', fixed: '当否，请批复。'},
    {
      text: '以上请示，⟦可否。请审批⟧。',
      title: '关于增加经费的请示',
      fixed: '以上请示，可否，请审批。'
    }
  ],
  check: function* (manuscript) {
    for (const passage of ownText(manuscript)) {
      for (const {text, from, to, groups} of find(passage, formula, ['title', 'quotation'])) {
        const {first = '', mark = '', second = '', end = ''} = groups
        if (mark === '' && end === '') continue
        const replacement = `${first}，${second}${end === '' ? '' : '。'}`
        if (replacement === text) continue
        yield {
          passage,
          ...{from, to, replacement},
          wording: {
            zh: `“${text}”通常写作“${replacement}”`,
            en: `\`${text}\` is usually written \`${replacement}\``
          }
        }
      }
    }
  }
}
