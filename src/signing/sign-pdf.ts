/**
 * A PDF of ours, signed: what is added stands behind it, and not a byte of it is touched
 * (ISO 32000-1, 7.5.6 and 12.8), so it stays what it claims to be.
 *
 * The field is there already (`pdf/signature-field.ts`).
 */

import {createHash} from 'node:crypto'
import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef
} from '@cantoo/pdf-lib'
import {arrayAt, dictAt, nameAt, openPdf} from '../pdf-syntax/index.ts'
import type {SigningIdentity} from './identity.ts'
import {mostBytesOf, signedMessage} from './signed-message.ts'

/** Ten digits: files of up to 10 GB. */
const placeWidth = 10
const placeOf = (value: number): string => String(value).padStart(placeWidth, '0')

/** Sign `pdf`, whose first signature field is empty, at `time`. */
export async function signPdf(
  pdf: Uint8Array,
  identity: SigningIdentity,
  time: Date
): Promise<Uint8Array> {
  const document = await openPdf(pdf)
  const {bytes, range, contents} = withPlace(document, pdf, mostBytesOf(identity), time)
  const [before, behind] = [bytes.subarray(0, contents.from), bytes.subarray(contents.to)]
  const places = [0, before.length, contents.to, behind.length]
  bytes.write(`[${places.map(placeOf).join(' ')}]`, range, 'latin1')

  const digest = createHash('sha256').update(before).update(behind).digest()
  const message = Buffer.from(await signedMessage(digest, identity)).toString('hex')
  const room = contents.to - contents.from - 2
  if (message.length > room) throw new Error('The signature is longer than its place')
  bytes.write(message.padEnd(room, '0'), contents.from + 1, 'latin1')
  return bytes
}

interface Prepared {
  readonly bytes: Buffer
  /** Where the byte range is to be written. */
  readonly range: number
  /** The place of the message, its brackets included. */
  readonly contents: {readonly from: number; readonly to: number}
}

/** The file with its update, in which the message is to be filled in. */
function withPlace(document: PDFDocument, pdf: Uint8Array, room: number, time: Date): Prepared {
  const {catalog, context} = document
  const form = dictAt(catalog, 'AcroForm')
  const fieldRef = arrayAt(form, 'Fields')
    ?.asArray()
    .find((each) => each instanceof PDFRef && nameAt(dictOf(document, each), 'FT') === 'Sig')
  const field = dictOf(document, fieldRef)
  const rootRef = context.trailerInfo.Root
  if (!form || !field || !(fieldRef instanceof PDFRef) || !(rootRef instanceof PDFRef)) {
    throw new Error('Expected a field for the signature')
  }
  const signatureRef = context.nextRef()
  const listRef = context.nextRef()
  field.set(PDFName.of('V'), signatureRef)
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3))

  const update = new Update(pdf)
  update.object(rootRef, catalog.toString())
  update.object(fieldRef, field.toString())
  const stamp = time.toISOString().slice(0, 19).replace(/[-:T]/gu, '')
  const head = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:${stamp}Z) /ByteRange `
  const range = `[${[0, 0, 0, 0].map(placeOf).join(' ')}]`
  const start = update.object(
    signatureRef,
    `${head}${range} /Contents <${'0'.repeat(2 * room)}> >>`
  )
  const rangePlace = start + head.length
  const from = rangePlace + range.length + ' /Contents '.length
  update.references(listRef, {
    root: rootRef,
    info: context.trailerInfo.Info,
    id: arrayAt(asTrailer(document), 'ID')?.get(0)
  })
  return {bytes: update.bytes(), range: rangePlace, contents: {from, to: from + 2 * room + 2}}
}

function dictOf({context}: PDFDocument, ref: PDFObject | undefined): PDFDict | undefined {
  const found = ref && context.lookup(ref)
  return found instanceof PDFDict ? found : undefined
}

function asTrailer({context}: PDFDocument): PDFDict {
  const trailer = PDFDict.withContext(context)
  if (context.trailerInfo.ID) trailer.set(PDFName.of('ID'), context.trailerInfo.ID)
  return trailer
}

interface TrailerEntries {
  readonly root: PDFRef
  readonly info: PDFObject | undefined
  readonly id: PDFObject | undefined
}

/** What is added to a file: objects, and the list that leads to them. 7.5.8. */
class Update {
  readonly #parts: Buffer[]
  readonly #places = new Map<number, number>()
  readonly #previous: string
  #length: number

  constructor(pdf: Uint8Array) {
    const whole = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length)
    const tail = whole.toString('latin1', Math.max(0, whole.length - 1024))
    this.#previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(tail)?.[1] ?? ''
    if (this.#previous === '') throw new Error('Expected the end of a PDF')
    const end = Buffer.from(tail.endsWith('\n') ? '' : '\n')
    this.#parts = [whole, end]
    this.#length = whole.length + end.length
  }

  /** Add an object; gives the place of its text in the file. */
  object({objectNumber}: PDFRef, text: string): number {
    this.#places.set(objectNumber, this.#length)
    const head = `${objectNumber} 0 obj\n`
    const start = this.#length + head.length
    this.#add(Buffer.from(`${head}${text}\nendobj\n`, 'latin1'))
    return start
  }

  /** Add the list, as the object `ref`. */
  references(ref: PDFRef, {root, info, id}: TrailerEntries): void {
    const place = this.#length
    this.#places.set(ref.objectNumber, place)
    const rows = [...this.#places].sort(([one], [other]) => one - other)
    const data = Buffer.alloc(7 * rows.length)
    for (const [index, [, offset]] of rows.entries()) {
      data.writeUInt8(1, 7 * index)
      data.writeUInt32BE(offset, 7 * index + 1)
    }
    const size = Math.max(...this.#places.keys()) + 1
    const before = createHash('sha256')
    for (const part of this.#parts) before.update(part)
    const second = before.digest('hex').slice(0, 32).toUpperCase()
    const entries = [
      `/Type /XRef /Size ${size} /W [1 4 2]`,
      `/Index [${rows.map(([number]) => `${number} 1`).join(' ')}]`,
      `/Root ${root} /Prev ${this.#previous} /Length ${data.length}`,
      ...(info ? [`/Info ${info}`] : []),
      ...(id ? [`/ID [${id} <${second}>]`] : [])
    ]
    this.#add(Buffer.from(`${ref.objectNumber} 0 obj\n<< ${entries.join(' ')} >>\nstream\n`))
    this.#add(data)
    this.#add(Buffer.from(`\nendstream\nendobj\nstartxref\n${place}\n%%EOF\n`))
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts)
  }

  #add(bytes: Buffer): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}
