/** Many PDFs → what each measurement of the standard came to. */

import {resolve} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import {type HouseProfile, standardHouse} from '../base/house-profile.ts'
import {type Finding, tell} from '../base/message.ts'
import {PdfFault} from '../facts/index.ts'
import {readRegular} from '../files/regular.ts'
import type {Outcome} from '../report/outcome.ts'
import {whyUnreadable} from '../source/unreadable.ts'
import {findingsOf, inTenths} from '../verify/findings.ts'
import type {JudgeOptions} from '../verify/judge.ts'
import {measurePdf} from '../verify/measure.ts'
import {measurementsOf} from '../verify/measurements.ts'
import {profileOf, strictOf} from '../verify/profile.ts'
import type {SeenForm} from '../verify/scene/form.ts'
import {signatureFindings} from './signature-findings.ts'

/** In bytes; what a reader keeps of it is a few times as much. */
const largestPdf = 512 * 1024 * 1024

export interface CheckRun {
  /** Overrides the form that page 1 tells. */
  readonly form?: SeenForm | undefined
  /** What the office has agreed on. */
  readonly house?: HouseProfile | undefined
  /** Where the user stands; paths are relative to it. */
  readonly root: string
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, of: number) => void) | undefined
}

/** Measure the PDFs at `paths`, one after the other. */
export async function check(paths: readonly string[], run: CheckRun): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [index, path] of paths.entries()) {
    run.signal?.throwIfAborted()
    outcomes.push(await checkOne(path, run))
    run.progress?.(index + 1, paths.length)
    // So that a signal is heard between two documents.
    await setImmediate()
  }
  return outcomes
}

function optionsOf({form, house = standardHouse}: CheckRun): JudgeOptions {
  const profile = profileOf(house)
  return {form, profile, strict: strictOf(house, profile)}
}

async function checkOne(path: string, run: CheckRun): Promise<Outcome> {
  const file = new VFile({path})
  const bytes = await read(file, resolve(run.root, path))
  if (!bytes) return outcomeOf(path, file)
  const {pageCount, judgement, faults} = measurePdf(bytes, optionsOf(run))
  for (const finding of [...faults, ...(judgement ? findingsOf(judgement) : [])]) {
    tell(file, finding)
  }
  for (const finding of await signaturesOf(bytes)) tell(file, finding)
  return {
    ...outcomeOf(path, file),
    pages: pageCount,
    ...(judgement && {
      measurements: measurementsOf(judgement),
      sheets: judgement.sheets,
      layout: judgement.layout.map((note) => ({...note, box: inTenths(note.box)}))
    })
  }
}

/** Of the file’s signatures; what cannot be opened is told already. */
async function signaturesOf(bytes: Uint8Array): Promise<readonly Finding[]> {
  // A signature has its byte range in plain sight; what examines one takes long to load.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/ByteRange')) return []
  const {readSignatures} = await import('../signing/read-signatures.ts')
  try {
    return signatureFindings(await readSignatures(bytes))
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error
    return []
  }
}

function outcomeOf(path: string, {messages}: VFile): Outcome {
  return {path, output: undefined, pages: undefined, cached: false, messages, isChecked: true}
}

async function read(file: VFile, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readRegular(path, largestPdf)
  } catch (error) {
    tell(file, {ruleId: 'pdf', severity: 'error', wording: whyUnreadable(error)})
    return undefined
  }
}
