import type {Manuscript, Passage} from '../../manuscript.ts'
import {ownText} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

interface Formula {
  readonly pattern: RegExp
  readonly kinds: readonly string[]
}

/** What ends a document of these kinds alone. */
const formulas: readonly Formula[] = [
  {pattern: /特此通知$/u, kinds: ['通知']},
  {pattern: /特此报告$/u, kinds: ['报告']},
  {pattern: /特此通报$/u, kinds: ['通报']},
  {pattern: /特此公告$/u, kinds: ['公告']},
  {pattern: /特此通告$/u, kinds: ['通告']},
  {pattern: /特此批复$/u, kinds: ['批复']},
  {pattern: /特此函[告复达询商]$/u, kinds: ['函']},
  {pattern: /[妥当可]否[，,？?！!]?请(?:批示|批复|指示|审批)$/u, kinds: ['请示', '报告', '意见']}
]

const own: Readonly<Record<string, string>> = {
  通知: '特此通知',
  报告: '特此报告',
  通报: '特此通报',
  公告: '特此公告',
  通告: '特此通告',
  批复: '特此批复',
  请示: '妥否，请批示',
  函: '特此函告'
}

export const closingFormula: TextRule = {
  id: 'closing-formula',
  number: 'R10',
  name: {zh: '结语与文种相称', en: 'the closing formula fits the kind'},
  severity: 'warning',
  why: {
    zh: '结语通常随文种：请示用“妥否，请批示”，报告用“特此报告”；套用旧稿时最容易忘了改。',
    en: 'The closing formula usually goes with the kind; it is what one forgets when an old draft is used again.'
  },
  fix: 'suggested',
  valid: [
    {text: ending('妥否，请批示。', '关于增加经费的请示'), as: 'document'},
    {text: ending('特此通知。'), as: 'document'},
    {text: '过去的做法是写特此报告。'},
    {text: '特此报告。', as: 'attachment'}
  ],
  invalid: [
    {
      text: ending('⟦特此报告⟧。', '关于增加经费的请示'),
      as: 'document',
      fixed: ending('妥否，请批示。', '关于增加经费的请示')
    },
    {text: ending('⟦特此函告⟧。'), as: 'document', fixed: ending('特此通知。')},
    {
      text: ending('⟦妥否，请批示⟧。', '关于商请支持的函'),
      as: 'document',
      fixed: ending('特此函告。', '关于商请支持的函')
    }
  ],
  check: function* (manuscript) {
    const {kind} = manuscript
    const passage = lastOf(manuscript)
    if (!passage || kind === undefined) return
    const text = passage.text.trimEnd().replace(/[。！!.]$/u, '')
    const found = formulas.find(({pattern}) => pattern.test(text.slice(-20)))
    if (!found || found.kinds.includes(kind)) return
    const typed = found.pattern.exec(text.slice(-20))?.[0] ?? ''
    const should = own[kind]
    yield {
      passage,
      from: text.length - typed.length,
      to: text.length,
      wording: {
        zh: `${kind}的结语通常不写“${typed}”${should === undefined ? '' : `，写“${should}”`}`,
        en: `a ${kind} usually does not end with \`${typed}\`${should === undefined ? '' : `, but with \`${should}\``}`
      },
      replacement: should
    }
  }
}

/** 正文 ends with it. */
function lastOf(manuscript: Manuscript): Passage | undefined {
  return ownText(manuscript)
    .filter(({element}) => element === 'paragraph')
    .at(-1)
}

function ending(text: string, title = '关于做好有关工作的通知'): string {
  return `# ${title}\n\n某某局：\n\n请认真办理。\n\n${text}\n\n某市某某局\n2026年3月5日\n`
}
