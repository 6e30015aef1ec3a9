import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

export const titleMarks: TextRule = {
  id: 'title-marks',
  number: 'T05',
  name: {zh: '标题中少用标点', en: 'few marks within a title'},
  severity: 'warning',
  why: {
    zh: '标题中通常只用书名号、引号、括号，并列的名称之间用顿号；逗号、分号把标题断成了句子。',
    en: 'A title usually has title marks, quotation marks, brackets and 、 alone; a comma makes sentences of it.'
  },
  fix: 'suggested',
  valid: [
    {text: '关于加强防汛、抗旱工作的通知', as: 'title'},
    {text: '关于印发《某某办法》的通知', as: 'title'},
    {text: '关于学习贯彻“不忘初心，牢记使命”主题教育的通知', as: 'title'},
    {text: '关于转发《加强监管，防范风险的意见》的通知', as: 'title'}
  ],
  invalid: [
    {text: '关于防汛⟦，⟧抗旱工作的通知', as: 'title', fixed: '关于防汛抗旱工作的通知'},
    {text: '关于防汛⟦；⟧抗旱工作的通知', as: 'title', fixed: '关于防汛抗旱工作的通知'},
    {
      text: '标题: 关于加强领导⟦，⟧落实责任的通知',
      as: 'front-matter',
      title: '关于加强领导落实责任的通知',
      fixed: '标题: 关于加强领导落实责任的通知'
    }
  ],
  check: function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'title')) {
      for (const {text, from, to} of find(passage, /[，；。！](?=.)/gu, ['title', 'quotation'])) {
        yield {
          passage,
          ...{from, to, replacement: ''},
          wording: {
            zh: `标题中的“${text}”通常不用，应删去或改用“、”`,
            en: `a title usually has no \`${text}\`, expected none, or \`、\` between names`
          }
        }
      }
    }
  }
}
