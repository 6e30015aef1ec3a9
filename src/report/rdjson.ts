import {type Language, severityOf} from '../base/message.ts'
import {type Outcome, placeOfMessage, reasonOf} from './outcome.ts'

const levels = {error: 'ERROR', warning: 'WARNING', info: 'INFO'} as const

/**
 * Reviewdog Diagnostic Format: what mends a finding is a suggestion, which a reviewer accepts
 * with one click. Columns count the bytes of a line in UTF-8, from 1.
 */
export function rdjsonReport(outcomes: readonly Outcome[], language: Language): string {
  const diagnostics = outcomes.flatMap(({path, messages, text}) => {
    const lines = text?.split(/\r\n|\r|\n/u)
    return messages.map((message) => {
      const {line, column, endLine, endColumn} = placeOfMessage(message)
      const start = positionOf(line, column, lines)
      const end = positionOf(endLine, endColumn, lines)
      const range = start && {start, ...(end && {end})}
      return {
        message: reasonOf(message, language),
        location: {path, ...(range && {range})},
        severity: levels[severityOf(message)],
        code: {value: message.ruleId ?? 'hongtou'},
        ...(message.replacement !== undefined &&
          range && {suggestions: [{range, text: message.replacement}]})
      }
    })
  })
  return `${JSON.stringify({source: {name: 'hongtou'}, diagnostics}, null, 2)}\n`
}

/** Without the text of the file only the line is known. */
function positionOf(line: number | null, column: number | null, lines?: readonly string[]) {
  if (line === null) return undefined
  const text = lines?.[line - 1]
  if (column === null || text === undefined) return {line}
  return {line, column: Buffer.byteLength(text.slice(0, column - 1), 'utf8') + 1}
}
