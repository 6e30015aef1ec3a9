/** The outputs of one document, written or not; nobody else's file is touched. */

import {rm} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Finding} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'
import {shownPath} from '../base/shown-path.ts'
import {standingAt} from '../files/standing.ts'
import {writeFiles} from '../files/write.ts'
import {unwritten, wordFailure} from '../project/obstacle.ts'
import {markAt} from '../project/own-mark.ts'
import type {FoundSource} from '../source/find.ts'
import type {Claims} from './claims.ts'
import type {OutputRecords} from './output-records.ts'
import type {OutputFile} from './outputs.ts'

export interface Writing {
  readonly source: FoundSource
  /** Absolute, without an ending. */
  readonly target: string
  readonly outputs: readonly OutputFile[]
  /** Those of all outputs of the document: a picture of a page it has lost is not left beside them. */
  readonly endings: readonly string[]
}

interface Surroundings {
  readonly claims: Claims
  readonly records: OutputRecords
  readonly root: string
}

export interface Failure {
  readonly findings: readonly Finding[]
  /** Whether it is the machine's trouble, and not what somebody has put there. */
  readonly isMachines: boolean
}

/** Write all outputs, or none; why none, then. */
export async function writeOutputs(
  {source, target, outputs, endings}: Writing,
  {claims, records, root}: Surroundings
): Promise<Failure | undefined> {
  const writing = outputs.map(({ending}) => ending)
  const findings = claims.tellOf(source, writing)
  if (findings.length > 0) return {findings, isMachines: false}
  try {
    const files = outputs.map(({ending, bytes}) => ({path: target + ending, bytes}))
    await writeFiles(files, (path) => shownPath(path, root))
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error
    return {findings: [unwritten(wordFailure(error))], isMachines: !isNameTooLong(error)}
  }
  for (const place of lostPictures(target, endings)) {
    if (claims.isFree(place)) await rm(place, {force: true})
  }
  await records.write(target, resolve(root, source.path), outputs)
  return undefined
}

/** The document's own trouble: looked for in a folder that is not there yet, it is not found. */
function isNameTooLong({cause}: OperationalError): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENAMETOOLONG'
}

/** The pictures of pages that a longer version of the document had. */
export function lostPictures(target: string, endings: readonly string[]): readonly string[] {
  const pages = endings.filter((ending) => ending.endsWith('.png')).length
  const lost: string[] = []
  // They follow without a gap; between them may be what somebody else has put there.
  for (let page = pages + 1; pages > 0; page += 1) {
    const place = `${target}-${page}.png`
    const {state} = standingAt(place)
    if (state === 'absent' || state === 'unreachable') break
    if (markAt(place)?.page === page) lost.push(place)
  }
  return lost
}
