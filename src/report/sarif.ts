import {isAbsolute} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {VFileMessage} from 'vfile-message'
import {type Language, severityOf} from '../base/message.ts'
import {type MeasurementOutcome, type Outcome, placeOfMessage, reasonOf} from './outcome.ts'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** SARIF 2.1.0, which code-scanning services read. */
export function sarifReport(outcomes: readonly Outcome[], language: Language): string {
  const all = outcomes.flatMap(({path, messages}) => messages.map((message) => ({path, message})))
  const ids = [...new Set(all.map(({message}) => idOf(message)))].sort()
  const measurements = outcomes.flatMap((outcome) => outcome.measurements ?? [])
  const rules = ids.map((id) =>
    ruleOf(
      id,
      measurements.find((each) => each.id === id),
      language
    )
  )
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'hongtou', rules}},
        // Columns of a VFile count UTF-16 code units.
        columnKind: 'utf16CodeUnits',
        results: all.map(({path, message}) => resultOf(path, message, ids, language))
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function idOf({ruleId = 'hongtou'}: VFileMessage): string {
  return ruleId
}

/** What was measured, as the table of the report names it, and what its clause asks for. */
function ruleOf(id: string, measured: MeasurementOutcome | undefined, language: Language) {
  if (!measured) return {id}
  const {name, clause, number, asked} = measured
  const text = asked?.[language]
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/gu, (_match, letter: string) => letter.toUpperCase()),
    shortDescription: {text: name[language]},
    ...(text !== undefined && {
      fullDescription: {text},
      help: {text: clause === undefined ? text : `${clause}: ${text}`}
    }),
    properties: {number, ...(clause !== undefined && {clause})}
  }
}

function resultOf(path: string, message: VFileMessage, ids: readonly string[], language: Language) {
  const {line, column, endLine, endColumn} = placeOfMessage(message)
  const {page, box, clause} = message
  const region = {
    startLine: line ?? undefined,
    startColumn: column ?? undefined,
    endLine: endLine ?? undefined,
    endColumn: endColumn ?? undefined
  }
  // A PDF has no lines: its pages are told as parts of it, with the spot in millimetres.
  const logicalLocations = page === undefined ? undefined : [{name: `page ${page}`, kind: 'page'}]
  const properties = {
    ...(page !== undefined && {page}),
    ...(box !== undefined && {box, boxUnit: 'mm'}),
    ...(clause !== undefined && {clause})
  }
  const ruleId = idOf(message)
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: levels[severityOf(message)],
    message: {text: reasonOf(message, language)},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: uriOf(path)},
          ...(line === null ? {} : {region})
        },
        ...(logicalLocations && {logicalLocations})
      }
    ],
    ...(Object.keys(properties).length > 0 && {properties})
  }
}

/**
 * A relative path as a URI reference, `%`-escaped, slashes forward; one outside the folder as the
 * whole address of the file, `..` and all resolved by whoever gave it.
 */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href
  const parts = path.split(/[\\/]/u)
  return parts.map((part) => (part === '..' ? part : escaped(part))).join('/')
}

function escaped(part: string): string {
  const root = pathToFileURL('/').href
  return pathToFileURL(`/${part}`).href.slice(root.length)
}
