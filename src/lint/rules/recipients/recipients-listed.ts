import type {TextRule} from '../../rule.ts'
import {ownBodies} from './bodies.ts'

export const recipientsListed: TextRule = {
  id: 'recipients-listed',
  number: 'D12',
  name: {zh: '收文机关逐一列出，不用“等”', en: 'recipients are listed, without 等'},
  severity: 'warning',
  why: {
    zh: '收文机关通常逐一写出，或用统称；写“等”，发到哪里就说不清了。',
    en: 'Recipients are usually named one by one, or as a class; with 等 nobody knows where it goes.'
  },
  fix: 'none',
  valid: [
    {text: '抄送机关: 省财政厅，省水利厅', as: 'front-matter'},
    {text: '各有关单位：', as: 'main-recipients'},
    {text: '主送机关: 某高等学校', as: 'front-matter'}
  ],
  invalid: [
    {text: '抄送机关: 省财政厅，⟦省水利厅等⟧', as: 'front-matter'},
    {text: '主送机关: 省财政厅、⟦省水利厅等单位⟧', as: 'front-matter'},
    {text: '省财政厅、⟦省水利厅等⟧：', as: 'main-recipients'}
  ],
  check: function* (manuscript) {
    const lists = [
      ownBodies(manuscript, 'main-recipients'),
      ownBodies(manuscript, 'copy-recipients')
    ]
    for (const list of lists) {
      const last = list.at(-1)
      if (!last || !/等(?:单位|部门|机关)?$/u.test(last.name)) continue
      const {passage, from, to, name} = last
      yield {
        ...{passage, from, to},
        wording: {
          zh: `“${name}”中的“等”通常不用，应逐一列出或用统称`,
          en: `\`${name}\` leaves the others open, usually each is named, or their class`
        }
      }
    }
  }
}
