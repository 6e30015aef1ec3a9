import type {TextRule} from '../../rule.ts'
import {attachmentCount, endingWith, listEntries} from './list-entries.ts'

export const onlyAttachment: TextRule = {
  id: 'only-attachment',
  number: 'A05',
  name: {zh: '只有一个附件不编号', en: 'one attachment alone has no number'},
  severity: 'warning',
  clause: 'GB/T 9704—2012, 7.3.4',
  why: {
    zh: '有两个以上附件才编顺序号；只有一个而编“1”，别人会找“附件2”。',
    en: 'Several attachments are numbered; who finds a 1 alone looks for the second.'
  },
  fix: 'safe',
  toldAs: 'attachment-list',
  valid: [
    endingWith('附件：实施方案'),
    endingWith('附件：1.实施方案\n2.名单'),
    endingWith('附件：2026年工作方案')
  ],
  invalid: [
    {...endingWith('附件：⟦1.⟧实施方案'), fixed: endingWith('附件：实施方案').text},
    {...endingWith('附件：⟦1、⟧实施方案'), fixed: endingWith('附件：实施方案').text},
    {...endingWith('⟦附件1：⟧实施方案'), fixed: endingWith('附件：实施方案').text}
  ],
  check: function* (manuscript) {
    const [entry, ...others] = listEntries(manuscript)
    if (!entry || others.length > 0 || attachmentCount(manuscript) > 1) return
    const {passage, label, number} = entry
    const isLabelled = /\d|[一二三四五六七八九十]/u.test(label)
    if (passage.origin !== 'body' || (number === '' && !isLabelled)) return
    const from = number === '' ? 0 : label.length
    const typed = (number === '' ? label : number).trimEnd()
    const replacement = number === '' ? '附件：' : ''
    yield {
      passage,
      ...{from, to: from + typed.length, replacement},
      wording: {
        zh: `只有一个附件，不编顺序号，“${typed}”应${replacement === '' ? '删去' : `为“${replacement}”`}`,
        en: `\`${typed}\` before the only attachment, expected ${replacement === '' ? 'no number' : `\`${replacement}\``}`
      }
    }
  }
}
