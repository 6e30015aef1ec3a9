/**
 * The cross-reference stream of the library, without its search.
 *
 * @cantoo/pdf-lib 2.11.1 looks through all entries for the place of each new one, which takes
 * minutes with 100,000 objects. They come in order: the place is the end.
 */

import {PDFCrossRefStream, type PDFRef} from '@cantoo/pdf-lib'

interface Entry {
  readonly ref: PDFRef
}

/** The private parts that are used. */
interface Stream {
  readonly entries: Entry[]
  appendEntry(entry: Entry): void
}

// The declaration hides what is there: tests/pdf/append-entries.test.ts.
const prototype = PDFCrossRefStream.prototype as unknown as Stream
const {appendEntry} = prototype

prototype.appendEntry = function (this: Stream, entry: Entry): void {
  const last = this.entries.at(-1)
  const isBehind = !last || last.ref.objectNumber < entry.ref.objectNumber
  if (isBehind) this.entries.push(entry)
  else appendEntry.call(this, entry)
}
