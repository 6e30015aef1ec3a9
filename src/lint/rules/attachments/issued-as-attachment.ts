import {wordsAlone} from '../../../document/words/same.ts'
import {ownTitle} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {endingWith, listEntries} from './list-entries.ts'

export const issuedAsAttachment: TextRule = {
  id: 'issued-as-attachment',
  number: 'A12',
  name: {zh: '印发、转发的文件不列为附件', en: 'what is issued is no attachment'},
  severity: 'warning',
  why: {
    zh: '印发、转发、批转的文件就是公文的内容，通常不写附件说明，也不标“附件”。',
    en: 'What a document issues or passes on is its contents; it is usually not listed as an attachment.'
  },
  fix: 'none',
  valid: [
    {...endingWith('附件：任务分工表'), title: '关于印发《防汛工作方案》的通知'},
    {...endingWith('附件：防汛工作方案'), title: '关于做好防汛工作的通知'},
    {text: '现将防汛工作方案印发给你们。', title: '关于印发防汛工作方案的通知'}
  ],
  invalid: [
    {...endingWith('⟦附件：防汛工作方案⟧'), title: '关于印发《防汛工作方案》的通知'},
    {...endingWith('⟦附件：某市防汛工作方案⟧'), title: '关于印发某市防汛工作方案的通知'},
    {
      text: '附件: ⟦某市城市管理办法（试行）⟧',
      as: 'front-matter',
      title: '某市人民政府关于印发《某市城市管理办法（试行）》的通知'
    }
  ],
  check: function* (manuscript) {
    const title = wordsAlone(ownTitle(manuscript)?.text ?? '')
    const issued = /(?:印发|转发|批转|颁发)(?<name>.{2,120})的(?:通知|决定)/u.exec(title)?.groups
      ?.name
    if (issued === undefined) return
    for (const {passage, name} of listEntries(manuscript)) {
      if (wordsAlone(name) !== issued) continue
      yield {
        passage,
        from: 0,
        to: passage.text.length,
        wording: {
          zh: `“${name}”是本公文印发的文件，通常不列为附件`,
          en: `\`${name}\` is what the document issues, usually it is not listed as an attachment`
        }
      }
    }
  }
}
