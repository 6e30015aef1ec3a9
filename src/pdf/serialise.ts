/**
 * Objects → bytes, the same for the same objects.
 */

import './append-entries.ts'
import {createHash} from 'node:crypto'
import {deflateSync} from 'node:zlib'
import {
  type PDFContext,
  type PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFStreamWriter
} from '@cantoo/pdf-lib'

/** Objects in one object stream: large ones pack better, and few readers open just one. */
const objectsPerStream = 200

/** The objects of copies are much alike: the more in one stream, the less each of them takes. */
export const objectsPerStreamOfCopies = 1000

/** Longest level at which packing pays for its time: pages are printed once and kept for ever. */
const level = 9

/** The trailer's identifier before it is known, in hexadecimal. */
const placeholder = 'F'.repeat(32)

/** `contents` packed as a stream with `entries`. */
export function packed(
  context: PDFContext,
  contents: Uint8Array,
  entries: Readonly<Record<string, string | number>> = {}
): PDFRawStream {
  const bytes = deflateSync(contents, {level})
  return PDFRawStream.of(context.obj({...entries, Filter: 'FlateDecode'}), bytes)
}

/**
 * Write `document`; its identifier is a digest of everything else.
 *
 * ISO 32000-1, 14.4 wants both halves equal in a file that was never updated.
 */
export async function serialise(
  {context}: PDFDocument,
  perStream = objectsPerStream
): Promise<Uint8Array> {
  const id = PDFHexString.of(placeholder)
  context.trailerInfo.ID = context.obj([id, id])
  const writer = PDFStreamWriter.forContext(context, Infinity, true, perStream)
  const written = await writer.serializeToBuffer()
  const bytes = Buffer.from(written.buffer, written.byteOffset, written.byteLength)

  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase()
  const first = bytes.lastIndexOf('/ID [ <')
  const fields = [bytes.indexOf(placeholder, first), bytes.lastIndexOf(placeholder)]
  if (first < 0 || fields[0] === fields[1]) throw new Error('The trailer has no identifier')
  for (const at of fields) bytes.write(digest, at, 'latin1')
  return written
}
