import type {TextRule} from '../../rule.ts'
import {ownBodies} from './bodies.ts'

export const oneAddressee: TextRule = {
  id: 'one-addressee',
  number: 'D06',
  name: {zh: '上行文只主送一个上级机关', en: 'an upward document has one addressee'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十五条第一项',
  why: {
    zh: '上行文原则上主送一个上级机关；请示多头主送，几个机关都不办，或者批得不一样。',
    en: 'An upward document goes to one superior; asked at two places, none answers, or both do, differently.'
  },
  fix: 'none',
  valid: [
    {text: '某某省人民政府：', as: 'main-recipients', title: '关于增加经费的请示'},
    {text: '省财政厅、省水利厅：', as: 'main-recipients', title: '关于开展检查的通知'},
    {
      text: '某省发展改革委（省能源局、省粮食局）：',
      as: 'main-recipients',
      title: '关于增加经费的请示'
    }
  ],
  invalid: [
    {text: '省人民政府、⟦省财政厅⟧：', as: 'main-recipients', title: '关于增加经费的请示'},
    {text: '省财政厅，⟦省水利厅⟧：', as: 'main-recipients', title: '关于防汛工作情况的报告'},
    {
      text: '主送机关: [省人民政府, ⟦省财政厅⟧]',
      as: 'front-matter',
      title: '某市人民政府关于增加经费的请示'
    }
  ],
  check: function* (manuscript) {
    const {kind, direction} = manuscript
    if (direction !== 'upward') return
    const [first, ...others] = ownBodies(manuscript, 'main-recipients')
    for (const {passage, from, to, name} of first ? others : []) {
      yield {
        ...{passage, from, to},
        severity: kind === '请示' ? 'error' : 'warning',
        wording: {
          zh: `上行文原则上只主送一个上级机关，“${name}”应改为抄送`,
          en: `an upward document goes to one superior, expected \`${name}\` among the copies`
        }
      }
    }
  }
}
