import {pathToFileURL} from 'node:url'
import {type Language, severityOf} from '../base/message.ts'
import {type Outcome, placeOfMessage, reasonOf} from './outcome.ts'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** SARIF 2.1.0, which code-scanning services read. */
export function sarifReport(outcomes: readonly Outcome[], language: Language): string {
  const results = outcomes.flatMap(({path, messages}) =>
    messages.map((message) => {
      const {line, column, endLine, endColumn} = placeOfMessage(message)
      const region = {
        startLine: line ?? undefined,
        startColumn: column ?? undefined,
        endLine: endLine ?? undefined,
        endColumn: endColumn ?? undefined
      }
      return {
        ruleId: message.ruleId ?? 'hongtou',
        level: levels[severityOf(message)],
        message: {text: reasonOf(message, language)},
        locations: [
          {
            physicalLocation: {
              artifactLocation: {uri: relativeUri(path)},
              ...(line === null ? {} : {region})
            }
          }
        ]
      }
    })
  )
  const rules = [...new Set(results.map(({ruleId}) => ruleId))].sort().map((id) => ({id}))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'hongtou', rules}},
        // Columns of a VFile count UTF-16 code units.
        columnKind: 'utf16CodeUnits',
        results
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** A relative path as a URI reference: `%`-escaped, slashes forward. */
function relativeUri(path: string): string {
  const root = pathToFileURL('/').href
  return pathToFileURL(`/${path}`).href.slice(root.length)
}
