/** What is said of a document and of its attachments' files. */

import {VFile} from 'vfile'
import {type Finding, tell} from '../base/message.ts'
import {shownPath} from '../base/shown-path.ts'
import type {Outcome} from '../report/outcome.ts'
import type {PlainOutcome} from './plain-outcome.ts'
import type {Failure} from './write-outputs.ts'

interface WrittenOutcome
  extends Pick<PlainOutcome, 'pages' | 'textFindings' | 'findings' | 'parts'> {
  /** The endings of its outputs; none when there are none. */
  readonly endings: readonly string[]
  readonly cached: boolean
}

/** `path` as the user named it; `target` as `targetOf` gives it. */
export function outcomesOf(
  path: string,
  target: string,
  {endings: [first], pages, textFindings, findings, parts, cached}: WrittenOutcome,
  root: string
): Outcome[] {
  const output = first === undefined ? undefined : shownPath(target + first, root)
  return [
    {path, output, pages, cached, textFindings, messages: messagesOf(path, findings)},
    ...parts.map((part) => ({
      path: shownPath(part.path, root),
      output: undefined,
      pages: undefined,
      cached,
      partOf: path,
      messages: messagesOf(part.path, part.findings)
    }))
  ]
}

/** The same where nothing was written, and why. */
export function unwrittenOf(
  path: string,
  target: string,
  became: WrittenOutcome,
  {findings, isMachines}: Failure,
  root: string
): Outcome[] {
  const whole = {...became, endings: [], findings: [...became.findings, ...findings]}
  const [document, ...parts] = outcomesOf(path, target, {...whole, pages: undefined}, root)
  return document ? [{...document, isUnwritable: isMachines}, ...parts] : []
}

function messagesOf(path: string, findings: readonly Finding[]): VFile['messages'] {
  const file = new VFile({path})
  for (const finding of findings) tell(file, finding)
  return file.messages
}
