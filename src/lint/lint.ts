/** Many documents → what is said of their text; mended where that is wanted. */

import {resolve} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import {type HouseProfile, standardHouse} from '../base/house-profile.ts'
import {LinePlaces} from '../base/line-places.ts'
import {findingOf, isUnprintable, tell} from '../base/message.ts'
import {shownPath} from '../base/shown-path.ts'
import {readAttachmentFiles} from '../make/inclusions.ts'
import type {Outcome} from '../report/outcome.ts'
import {readSource} from '../source/read.ts'
import {tellUnknownNames} from './disabled.ts'
import type {Manuscript} from './manuscript.ts'
import {type MendedFile, mend} from './mend.ts'
import {proofread, type Severities} from './proofread.ts'
import {manuscriptIn} from './reading/manuscript-in.ts'
import {withoutRetold} from './retold.ts'
import {ruleIdNamed} from './rule-names.ts'
import {textRules} from './rules.ts'
import {type NumberedDocument, numberedDocument, withSeries} from './series.ts'
import {settledSeverities} from './severities.ts'
import type {TextFinding} from './text-finding.ts'
import {weigh} from './weigh.ts'

export interface LintRun {
  /** Where the user stands; paths are relative to it. */
  readonly root: string
  /** What the office has agreed on. */
  readonly house?: HouseProfile | undefined
  /** Whether probable misspellings are looked for, whatever `house` says of them. */
  readonly hasTypos?: boolean | undefined
  /** Whether safe fixes are put in. */
  readonly isMending?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, of: number) => void) | undefined
}

/** What is left to be said, and what the files become; they are not written. */
export interface Linted {
  readonly outcomes: readonly Outcome[]
  readonly files: readonly MendedFile[]
}

/** A document, read, and what is found in its text. */
export interface Judged {
  readonly manuscript: Manuscript
  readonly findings: readonly TextFinding[]
}

/**
 * Read the documents at `paths` and judge their text.
 *
 * @throws OperationalError for a rule that `house` names and nobody has.
 */
export async function lint(
  paths: readonly string[],
  {root, house = standardHouse, hasTypos = false, isMending = false, signal, progress}: LintRun
): Promise<Linted> {
  const severities = settledSeverities(house, hasTypos ? ['probable-typos'] : [])
  const outcomes: Outcome[] = []
  const numbered: NumberedDocument[] = []
  const mended = new Map<string, MendedFile>()
  for (const [index, path] of paths.entries()) {
    signal?.throwIfAborted()
    const read = (texts: ReadonlyMap<string, string>) =>
      readAndJudge(resolve(root, path), texts, house, severities)
    // An attachment of several documents is mended once.
    const known = (texts: ReadonlyMap<string, string>) =>
      read(new Map([...[...mended].map(([at, {after}]) => [at, after] as const), ...texts]))
    const {manuscript, findings, ...fixed} = isMending
      ? await mend(known)
      : {...(await read(new Map())), files: [], count: 0}
    for (const file of fixed.files) {
      mended.set(file.path, {...file, before: mended.get(file.path)?.before ?? file.before})
    }
    const own = numberedDocument(path, manuscript)
    if (own) numbered.push(own)
    outcomes.push(...outcomesOfText(path, manuscript, findings, root, fixed.count))
    progress?.(index + 1, paths.length)
    // What stops us is heard between documents.
    if (index % 16 === 15) await setImmediate()
  }
  return {outcomes: withSeries(outcomes, numbered, severities), files: [...mended.values()]}
}

async function readAndJudge(
  path: string,
  texts: ReadonlyMap<string, string>,
  house: HouseProfile,
  severities: Severities
): Promise<Judged> {
  const put = (file: VFile): VFile => {
    const text = texts.get(file.path)
    if (text !== undefined) file.value = text
    return file
  }
  return judgeText(put(await readSource(path)), put, house, severities)
}

/**
 * Judge the text of `file`, which may be an editor's and not on the disk; `put` gives a file that
 * it names the text it has in the meantime.
 */
export async function judgeText(
  file: VFile,
  put: (part: VFile) => VFile,
  house: HouseProfile,
  severities: Severities
): Promise<Judged> {
  if (isUnprintable(file)) return {manuscript: nothingOf(file), findings: []}
  const manuscript = await manuscriptIn(
    file,
    async (of, metadata) => {
      const files = await readAttachmentFiles(of, metadata)
      for (const part of files.values()) put(part)
      return files
    },
    house
  )
  tellUnknownNames(manuscript, (name) => ruleIdNamed(name) !== undefined)
  return {manuscript, findings: proofread(manuscript, textRules, severities)}
}

/** Of what cannot be read. */
function nothingOf(file: VFile): Manuscript {
  return {
    ...{file, parts: [], passages: [], houseWords: {}, comments: new Map()},
    ...{kind: undefined, form: undefined, direction: undefined},
    ...{signedOn: undefined, metadata: undefined, document: undefined}
  }
}

function outcomesOfText(
  path: string,
  manuscript: Manuscript,
  findings: readonly TextFinding[],
  root: string,
  fixed: number
): Outcome[] {
  const {file, parts} = manuscript
  const plain = {output: undefined, pages: undefined, cached: false, isLinted: true}
  const weighed = weigh(manuscript, findings)
  const whole: Outcome = {path, ...plain, ...saidOf(file, findings), weighed, fixed}
  const others = parts
    .map((part): Outcome => {
      const said = saidOf(part, findings)
      return {path: shownPath(part.path, root), ...plain, ...said, partOf: path}
    })
    .filter(({messages}) => messages.length > 0)
  return [whole, ...others]
}

/** What was told as it was read, and what is found in its text, from its top to its end. */
function saidOf(file: VFile, findings: readonly TextFinding[]): Pick<Outcome, 'messages' | 'text'> {
  const told = new VFile({path: file.path})
  const own = findings.filter((finding) => finding.file === file)
  for (const message of withoutRetold(file, own)) tell(told, findingOf(message))
  const text = String(file)
  const places = new LinePlaces(text)
  for (const finding of own) {
    const {rule, severity, wording, start, end, actual, expected, replacement, fix} = finding
    const {id: ruleId, clause} = rule
    const place = {start: places.placeOf(start), end: places.placeOf(end)}
    const mending = {actual, expected, replacement, fix}
    tell(told, {ruleId, severity, wording, place, clause, ...mending})
  }
  const line = (message: VFile['messages'][number]): number => message.line ?? 0
  const messages = [...told.messages].sort(
    (a, b) => line(a) - line(b) || (a.column ?? 0) - (b.column ?? 0)
  )
  return {messages, text}
}
