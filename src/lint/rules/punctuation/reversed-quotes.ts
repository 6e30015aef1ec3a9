import {eachPassage, type TextRule} from '../../rule.ts'
import {placesOfReversed} from './reversed.ts'

export const reversedQuotes: TextRule = {
  id: 'reversed-quotes',
  number: 'P05',
  name: {zh: '引号左右不颠倒', en: 'quotation marks the right way round'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4.8',
  why: {
    zh: '前引号“向右开口，后引号”向左开口；颠倒了，引的是什么就读反了。',
    en: '“ opens and ” closes; reversed, they quote what stands outside of them.'
  },
  fix: 'safe',
  valid: [
    '开展“试点”工作，推广“示范”经验。',
    {text: '领导同志指出：\n\n“第一，要加强学习。\n\n“第二，要狠抓落实”，他还提到“示范”。\n'},
    '他说“好”，又说“行”。'
  ],
  invalid: [
    {text: '开展⟦”⟧试点⟦“⟧工作。', fixed: '开展“试点”工作。'},
    {text: '⟦”⟧甲⟦“⟧、⟦”⟧乙⟦“⟧', as: 'cell', fixed: '“甲”、“乙”'},
    {
      text: '一、抓好⟦”⟧三公⟦“⟧经费，落实“八项规定”',
      as: 'heading',
      fixed: '一、抓好“三公”经费，落实“八项规定”'
    },
    {text: '推广⟦”⟧示范⟦“⟧经验。', as: 'attachment', fixed: '推广“示范”经验。'}
  ],
  check: eachPassage(function* (passage) {
    for (const [index, at] of placesOfReversed(passage).entries()) {
      const mark = passage.text[at] ?? ''
      const replacement = index % 2 === 0 ? '“' : '”'
      yield {
        passage,
        from: at,
        to: at + 1,
        wording: {
          zh: `引号左右颠倒：“${mark}”应为“${replacement}”`,
          en: `a quotation mark the wrong way round: \`${mark}\`, expected \`${replacement}\``
        },
        replacement
      }
    }
  })
}
