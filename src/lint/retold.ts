/**
 * What is told as a document is read, and found by a rule of its text as well: it is said
 * once. `lint` says the rule's, which has its place and its mending; `build` what was told.
 */

import type {VFile} from 'vfile'
import {LinePlaces} from '../base/line-places.ts'
import type {TextFinding} from './text-finding.ts'

type Told = VFile['messages'][number]

/** Leave out what was told on `file` that `findings`, which are its own, say as well. */
export function withoutRetold(file: VFile, findings: readonly TextFinding[]): readonly Told[] {
  const said = new Set(findings.flatMap((finding) => keyOf(finding) ?? []))
  return said.size === 0
    ? file.messages
    : file.messages.filter(({ruleId, line}) => !said.has(`${ruleId} ${line}`))
}

/** Leave out of `findings` what was told on their files. */
export function withoutTold(findings: readonly TextFinding[]): readonly TextFinding[] {
  return findings.filter((finding) => {
    const key = keyOf(finding)
    return (
      key === undefined ||
      !finding.file.messages.some(({ruleId, line}) => `${ruleId} ${line}` === key)
    )
  })
}

/** The id that it is told with, and its line. */
function keyOf({rule, file, start}: TextFinding): string | undefined {
  if (rule.toldAs === undefined) return undefined
  return `${rule.toldAs} ${new LinePlaces(String(file)).placeOf(start).line}`
}
