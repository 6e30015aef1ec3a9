import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {endingWith} from './list-entries.ts'

/** What is typed in place of 附件：, or before the names below it. */
const typedLabels =
  /^(?:附(?=[ \u3000]*[：:])[ \u3000]*[：:]|附[ \u3000]*件[ \u3000]*(?::|(?:名称)?如下[ \u3000]*[：:]?|目录[ \u3000]*[：:]))/u

export const listLabel: TextRule = {
  id: 'attachment-label',
  number: 'A03',
  name: {zh: '附件说明以“附件：”开头', en: 'the list of attachments begins with 附件：'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.4',
  why: {
    zh: '附件说明编排“附件”二字，后标全角冒号和附件名称，不写“附：”“附件如下”。',
    en: 'The list begins with 附件 and a full-width colon, not with `附：` or `附件如下`.'
  },
  fix: 'safe',
  toldAs: 'attachment-list',
  valid: [
    endingWith('附件：实施方案'),
    endingWith('附件：1.实施方案\n2.名单'),
    '附：本条所称单位，包括企业。',
    {text: '附件: 实施方案', as: 'front-matter'}
  ],
  invalid: [
    {...endingWith('⟦附：⟧实施方案'), fixed: endingWith('附件：实施方案').text},
    {...endingWith('⟦附件:⟧实施方案'), fixed: endingWith('附件：实施方案').text},
    {...endingWith('⟦附件:⟧1.实施方案\n2.名单'), fixed: endingWith('附件：1.实施方案\n2.名单').text}
  ],
  check: function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'attachment-list')) {
      const typed = typedLabels.exec(passage.text)?.[0]
      if (passage.origin !== 'body' || typed === undefined) continue
      yield {
        passage,
        ...{from: 0, to: typed.length, replacement: '附件：'},
        wording: {
          zh: `附件说明的“${typed}”应为“附件：”`,
          en: `the list of attachments begins with \`${typed}\`, expected \`附件：\``
        }
      }
    }
  }
}
