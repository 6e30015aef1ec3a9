/** Title, author, language and dates: information dictionary, packet and catalog, all saying the same. */

import {
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'
import {dictAt} from '../pdf-syntax/index.ts'
import type {Description} from './description.ts'
import {type ConformanceClaims, isoInstant, joinKeywords, xmp} from './xmp.ts'

/** Fixed: the browser's version is no business of the reader, and would change the bytes. */
const producer = 'Hongtou'

/** Say what `document` is and, by `claims`, what it conforms to. */
export function describe(
  {catalog, context}: PDFDocument,
  facts: Description,
  claims: ConformanceClaims
): void {
  const date = PDFString.of(`D:${isoInstant(facts.date).replace(/[-:T]/g, '')}`)
  const info = PDFDict.withContext(context)
  const say = (key: string, value: string | undefined): void => {
    if (value) info.set(PDFName.of(key), PDFHexString.fromText(value))
  }
  say('Title', facts.title)
  say('Author', facts.author)
  say('Subject', facts.subject)
  say('Keywords', joinKeywords(facts.keywords))
  say('Creator', facts.creator)
  say('Producer', producer)
  info.set(PDFName.of('CreationDate'), date)
  info.set(PDFName.of('ModDate'), date)
  context.trailerInfo.Info = context.register(info)

  // Never packed: archives look for it without opening the PDF.
  const packet = PDFRawStream.of(
    context.obj({Type: 'Metadata', Subtype: 'XML'}),
    Buffer.from(xmp(facts, producer, claims), 'utf8')
  )
  catalog.set(PDFName.of('Metadata'), context.register(packet))
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.language))
  catalog.set(PDFName.of('MarkInfo'), context.obj({Marked: true}))

  const preferences = dictAt(catalog, 'ViewerPreferences') ?? PDFDict.withContext(context)
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True)
  catalog.set(PDFName.of('ViewerPreferences'), preferences)
  // Pages are counted from the first on (7.5); a reader's window that shows no numbers of its own
  // would have to guess. Of several copies each is counted anew: `copy-pages.ts`.
  catalog.set(PDFName.of('PageLabels'), context.obj({Nums: [0, {S: 'D'}]}))
}
