/** What is patched in the library is still there, and gives the same bytes. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFContext, PDFCrossRefStream, PDFDict, PDFRef} from '@cantoo/pdf-lib'

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

test('200,000 entries take no search', () => {
  const started = performance.now()
  streamOf(Array.from({length: 200_000}, (_each, index) => index + 1))
  // With the search it is minutes.
  assert.ok(performance.now() - started < 10_000)
})
