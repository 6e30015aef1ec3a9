import {digestOf} from '../base/digest.ts'
import {type Language, type Severity, severityOf} from '../base/message.ts'
import {onPage} from './github.ts'
import {type Outcome, placeOfMessage, reasonOf} from './outcome.ts'

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info'
}

/**
 * GitLab's code quality report, a subset of Code Climate's: a merge request shows what it adds.
 *
 * A finding is the same one as long as its fingerprint is. So lines are left out of it, which
 * every edit above moves; those that say the same of the same file are numbered.
 */
export function gitlabReport(outcomes: readonly Outcome[], language: Language): string {
  const seen = new Map<string, number>()
  const issues = outcomes.flatMap(({path, messages}) =>
    messages.map((message) => {
      const {line, endLine} = placeOfMessage(message)
      const rule = message.ruleId ?? 'hongtou'
      const description = onPage(message, language) + reasonOf(message, language)
      const same = [path, rule, description].join('\n')
      const count = (seen.get(same) ?? 0) + 1
      seen.set(same, count)
      return {
        description,
        check_name: rule,
        fingerprint: digestOf(`${same}\n${count}`),
        severity: severities[severityOf(message)],
        // A line is asked for; of what has none, a PDF or a whole document, the first.
        location: {path, lines: {begin: line ?? 1, ...(endLine !== null && {end: endLine})}}
      }
    })
  )
  return `${JSON.stringify(issues, null, 2)}\n`
}
