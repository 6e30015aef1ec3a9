import {type Language, severityOf} from '../base/message.ts'
import {type Outcome, placeOfMessage, reasonOf} from './outcome.ts'

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

/** Workflow commands: GitHub shows each at its line of the change. */
export function githubReport(outcomes: readonly Outcome[], language: Language): string {
  const lines = outcomes.flatMap(({path, messages}) =>
    messages.map((message) => {
      const {line, column, endLine, endColumn} = placeOfMessage(message)
      const properties = {file: path, line, col: column, endLine, endColumn, title: message.ruleId}
      const list = Object.entries(properties)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      const command = commands[severityOf(message)]
      return `::${command} ${list.join(',')}::${escapeData(reasonOf(message, language))}\n`
    })
  )
  return lines.join('')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
