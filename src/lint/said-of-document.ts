/** What is said of one document and of its attachments' files, as plain data: threads hand it over. */

import {VFile} from 'vfile'
import {LinePlaces} from '../base/line-places.ts'
import {type Finding, findingOf, type Place, tell} from '../base/message.ts'
import {shownPath} from '../base/shown-path.ts'
import type {Outcome} from '../report/outcome.ts'
import type {Judged} from './judge-text.ts'
import {withoutRetold} from './retold.ts'
import {type NumberedDocument, numberedDocument} from './series.ts'
import type {TextFinding} from './text-finding.ts'
import {weigh} from './weigh.ts'

/** An outcome before its findings are messages, which are no plain data. */
interface Said {
  readonly outcome: Omit<Outcome, 'messages'>
  readonly findings: readonly Finding[]
}

export interface SaidOfDocument {
  /** The document, then those of its attachments' files that something is said of. */
  readonly said: readonly Said[]
  /** Its number, to be compared with those of others. */
  readonly numbered: NumberedDocument | undefined
}

const plain = {output: undefined, pages: undefined, cached: false, isLinted: true}

/** Gather what is said of the document at `path`, into whose text `fixed` fixes were put. */
export function saidOfDocument(
  path: string,
  {manuscript, findings}: Judged,
  root: string,
  fixed: number
): SaidOfDocument {
  const {file, parts} = manuscript
  const weighed = weigh(manuscript, findings)
  const own = {path, ...plain, text: String(file), weighed, fixed}
  const others = parts
    .map((part) => {
      const outcome = {path: shownPath(part.path, root), ...plain, text: String(part)}
      return {outcome: {...outcome, partOf: path}, findings: findingsOf(part, findings)}
    })
    .filter((each) => each.findings.length > 0)
  return {
    said: [{outcome: own, findings: findingsOf(file, findings)}, ...others],
    numbered: numberedDocument(path, manuscript)
  }
}

/** Make outcomes of what is said. */
export function outcomesOfSaid({said}: SaidOfDocument): Outcome[] {
  return said.map(({outcome, findings}) => {
    const told = new VFile({path: outcome.path})
    for (const finding of findings) tell(told, finding)
    return {...outcome, messages: told.messages}
  })
}

/** What was told as it was read, and what is found in its text, from its top to its end. */
function findingsOf(file: VFile, findings: readonly TextFinding[]): readonly Finding[] {
  const own = findings.filter((finding) => finding.file === file)
  const places = new LinePlaces(String(file))
  const found = own.map((finding): Finding => {
    const {rule, severity, wording, start, end, actual, expected, replacement, fix} = finding
    const {id: ruleId, clause} = rule
    const place = {start: places.placeOf(start), end: places.placeOf(end)}
    return {ruleId, severity, wording, place, clause, actual, expected, replacement, fix}
  })
  const told = withoutRetold(file, own).map(findingOf)
  return [...told, ...found].sort((a, b) => {
    const [one, other] = [startOf(a), startOf(b)]
    return one.line - other.line || one.column - other.column
  })
}

/** What has no place is said first. */
function startOf({place}: Finding): Place {
  if (place === undefined) return {line: 0, column: 0}
  return 'start' in place ? place.start : place
}
