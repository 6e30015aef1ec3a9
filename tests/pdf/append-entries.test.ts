/** What is patched in the library is still there, and gives the same bytes. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFContext, PDFCrossRefStream, PDFDict, PDFRef} from '@cantoo/pdf-lib'
import {grows} from '../helpers/patience.ts'

const {appendEntry} = PDFCrossRefStream.prototype as unknown as {appendEntry: unknown}
await import('../../src/pdf/append-entries.ts')

function streamOf(numbers: readonly number[]): PDFCrossRefStream {
  const stream = PDFCrossRefStream.create(PDFDict.withContext(PDFContext.create()), false)
  for (const number of numbers) stream.addUncompressedEntry(PDFRef.of(number), 10 * number)
  return stream
}

test('the library has the method, and ours took its place', () => {
  const now = PDFCrossRefStream.prototype as unknown as {appendEntry: unknown}
  assert.equal(typeof appendEntry, 'function')
  assert.notEqual(now.appendEntry, appendEntry)
})

test('entries out of order are put in order', () => {
  const ordered = streamOf([1, 2, 3, 5, 8])
  const shuffled = streamOf([3, 1, 8, 2, 5])
  assert.deepEqual(shuffled.getUnencodedContents(), ordered.getUnencodedContents())
})

test('entries take no search', async () => {
  const entries = (length: number) => () =>
    streamOf(Array.from({length}, (_each, index) => index + 1))
  // Eight times as many: with the search it would be 64 times as long.
  await grows(entries(25_000), entries(200_000), 30)
})
