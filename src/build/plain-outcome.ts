/**
 * What a document has become, as the outside sees it: findings and files to write. Plain
 * data, the same whether it was made just now, is kept from an earlier run, or comes from
 * another machine.
 */

import type {VFile} from 'vfile'
import {type Finding, findingOf} from '../base/message.ts'
import type {Printed} from '../make/pipeline.ts'
import {condensed} from './condensed.ts'
import type {Format, WrittenCopy} from './formats.ts'
import {type OutputFile, outputsOf} from './outputs.ts'

export interface PlainOutcome {
  readonly pages: number | undefined
  /** What `lint` has to say of its text. */
  readonly textFindings: number
  readonly findings: readonly Finding[]
  /** Attachments' files that something is said of, where they are now. */
  readonly parts: readonly PlainPart[]
  readonly outputs: readonly OutputFile[]
}

export interface PlainPart {
  /** As the document names it. */
  readonly reference: string
  readonly path: string
  readonly findings: readonly Finding[]
}

/** What `printed` has become; `others` are written beside it. */
export function plainOutcomeOf(
  printed: Printed & {readonly docx?: readonly WrittenCopy[] | undefined},
  {formats, textFindings}: {readonly formats: ReadonlySet<Format>; readonly textFindings: number},
  others: readonly OutputFile[] = []
): PlainOutcome {
  const {file, parts, pageCount} = printed
  return {
    pages: pageCount,
    textFindings,
    findings: findingsOf(file),
    parts: parts
      .filter(({messages}) => messages.length > 0)
      .map((part) => ({
        path: part.path,
        reference: part.data.reference ?? '',
        findings: findingsOf(part)
      })),
    outputs: [...outputsOf(printed, formats), ...others]
  }
}

/** From the top of the file to its end; what has no place comes last. */
function findingsOf({messages}: VFile): Finding[] {
  const line = (message: VFile['messages'][number]): number =>
    message.line ?? Number.MAX_SAFE_INTEGER
  return condensed(
    [...messages]
      .sort((a, b) => line(a) - line(b) || (a.column ?? 0) - (b.column ?? 0))
      .map(findingOf)
  )
}
