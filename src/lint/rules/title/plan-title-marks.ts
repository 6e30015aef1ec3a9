import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {quotedIn} from '../../search.ts'

export const planTitleMarks: TextRule = {
  id: 'plan-title-marks',
  number: 'T07',
  name: {zh: '标题中计划、要点、名单一般不加书名号', en: 'plans and lists without 《》 in a title'},
  severity: 'info',
  why: {
    zh: '工作计划、要点、名单之类在标题中通常不加书名号；各机关做法不一，同一机关宜一致。',
    en: 'Plans, key points and lists usually take no 《》 in a title; offices differ, one office should not.'
  },
  fix: 'none',
  valid: [
    {text: '关于印发2026年工作要点的通知', as: 'title'},
    {text: '关于印发《财务管理办法》的通知', as: 'title'},
    '现将《2026年工作要点》印发给你们。'
  ],
  invalid: [
    {text: '关于印发⟦《2026年工作要点》⟧的通知', as: 'title'},
    {text: '关于印发⟦《防汛工作方案》⟧的通知', as: 'title'},
    {text: '关于公布⟦《先进单位名单》⟧的通知', as: 'title'}
  ],
  check: function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'title')) {
      for (const [from, to] of quotedIn(passage, 'title')) {
        const name = passage.text.slice(from, to)
        if (!/(?:要点|计划|方案|名单|清单|安排)$/u.test(name)) continue
        yield {
          passage,
          ...{from: from - 1, to: to + 1},
          wording: {
            zh: `标题中的“${name}”通常不加书名号`,
            en: `\`${name}\` usually takes no title marks in a title`
          }
        }
      }
    }
  }
}
