/**
 * The pictures a document shows, read and made part of it: nothing is fetched when the
 * pages are laid out.
 */

import {readFile} from 'node:fs/promises'
import {digestOf} from '../base/digest.ts'
import type {Wording} from '../base/message.ts'
import {showPicture} from '../pictures/index.ts'
import {findBeside} from './beside.ts'
import {refusalOf} from './inputs.ts'
import type {EmbeddedPicture} from './word-document.ts'

/** `answer` says what was found, as in `inputs.ts`. */
export type PictureReading =
  | {
      readonly state: 'read'
      readonly dataUrl: string
      readonly answer: string
      /** What of the picture is not printed. */
      readonly remark?: Wording | undefined
    }
  | {readonly state: 'refused'; readonly wording: Wording; readonly answer: string}

/**
 * Read the picture at `reference`, as typed in the document at `documentPath`; one of the
 * document's own is `embedded` in it.
 */
export async function readPicture(
  reference: string,
  documentPath: string,
  embedded?: EmbeddedPicture
): Promise<PictureReading> {
  if (embedded) return readingOf(reference, Buffer.from(embedded.bytes))
  const found = await findBeside(reference, documentPath)
  if (found.state === 'refused') return {...found, answer: refusalOf(found.wording)}

  const bytes = await readFile(found.path).catch(() => Buffer.alloc(0))
  return readingOf(reference, bytes)
}

async function readingOf(reference: string, bytes: Buffer): Promise<PictureReading> {
  const answer = digestOf(bytes)
  const shown = await showPicture(reference, bytes)
  if (shown.state === 'refused') return {...shown, answer}
  const dataUrl = `data:${shown.mediaType};base64,${shown.bytes.toString('base64')}`
  return {state: 'read', answer, dataUrl, remark: shown.remark}
}
