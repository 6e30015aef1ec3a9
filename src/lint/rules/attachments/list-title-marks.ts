import type {TextRule} from '../../rule.ts'
import {endingWith, listEntries} from './list-entries.ts'

export const listTitleMarks: TextRule = {
  id: 'attachment-title-marks',
  number: 'A06',
  name: {zh: '附件名称一般不加书名号', en: 'names of attachments without 《》'},
  severity: 'info',
  why: {
    zh: '附件说明中的名称通常不加书名号，与附件的标题一致。',
    en: 'Names in the list of attachments usually take no title marks: they are the titles themselves.'
  },
  fix: 'suggested',
  valid: [
    endingWith('附件：实施方案'),
    endingWith('附件：《某某办法》解读'),
    {text: '附件: 实施方案', as: 'front-matter'}
  ],
  invalid: [
    {...endingWith('附件：⟦《实施方案》⟧'), fixed: endingWith('附件：实施方案').text},
    {
      ...endingWith('附件：1.⟦《实施方案》⟧\n2.名单'),
      fixed: endingWith('附件：1.实施方案\n2.名单').text
    },
    {text: '附件: ⟦《实施方案》⟧', as: 'front-matter', fixed: '附件: 实施方案'}
  ],
  check: function* (manuscript) {
    for (const {passage, name, nameFrom} of listEntries(manuscript)) {
      const title = /^《(?<inner>[^《》]+)》$/u.exec(name)?.groups?.inner
      if (title === undefined) continue
      yield {
        passage,
        ...{from: nameFrom, to: nameFrom + name.length, replacement: title},
        wording: {
          zh: `附件名称“${title}”通常不加书名号`,
          en: `\`${title}\` usually takes no title marks in the list of attachments`
        }
      }
    }
  }
}
