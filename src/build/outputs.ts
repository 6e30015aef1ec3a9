/** The files that come of a document, and those of an older version of it. */

import {readFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {digestOf} from '../base/digest.ts'
import type {Printed} from '../make/pipeline.ts'
import {writeFileSafely} from '../pdf/write.ts'
import {type Format, needsPages, writers} from './formats.ts'

/** A file to write: what its name ends in after the document's own, and what is in it. */
export interface OutputFile {
  readonly ending: string
  readonly bytes: Uint8Array
}

/** What is to be written of `printed`: all that is wanted or, of a faulty one, nothing. */
export function outputsOf(printed: Printed, wanted: ReadonlySet<Format>): readonly OutputFile[] {
  if (needsPages(wanted) ? printed.pdf === undefined : isFaulty(printed)) return []
  return writers
    .filter(({format}) => wanted.has(format))
    .flatMap(({write}) => write(printed).map(([ending, bytes]) => ({ending, bytes})))
}

/**
 * Write `outputs` at `target`, a path without an ending. `endings` are those of all outputs
 * of the document: an older one is not left beside them.
 */
export async function writeOutputs(
  outputs: readonly OutputFile[],
  target: string,
  endings: readonly string[]
): Promise<void> {
  for (const {ending, bytes} of outputs) await writeFileSafely(target + ending, bytes)
  const pictures = endings.filter((ending) => ending.endsWith('.png')).length
  if (pictures > 0) await removeFollowing(target, pictures + 1)
}

/** Whether what stands at `path` has this digest. */
export function isWritten(path: string, digest: string): boolean {
  try {
    return digestOf(readFileSync(path)) === digest
  } catch {
    // Not there, or not to be read: it is written anew, which says what is wrong.
    return false
  }
}

/** Pictures of pages that a longer version of the document had. */
async function removeFollowing(target: string, from: number): Promise<void> {
  for (let page = from; ; page += 1) {
    try {
      await rm(`${target}-${page}.png`)
    } catch {
      // There is none, which is the end of them.
      return
    }
  }
}

function isFaulty({file, parts, html}: Printed): boolean {
  return html === undefined || [file, ...parts].some(({messages}) => messages.some((m) => m.fatal))
}
