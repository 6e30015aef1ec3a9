/**
 * What Hongtou makes says so itself. So it is known for ours wherever it is carried, by
 * whatever machine it was made, and without a list beside it that can be lost or be wrong.
 *
 * The HTML has its generator, the PDF its producer. A picture of a page has a chunk of text,
 * which also says which page it shows; a DOCX names its application; PDFs of other makers end
 * in a comment.
 */

import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {crc32} from 'node:zlib'

/**
 * `stock`: what pagedjs-cli made of the same; `certificate`: what was measured of a PDF;
 * `booklet`: its pages on sheets.
 */
export type OwnKind = 'document' | 'page' | (typeof marked)[number]

export interface OwnMark {
  readonly kind: OwnKind
  /** Of a picture, counted from 1. */
  readonly page?: number
}

const generator = Buffer.from('<meta name="generator" content="Hongtou">')
const producer = Buffer.from('<pdf:Producer>Hongtou</pdf:Producer>')
/** Of certificates that were made before they had a comment. */
const creator = /obj\s*\(Hongtou [\d.]+[\w.-]*\)\s*endobj/u
/** Those that other makers wrote for us, or that are no documents. */
const marked = ['stock', 'certificate', 'booklet'] as const
const comment = /%Hongtou (?<kind>\w+)\s*$/u

/** Of a DOCX: stored as it is, near its beginning. */
const application = Buffer.from('<Application>Hongtou</Application>')

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
/** The signature and the first chunk, which is always IHDR. */
const textPlace = signature.length + 25
const keyword = 'Software\0Hongtou, page '

/** Before it stands what lists the parts. */
const applicationEnd = 16 * 1024
/** Longer heads no page of ours has: title and issuers are in it. */
const headLength = 256 * 1024
const stride = 1024 * 1024

/** Which of ours the file at `path` is; undefined for a stranger's, and where none can be read. */
export function markAt(path: string): OwnMark | undefined {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const head = readAt(file, 0, headLength)
    if (head.subarray(0, signature.length).equals(signature)) return ofPicture(head)
    if (head.subarray(0, 1024).includes('%PDF-')) return ofPdf(file)
    if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
      return head.subarray(0, applicationEnd).includes(application) ? {kind: 'document'} : undefined
    }
    const end = head.indexOf('</head>')
    return head.subarray(0, Math.max(0, end)).includes(generator) ? {kind: 'document'} : undefined
  } catch {
    // What cannot be read cannot be known for ours.
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The PNG of a page, with its mark. */
export function markedPicture(png: Uint8Array, page: number): Uint8Array {
  const body = Buffer.from(`tEXt${keyword}${page}`, 'latin1')
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length - 4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([png.subarray(0, textPlace), length, body, sum, png.subarray(textPlace)])
}

/** A PDF of one of these kinds, with its mark: a comment after its end. */
export function markedPdf(pdf: Uint8Array, kind: (typeof marked)[number]): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(`\n%Hongtou ${kind}\n`)])
}

function ofPicture(head: Buffer): OwnMark | undefined {
  const text = head.toString('latin1', textPlace + 4, textPlace + 4 + 64)
  if (!text.startsWith(`tEXt${keyword}`)) return undefined
  return {kind: 'page', page: Number.parseInt(text.slice(4 + keyword.length), 10)}
}

function ofPdf(file: number): OwnMark | undefined {
  // What is sought may lie across the seam of two readings.
  const overlap = producer.length
  let last: Buffer = Buffer.alloc(0)
  for (let place = 0; ; place += stride - overlap) {
    const part = readAt(file, place, stride)
    if (part.includes(producer)) return {kind: 'document'}
    if (place === 0 && creator.test(part.toString('latin1'))) return {kind: 'certificate'}
    if (part.length <= overlap) break
    last = part
  }
  const kind = comment.exec(last.toString('latin1').slice(-128))?.groups?.kind
  const known = marked.find((each) => each === kind)
  return known && {kind: known}
}

function readAt(file: number, place: number, length: number): Buffer {
  const buffer = Buffer.alloc(Math.max(0, Math.min(length, fstatSync(file).size - place)))
  let read = 0
  while (read < buffer.length) {
    const more = readSync(file, buffer, read, buffer.length - read, place + read)
    if (more === 0) break
    read += more
  }
  return buffer.subarray(0, read)
}
