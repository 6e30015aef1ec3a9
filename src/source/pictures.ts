/**
 * The pictures a document shows, read and made part of it: nothing is fetched when the
 * pages are laid out.
 */

import {readFile} from 'node:fs/promises'
import {digestOf} from '../base/digest.ts'
import type {Wording} from '../base/message.ts'
import {findBeside} from './beside.ts'
import {refusalOf} from './inputs.ts'
import {faultOfSvg} from './svg-faults.ts'
import {isWholePicture} from './whole-picture.ts'
import type {EmbeddedPicture} from './word-document.ts'

/** `answer` says what was found, as in `inputs.ts`. */
export type PictureReading =
  | {readonly state: 'read'; readonly dataUrl: string; readonly answer: string}
  | {readonly state: 'refused'; readonly wording: Wording; readonly answer: string}

const largestPicture = 50 * 1024 * 1024

/** The start of an SVG: declaration, comments and doctype may stand before the element. */
const svgStart =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/u

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

function readingOf(reference: string, bytes: Buffer): PictureReading {
  const answer = digestOf(bytes)
  const type = typeOf(bytes)
  if (type === undefined || bytes.length > largestPicture) {
    return {
      state: 'refused',
      answer,
      wording: {
        zh: `“${reference}”不是能用的图片，应为 50 MB 以内的 PNG、JPEG 或 SVG`,
        en: `Unexpected content of \`${reference}\`, expected PNG, JPEG or SVG of at most 50 MB`
      }
    }
  }
  const fault =
    type === 'image/svg+xml'
      ? faultOfSvg(bytes.toString('utf8'), reference)
      : faultOfSamples(type, bytes, reference)
  if (fault) return {state: 'refused', answer, wording: fault}
  return {state: 'read', answer, dataUrl: `data:${type};base64,${bytes.toString('base64')}`}
}

/** Of a picture cut short Chromium would print the half that is there. */
function faultOfSamples(type: string, bytes: Buffer, reference: string): Wording | undefined {
  if (isWholePicture(type, bytes)) return undefined
  return {
    zh: `图片“${reference}”不完整，应重新复制或导出`,
    en: `Unexpected end of the picture \`${reference}\`, expected a whole one`
  }
}

/** By the first bytes: a file's name proves nothing. */
function typeOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  return svgStart.test(bytes.subarray(0, 4096).toString('utf8')) ? 'image/svg+xml' : undefined
}
