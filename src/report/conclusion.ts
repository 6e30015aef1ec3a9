/** Whether a measured document could go out, in one sentence, and what to mend first. */

import {type Language, severityOf} from '../base/message.ts'
import {type Outcome, reasonOf} from './outcome.ts'

/** So many things are told; who mends them measures again. */
const mostFirst = 3

/**
 * What is seen at once when it is wrong, or makes the document void: before all else, in this
 * order.
 */
const gravest = [
  'pdf',
  'title-missing',
  'sheet-size',
  'secrecy-level',
  'copy-number-form',
  'signatory-missing',
  'seal-over-name',
  'seal-colour',
  'byline-indent',
  'date-form',
  'document-number-form',
  'colophon-place',
  'embedded-fonts',
  'page-number-sequence',
  'gutter-margin',
  'issuer-mark-top',
  'body-size',
  'body-font'
]

/** The sentence on `outcome`; undefined where nothing was measured. */
export function conclusionOf(outcome: Outcome, language: Language): string | undefined {
  const {measurements, isChecked} = outcome
  if (!isChecked || measurements === undefined) return undefined
  const of = (severity: string): Outcome['messages'] =>
    outcome.messages.filter((message) => severityOf(message) === severity)
  // What was not measured is no fault, whatever it is worth.
  const errors = of('error').filter(({ruleId}) => ruleId !== 'not-measured')
  const warnings = of('warning')
  const unread = outcome.messages.filter(({ruleId}) => ruleId === 'not-measured')
  const first = firstOf([...ranked(errors), ...ranked(warnings)], outcome, language)
  const count = (list: Outcome['messages']): number => new Set(list.map(({ruleId}) => ruleId)).size
  if (errors.length > 0) {
    return {
      zh: `不能印发：${count(errors)} 项不符合${warnings.length > 0 ? `，另有 ${count(warnings)} 项最好改` : ''}。先改${first}`,
      en: `Not to be sent out: ${count(errors)} wrong${warnings.length > 0 ? `, ${count(warnings)} better mended` : ''}. First mend ${first}`
    }[language]
  }
  if (unread.length > 0) {
    return {
      zh: `尚不能断定：测到的没有错误，但有的测不了，请看纸样${warnings.length > 0 ? `；最好先改${first}` : ''}`,
      en: `Cannot be told: no error in what was measured, but some was not; look at the print${warnings.length > 0 ? `. Better mend first ${first}` : ''}`
    }[language]
  }
  if (warnings.length > 0) {
    return {
      zh: `可以印发，有 ${count(warnings)} 项最好改：${first}`,
      en: `May be sent out; ${count(warnings)} better mended: ${first}`
    }[language]
  }
  return {zh: '可以印发：测到的各项都合格', en: 'May be sent out: all that was measured passed'}[
    language
  ]
}

/** The gravest first, else as they come. */
function ranked(messages: Outcome['messages']): Outcome['messages'] {
  const rank = (ruleId = ''): number => {
    const at = gravest.indexOf(ruleId)
    return at === -1 ? gravest.length : at
  }
  return [...messages].sort((a, b) => rank(a.ruleId) - rank(b.ruleId))
}

/** The first of each rule, by the names of what was measured: `①版记的位置（第 5 页）`. */
function firstOf(
  messages: Outcome['messages'],
  {measurements = []}: Outcome,
  language: Language
): string {
  const told = new Set<string | undefined>()
  const firsts = messages.filter(({ruleId}) => !told.has(ruleId) && told.add(ruleId))
  return firsts
    .slice(0, mostFirst)
    .map((message, index) => {
      const name = measurements.find(({id}) => id === message.ruleId)?.name[language]
      const page = message.page
      const where =
        page === undefined ? '' : {zh: `（第 ${page} 页）`, en: ` (page ${page})`}[language]
      return `${'①②③'[index] ?? ''}${name ?? reasonOf(message, language)}${where}`
    })
    .join({zh: '，', en: ', '}[language])
}
