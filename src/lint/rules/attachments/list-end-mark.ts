import type {TextRule} from '../../rule.ts'
import {endingWith, listEntries} from './list-entries.ts'

export const listEndMark: TextRule = {
  id: 'attachment-end-mark',
  number: 'A02',
  name: {zh: '附件名称后不加标点', en: 'no mark behind the name of an attachment'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.4',
  why: {
    zh: '附件说明中附件名称后不加标点符号；回行也好，逐件也好，都不加分号、句号。',
    en: 'The names in the list of attachments have no mark behind them.'
  },
  fix: 'safe',
  toldAs: 'attachment-list',
  valid: [
    endingWith('附件：实施方案'),
    endingWith('附件：1.实施方案\n2.名单（第一批）'),
    {text: '附件: 实施方案', as: 'front-matter'},
    '附件材料要齐全。'
  ],
  invalid: [
    {
      ...endingWith('附件：实施方案⟦。⟧'),
      fixed: endingWith('附件：实施方案').text
    },
    {
      ...endingWith('附件：1.实施方案⟦；⟧\n2.名单⟦。⟧'),
      fixed: endingWith('附件：1.实施方案\n2.名单').text
    },
    {text: '附件: 实施方案⟦。⟧', as: 'front-matter', fixed: '附件: 实施方案'}
  ],
  check: function* (manuscript) {
    for (const {passage, name} of listEntries(manuscript)) {
      const {text} = passage
      const mark = /[。；;，,、.]$/u.exec(text)?.[0]
      if (mark === undefined || name.length < 2) continue
      yield {
        passage,
        ...{from: text.length - 1, to: text.length, replacement: ''},
        wording: {
          zh: `附件名称后不加标点，“${mark}”应删去`,
          en: `\`${mark}\` behind the name of an attachment, expected none`
        }
      }
    }
  }
}
