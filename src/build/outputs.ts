/** The files that come of a document. */

import {readFileSync} from 'node:fs'
import {digestOf} from '../base/digest.ts'
import type {Printed} from '../make/pipeline.ts'
import {type Format, needsPages, type WrittenCopy, writers} from './formats.ts'

/** A file to write: what its name ends in after the document's own, and what is in it. */
export interface OutputFile {
  readonly ending: string
  readonly bytes: Uint8Array
}

/** What is to be written of `printed`: all that is wanted or, of a faulty one, nothing. */
export function outputsOf(
  printed: Printed & {readonly docx?: readonly WrittenCopy[] | undefined},
  wanted: ReadonlySet<Format>
): readonly OutputFile[] {
  if (wanted.has('docx') && !printed.docx) return []
  if (needsPages(wanted) ? printed.pdf === undefined : isFaulty(printed)) return []
  return writers
    .filter(({format}) => wanted.has(format))
    .flatMap(({write}) => write(printed).map(([ending, bytes]) => ({ending, bytes})))
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

function isFaulty({file, parts, html}: Printed): boolean {
  return html === undefined || [file, ...parts].some(({messages}) => messages.some((m) => m.fatal))
}
