/** Documents → the register (发文登记簿), and what is wrong with it. */

import {resolve} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import type {HouseProfile} from '../base/house-profile.ts'
import {LinePlaces} from '../base/line-places.ts'
import {findingOf, isUnprintable, tell} from '../base/message.ts'
import {proofread} from '../lint/proofread.ts'
import {manuscriptIn} from '../lint/reading/manuscript-in.ts'
import {textRuleNamed} from '../lint/rules.ts'
import {type NumberedDocument, numberedDocument, seriesFindings} from '../lint/series.ts'
import {settledSeverities} from '../lint/severities.ts'
import {readAttachmentFiles} from '../make/inclusions.ts'
import type {Outcome} from '../report/outcome.ts'
import {readSource} from '../source/read.ts'
import {entryOf, type RegisterEntry} from './entry.ts'

interface RegisterRun {
  /** Where the user stands; paths are relative to it. */
  readonly root: string
  readonly house: HouseProfile
  readonly signal?: AbortSignal | undefined
}

/** The register, in its order, and of each document what is wrong with its number. */
export interface Register {
  readonly entries: readonly RegisterEntry[]
  readonly outcomes: readonly Outcome[]
}

/** What a register shows at once: year against date, kind against number. */
const rules = ['H06', 'H07'].flatMap((number) => textRuleNamed(number) ?? [])

/** What goes out under the number of a letter: 某政函〔2026〕3号. */
const letters: readonly string[] = ['函', '批复', '通知', '议案']

/**
 * Read the documents at `paths` into a register. Those without a number are not in it: nothing
 * was issued yet.
 *
 * @throws OperationalError for a rule that `house` names and nobody has.
 */
export async function readRegister(
  paths: readonly string[],
  {root, house, signal}: RegisterRun
): Promise<Register> {
  const severities = settledSeverities(house)
  const entries: RegisterEntry[] = []
  const numbered: NumberedDocument[] = []
  const told = new Map<string, VFile>()
  for (const [index, path] of paths.entries()) {
    signal?.throwIfAborted()
    if (index % 16 === 15) await setImmediate()
    const file = await readSource(resolve(root, path))
    const own = new VFile({path})
    told.set(path, own)
    if (isUnprintable(file)) {
      for (const message of file.messages) tell(own, findingOf(message))
      continue
    }
    const manuscript = await manuscriptIn(file, readAttachmentFiles, house)
    const entry = entryOf(path, manuscript)
    if (entry.cells.documentNumber === '') continue
    entries.push(entry)
    const number = numberedDocument(path, manuscript)
    if (number) {
      numbered.push(number)
      tellKind(own, number, manuscript.kind)
    }
    for (const {rule, severity, wording, start, end, actual} of proofread(
      manuscript,
      rules,
      severities
    )) {
      const places = new LinePlaces(String(file))
      const place = {start: places.placeOf(start), end: places.placeOf(end)}
      const {id: ruleId, clause} = rule
      tell(own, {ruleId, severity, wording, place, actual, clause})
    }
  }
  for (const {path, finding} of seriesFindings(numbered, severities)) {
    const own = told.get(path)
    if (own) tell(own, finding)
  }
  return {entries: entries.sort(inOrder), outcomes: [...told].map(outcomeOf)}
}

/** Say where the number is that of a letter and the document none. */
function tellKind(file: VFile, {number, place}: NumberedDocument, kind: string | undefined): void {
  const isLetterNumber = /函\s*〔/u.test(number)
  if (kind === undefined || !isLetterNumber || letters.includes(kind)) return
  tell(file, {
    ruleId: 'number-kind',
    severity: 'warning',
    wording: {
      zh: `“${number}”是函的字号，文种是${kind}，通常应一致`,
      en: `\`${number}\` is the number of a letter and the document a ${kind}, usually they agree`
    },
    place: place.start,
    actual: number
  })
}

/** By series, then by number. */
function inOrder(a: RegisterEntry, b: RegisterEntry): number {
  return a.series.localeCompare(b.series, 'zh') || a.sequence - b.sequence
}

function outcomeOf([path, {messages}]: readonly [string, VFile]): Outcome {
  const plain = {output: undefined, pages: undefined, cached: false, isLinted: true}
  return {path, ...plain, messages}
}
