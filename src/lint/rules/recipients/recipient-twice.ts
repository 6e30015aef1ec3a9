import {isBody} from '../../../document/words/body-name.ts'
import type {TextRule} from '../../rule.ts'
import {ownBodies} from './bodies.ts'

export const recipientTwice: TextRule = {
  id: 'recipient-twice',
  number: 'D09',
  name: {zh: '同一机关不重复主送、抄送', en: 'no body gets a document twice'},
  severity: 'warning',
  why: {
    zh: '同一机关通常不既主送又抄送，也不列两次；多半是改稿时留下的。',
    en: 'A body is usually not named twice, nor both as main and as copy recipient; it is left from an edit.'
  },
  fix: 'none',
  valid: [
    {text: '主送机关: 省财政厅\n抄送机关: 省水利厅', as: 'front-matter'},
    {text: '主送机关: 省财政厅、省水利厅', as: 'front-matter'},
    {text: '主送机关: 各区财政局\n抄送机关: 市财政局', as: 'front-matter'},
    {text: '各省、自治区、直辖市财政局，各省、自治区、直辖市税务局：', as: 'main-recipients'}
  ],
  invalid: [
    {text: '主送机关: 省财政厅\n抄送机关: ⟦省财政厅⟧', as: 'front-matter'},
    {text: '主送机关: 省财政厅、省水利厅、⟦省财政厅⟧', as: 'front-matter'},
    {text: '抄送机关: 省水利厅，省财政厅，⟦省水利厅⟧', as: 'front-matter'}
  ],
  check: function* (manuscript) {
    const seen = new Set<string>()
    const all = [
      ...ownBodies(manuscript, 'main-recipients'),
      ...ownBodies(manuscript, 'copy-recipients')
    ]
    for (const {passage, from, to, name} of all) {
      if (seen.has(name)) {
        yield {
          ...{passage, from, to},
          wording: {
            zh: `“${name}”已经列过，通常只列一次`,
            en: `\`${name}\` was named above, usually once is expected`
          }
        }
      }
      // 各直属机构 may follow two names that they belong to; 自治区 is the beginning of one.
      if (isBody(name) && !/^(?:各|有关|其他)/u.test(name)) seen.add(name)
    }
  }
}
