import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {endingWith} from './list-entries.ts'

const empty =
  /^附[ \u3000]*件[ \u3000]*[：:]?[ \u3000]*(?:如文|如上|见后|随文|(?:共)?[\d一二三四五六七八九十]{1,2}[ \u3000]*[件份个]|若干)[。]?$/u

export const emptyList: TextRule = {
  id: 'empty-attachment-list',
  number: 'A07',
  name: {zh: '附件说明写明名称', en: 'the list of attachments names them'},
  severity: 'warning',
  why: {
    zh: '附件说明通常逐件写明名称；“附件如文”“附件3件”对不出少了哪一件。',
    en: 'A list usually names each attachment; by `附件3件` nobody sees which one is missing.'
  },
  fix: 'none',
  toldAs: 'attachment-list',
  valid: [
    endingWith('附件：实施方案'),
    endingWith('附件：1.实施方案\n2.名单'),
    '申报时应提交附件3件。',
    '附件3份装订在一起。'
  ],
  invalid: [endingWith('⟦附件3件⟧'), endingWith('⟦附件：如文⟧'), endingWith('⟦附件：共三份⟧')],
  check: function* (manuscript) {
    const listed = [
      ...ownPassages(manuscript, 'attachment-list'),
      ...ownPassages(manuscript, 'paragraph').slice(-3)
    ]
    for (const passage of listed) {
      const {text} = passage
      if (text.length > 20 || !empty.test(text)) continue
      yield {
        passage,
        from: 0,
        to: text.length,
        wording: {
          zh: `“${text}”没有附件的名称，通常逐件写明`,
          en: `\`${text}\` names no attachment, usually each is named`
        }
      }
    }
  }
}
