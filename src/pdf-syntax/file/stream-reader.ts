/** The stream behind a dictionary. ISO 32000-1, 7.3.8. */

import {type PDFDict, PDFRawStream} from '@cantoo/pdf-lib'
import {numberAt} from '../objects.ts'
import type {Decipher, ObjectReader} from './object-reader.ts'

const keyword = Buffer.from('endstream')

/**
 * The stream that begins at `reader`, just behind its dictionary; undefined when none does.
 *
 * Its bytes are the file's own, not a copy, unless they had to be deciphered. A length that
 * does not lead to `endstream` is not believed.
 */
export function readStream(
  reader: ObjectReader,
  dict: PDFDict,
  decipher?: Decipher
): PDFRawStream | undefined {
  if (!reader.skip('stream')) return undefined
  const {bytes} = reader
  let start = reader.at
  if (bytes[start] === 13 && bytes[start + 1] === 10) start += 2
  else if (bytes[start] === 10 || bytes[start] === 13) start += 1

  const length = numberAt(dict, 'Length')
  let end = length === undefined ? -1 : start + length
  if (length === undefined || length < 0 || !endsAt(reader, end)) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const found = buffer.indexOf(keyword, start)
    end = found < 0 ? bytes.length : found
    // The line end before the keyword is not part of the data.
    if (found > start && bytes[end - 1] === 10) end -= 1
    if (found > start && end > start && bytes[end - 1] === 13) end -= 1
  }
  reader.at = end
  const contents = bytes.subarray(start, end)
  return PDFRawStream.of(dict, decipher ? decipher(contents) : contents)
}

function endsAt(reader: ObjectReader, end: number): boolean {
  if (end > reader.bytes.length) return false
  reader.at = end
  return reader.skip('endstream') || reader.skip('endobj')
}
