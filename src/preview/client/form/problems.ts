/** Findings → the fields they are about, by the lines of the front matter or by their rule. */

import type {ShownFinding} from '../../contract.ts'
import type {FormField} from '../../form-contract.ts'
import type {FormReading} from './read-form.ts'

export interface Problems {
  /** By the English name of the field. */
  readonly ofFields: ReadonlyMap<string, readonly ShownFinding[]>
  /** In the front matter, and of no field. */
  readonly others: readonly ShownFinding[]
}

/** `lastLine`: where the front matter ends; 0 where there is none. */
export function problemsIn(
  findings: readonly ShownFinding[],
  path: string | undefined,
  fields: readonly FormField[],
  reading: FormReading,
  lastLine: number
): Problems {
  const ofFields = new Map<string, ShownFinding[]>()
  const others: ShownFinding[] = []
  const values = reading.state === 'read' ? [...reading.values] : []
  for (const finding of findings) {
    const {line, ruleId} = finding
    if (finding.path !== path) continue
    const isAbove = line !== null && line <= lastLine
    const [name] =
      values.find(
        ([, {firstLine, lastLine: last}]) =>
          isAbove && line !== null && line >= firstLine && line <= last
      ) ?? []
    const meant = name ?? (line === null || line <= lastLine ? named(ruleId, fields) : undefined)
    if (meant !== undefined) ofFields.set(meant, [...(ofFields.get(meant) ?? []), finding])
    else if (isAbove && line > 1 && finding.severity !== 'info') others.push(finding)
  }
  return {ofFields, others}
}

/** `document-number` → `documentNumber`. */
function named(ruleId: string, fields: readonly FormField[]): string | undefined {
  const name = ruleId.replace(/-(?<letter>[a-z])/gu, (_all, letter: string) => letter.toUpperCase())
  return fields.some((field) => field.name === name) ? name : undefined
}
