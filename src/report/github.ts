import type {VFileMessage} from 'vfile-message'
import {type Language, severityOf} from '../base/message.ts'
import {type Outcome, placeOfMessage, reasonOf} from './outcome.ts'

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

/** Workflow commands: GitHub shows each at its line of the change. */
export function githubReport(outcomes: readonly Outcome[], language: Language): string {
  const lines = outcomes.flatMap(({path, messages}) =>
    messages.map((message) => {
      const {line, column, endLine, endColumn} = placeOfMessage(message)
      const title = [message.ruleId, message.clause].filter(Boolean).join(' · ') || undefined
      const properties = {file: path, line, col: column, endLine, endColumn, title}
      const list = Object.entries(properties)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      const command = commands[severityOf(message)]
      return `::${command} ${list.join(',')}::${escapeData(onPage(message, language) + reasonOf(message, language))}\n`
    })
  )
  return lines.join('')
}

/** A PDF has no lines: the page stands before the sentence. */
export function onPage({page}: VFileMessage, language: Language): string {
  if (page === undefined) return ''
  return {zh: `第${page}页：`, en: `page ${page}: `}[language]
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
