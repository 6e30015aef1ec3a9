import type {TextRule} from '../../rule.ts'
import {endingWith, type ListEntry, listEntries} from './list-entries.ts'

export const listNumbers: TextRule = {
  id: 'attachment-numbers',
  number: 'A04',
  name: {zh: '附件顺序号写作“附件：1.”', en: 'attachments are numbered 附件：1. and 2.'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.4; GB/T 15834—2011, B.3.3',
  why: {
    zh: '有两个以上附件时，“附件：”只写一次，各件名称前用阿拉伯数字加“.”。',
    en: 'Of several attachments 附件： stands once, and each name has an Arabic number with a point.'
  },
  fix: 'safe',
  valid: [
    endingWith('附件：1.实施方案\n2.名单'),
    endingWith('附件：实施方案'),
    {text: '附件: [实施方案, 名单]', as: 'front-matter'},
    '详见附件1：实施方案。'
  ],
  invalid: [
    {
      ...endingWith('⟦附件：1、⟧实施方案\n⟦2、⟧名单'),
      fixed: endingWith('附件：1.实施方案\n2.名单').text
    },
    {
      ...endingWith('⟦附件1：⟧实施方案\n⟦附件2：⟧名单'),
      fixed: endingWith('附件：1.实施方案\n2.名单').text
    },
    {
      ...endingWith('⟦附件1.⟧实施方案\n2.名单'),
      fixed: endingWith('附件：1.实施方案\n2.名单').text
    }
  ],
  check: function* (manuscript) {
    const entries = listEntries(manuscript).filter(({passage}) => passage.origin === 'body')
    // Of one alone speaks the next rule.
    if (entries.length < 2) return
    for (const [index, entry] of entries.entries()) {
      const {passage, label, number, nameFrom} = entry
      if (label + number === '') continue
      const replacement = `${index === 0 ? '附件：' : ''}${index + 1}.`
      const typed = (label + number).trimEnd()
      // Spaces are left to those who line up.
      if (isRight(entry, index) || nameFrom === 0) continue
      yield {
        passage,
        ...{from: 0, to: typed.length, replacement},
        wording: {
          zh: `附件说明中的“${typed}”应为“${replacement}”`,
          en: `\`${typed}\` in the list of attachments, expected \`${replacement}\``
        }
      }
    }
  }
}

function isRight({label, number}: ListEntry, index: number): boolean {
  const bare = (label + number).replace(/[\s\u3000]/gu, '')
  // Which number it has is told as the document is read.
  return index === 0 ? /^附件?[：:](?:\d{1,2}\.)?$/u.test(bare) : /^\d{1,2}\.$/u.test(bare)
}
