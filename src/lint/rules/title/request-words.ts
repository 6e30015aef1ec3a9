import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

export const requestWords: TextRule = {
  id: 'request-words',
  number: 'T11',
  name: {zh: '请示的标题不再写“申请”“请求”', en: 'no second request in the title of a 请示'},
  severity: 'info',
  why: {
    zh: '“请示”就是请求指示、批准，标题通常不再用“申请”“请求”“恳请”。',
    en: 'A 请示 is a request already; its title usually has no second word for it.'
  },
  fix: 'suggested',
  valid: [
    {text: '关于增加经费的请示', as: 'title'},
    {text: '关于受理申请有关问题的通知', as: 'title'},
    {text: '关于印发《申请办法》的请示', as: 'title'}
  ],
  invalid: [
    {text: '关于⟦申请⟧增加经费的请示', as: 'title', fixed: '关于增加经费的请示'},
    {text: '关于⟦请求⟧拨付资金的请示', as: 'title', fixed: '关于拨付资金的请示'},
    {
      text: '标题: 关于⟦恳请⟧解决用地问题的请示',
      as: 'front-matter',
      title: '关于恳请解决用地问题的请示',
      fixed: '标题: 关于解决用地问题的请示'
    }
  ],
  check: function* (manuscript) {
    if (manuscript.kind !== '请示') return
    for (const passage of ownPassages(manuscript, 'title')) {
      for (const {text, from, to} of find(passage, /(?<=关于)(?:申请|请求|恳请)/gu, ['title'])) {
        yield {
          passage,
          ...{from, to, replacement: ''},
          wording: {
            zh: `“请示”的标题通常不再写“${text}”`,
            en: `a 请示 is a request already, usually without \`${text}\` in its title`
          }
        }
      }
    }
  }
}
