import {kinds} from '../../../document/words/kinds.ts'
import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const doubled = new RegExp(`的(?<kind>${kinds.join('|')})的\\k<kind>`, 'gu')
const twice = /(?<verb>转发|批转|印发)关于/gu

export const doubledKind: TextRule = {
  id: 'doubled-kind',
  number: 'T09',
  name: {zh: '标题不重复“关于”和文种', en: 'no doubled 关于 or kind in a title'},
  severity: 'warning',
  why: {
    zh: '转发、印发公文时，标题通常省去重复的“关于”和文种；“的通知的通知”读不通。',
    en: 'Who passes a document on usually leaves out its 关于 and its kind; `的通知的通知` cannot be read.'
  },
  fix: 'suggested',
  valid: [
    {text: '转发省应急厅关于安全检查文件的通知', as: 'title'},
    {text: '关于转发《省应急厅关于安全检查的通知》的通知', as: 'title'},
    {text: '关于某某请示的批复', as: 'title'},
    '关于转发关于安全检查的通知的通知已经收到。'
  ],
  invalid: [
    {
      text: '关于转发省应急厅安全检查⟦的通知的通知⟧',
      as: 'title',
      fixed: '关于转发省应急厅安全检查的通知'
    },
    {
      text: '关于⟦转发关于⟧安全检查文件的通知',
      as: 'title',
      fixed: '关于转发安全检查文件的通知'
    },
    {
      text: '关于⟦印发关于⟧加强管理意见的通知',
      as: 'title',
      fixed: '关于印发加强管理意见的通知'
    }
  ],
  check: function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'title')) {
      const flaws = [
        ...[...find(passage, doubled, ['title'])].map((match) => ({
          ...match,
          replacement: `的${match.groups.kind}`
        })),
        ...[...find(passage, twice, ['title'])]
          .filter(({from}) => passage.text.slice(0, from).endsWith('关于'))
          .map((match) => ({...match, replacement: match.groups.verb ?? ''}))
      ]
      for (const {text, from, to, replacement} of flaws) {
        yield {
          passage,
          ...{from, to, replacement},
          wording: {
            zh: `标题中的“${text}”重复，通常写作“${replacement}”`,
            en: `\`${text}\` says it twice, usually \`${replacement}\` is expected`
          }
        }
      }
    }
  }
}
