import type {Manuscript} from '../../manuscript.ts'
import {kindAtEnd, type OwnTitle, ownTitle} from '../../own.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {numbered} from './numbered.ts'

export const titleKind: TextRule = {
  id: 'title-kind',
  number: 'T01',
  name: {zh: '标题以文种结尾', en: 'a title ends with the kind of document'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第八条、第九条第七项',
  why: {
    zh: '标题由发文机关名称、事由和文种组成，文种是十五种之一；没有文种，收文的人不知道该办理、答复还是周知。',
    en: 'A title is made of issuer, subject and one of the fifteen kinds; without the kind nobody knows what is asked of him.'
  },
  fix: 'suggested',
  valid: [
    numbered('某市人民政府关于开展安全检查的通知'),
    numbered('某市人民政府关于印发某某办法的通知（试行）'),
    {text: '某县河长制工作考核细则', as: 'title'},
    {text: '某市2026年工作要点', as: 'title'}
  ],
  invalid: [
    numbered('某市人民政府关于开展安全检查的⟦安排⟧'),
    {
      ...numbered('某市人民政府关于加强防汛工作的⟦部署⟧', '文种: 通知'),
      fixed: numbered('某市人民政府关于加强防汛工作的通知', '文种: 通知').text
    },
    {
      ...numbered('某市人民政府关于安全生产情况的⟦通报⟧', '文种: 报告'),
      fixed: numbered('某市人民政府关于安全生产情况的报告', '文种: 报告').text
    },
    numbered('某市人民政府工作⟦总结⟧')
  ],
  check: function* (manuscript) {
    const {form, document, metadata} = manuscript
    const title = ownTitle(manuscript)
    // Orders and minutes have their kind in the mark; a draft without a masthead may be anything.
    if (!title || !document || (form !== 'general' && form !== 'letter')) return
    // A mark at its end is another rule's.
    const typed = kindAtEnd(title.text.replace(/[。，；：、.,;:]$/u, ''))
    const given = metadata?.kind?.text
    if (typed === undefined) yield flawOf(title, given)
    else if (given !== undefined && !isSame(given, typed)) yield flawOf(title, given)
  }
}

function isSame(given: string, typed: string): boolean {
  return given === typed || (given.endsWith('令') && typed.endsWith('令'))
}

function flawOf({last, text}: OwnTitle, given: Manuscript['kind']): Flaw {
  const bare = last.text.replace(/[。，；.,;]$/u, '').replace(/[（(][^（）()]*[)）]$/u, '')
  const typed = kindAtEnd(text.replace(/[。，；：、.,;:]$/u, '')) ?? bare.slice(-2)
  const from = bare.length - typed.length
  const should = given ?? '通知'
  return {
    passage: last,
    from,
    to: bare.length,
    wording: {
      zh: `标题以“${typed}”结尾，应以${given === undefined ? '十五种公文之一' : '文种'}结尾，${given === undefined ? '如' : '即'}“${should}”`,
      en: `the title ends with \`${typed}\`, expected ${given === undefined ? 'one of the fifteen kinds, such as' : 'its kind,'} \`${should}\``
    },
    replacement: given,
    // Answers to deputies are commonly called so.
    severity: typed === '答复' ? 'warning' : 'error'
  }
}
