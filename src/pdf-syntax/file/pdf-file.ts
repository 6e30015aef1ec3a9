/** A PDF file whose objects are read when they are asked for. */

import {PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef} from '@cantoo/pdf-lib'
import {PdfFault} from '../fault.ts'
import {fill, type Loader} from '../follow.ts'
import {nameOf} from '../names.ts'
import {dictAt, nameAt} from '../objects.ts'
import {type Cipher, openCipher} from './cipher.ts'
import {type CrossReference, type CrossReferences, readCrossReferences} from './cross-references.ts'
import {ObjectReader} from './object-reader.ts'
import {ObjectStream} from './object-stream.ts'
import {recover} from './recover.ts'
import {readStream} from './stream-reader.ts'

export interface PdfFile {
  readonly context: PDFContext
  readonly trailer: PDFDict
  readonly catalog: PDFDict
  /** As `1.7`; empty when it does not say. */
  readonly version: string
  /** Whether it is encrypted, but opens without a password. */
  readonly isEncrypted: boolean
  /** All its objects, for those who look for what nothing refers to. */
  all(): Iterable<readonly [PDFRef, PDFObject]>
}

/** ISO 32000-1, annex H, 3: rubbish may come before the header. */
const headerWithin = 1024

/** Object streams kept unpacked: objects used together are packed together. */
const packsKept = 8

/** Open the file at no more cost than finding where its objects are. */
export function openFile(bytes: Uint8Array): PdfFile {
  const head = Buffer.from(bytes.subarray(0, headerWithin + 8)).toString('latin1')
  const header = /%PDF-(\d+\.\d+)?/.exec(head)
  const objects = new FileObjects(bytes, header?.index ?? 0)
  const isUsable = objects.isUsable() || objects.recover()
  const catalog = dictAt(objects.trailer, 'Root')
  if (!isUsable || !catalog) {
    throw header
      ? new PdfFault('damaged', 'Expected a catalog with pages')
      : new PdfFault('not-a-pdf', 'Expected a file that begins with %PDF-')
  }
  return {
    context: objects.context,
    trailer: objects.trailer,
    catalog,
    version: nameAt(catalog, 'Version') ?? header?.[1] ?? '',
    isEncrypted: objects.isEncrypted,
    all: () => objects.all()
  }
}

class FileObjects implements Loader {
  readonly context = PDFContext.create()
  private readonly bytes: Uint8Array
  /** Offsets count from the header. */
  private readonly shift: number
  private references: CrossReferences
  private cipher: Cipher | undefined
  private isRecovered = false
  /** The last one used comes last. */
  private readonly packs = new Map<number, ObjectStream>()

  constructor(bytes: Uint8Array, shift: number) {
    this.bytes = bytes
    this.shift = shift
    fill(this.context, this)
    this.references = readCrossReferences(bytes, this.context, shift) ?? {
      entries: new Map(),
      trailer: PDFDict.withContext(this.context)
    }
    this.cipher = openCipher(this.trailer)
  }

  get trailer(): PDFDict {
    return this.references.trailer
  }

  get isEncrypted(): boolean {
    return this.cipher !== undefined
  }

  /** Whether pages can be looked for. */
  isUsable(): boolean {
    return dictAt(dictAt(this.trailer, 'Root'), 'Pages') !== undefined
  }

  /** Look for the objects in the file itself; whether pages can be looked for now. */
  recover(): boolean {
    if (this.isRecovered) return this.isUsable()
    this.isRecovered = true
    const {packs, ...references} = recover(this.bytes, this.context)
    this.references = references
    // What was read so far was read from the wrong places.
    for (const [ref] of this.context.enumerateIndirectObjects()) this.context.delete(ref)
    this.packs.clear()
    this.cipher = undefined
    this.cipher = openCipher(this.trailer)
    for (const number of packs) this.addPacked(number)
    if (!this.isUsable()) this.findCatalog()
    return this.isUsable()
  }

  load(ref: PDFRef): PDFObject | undefined {
    const number = ref.objectNumber
    const found = this.references.entries.get(number)
    if (!found || found.kind === 'free') return undefined
    if (found.kind === 'packed') return this.pack(found.stream)?.object(number, found.index)
    const object = this.readAt(number, found.offset)
    if (object !== 'misplaced') return object
    if (this.isRecovered) return undefined
    this.recover()
    return this.load(ref)
  }

  *all(): Generator<readonly [PDFRef, PDFObject]> {
    this.recover()
    for (const number of this.references.entries.keys()) {
      const ref = PDFRef.of(number)
      const object = this.context.lookup(ref) ?? this.load(ref)
      if (!object) continue
      this.context.assign(ref, object)
      yield [ref, object]
    }
  }

  private readAt(number: number, offset: number): PDFObject | undefined | 'misplaced' {
    // Recovered offsets are counted from the first byte, as some makers count all of theirs.
    const shifts = this.shift > 0 && !this.isRecovered ? [this.shift, 0] : [0]
    for (const shift of shifts) {
      const reader = new ObjectReader(this.bytes, this.context, offset + shift)
      if (reader.integer() !== number) continue
      const generation = reader.integer()
      if (generation === undefined || !reader.skip('obj')) continue
      return this.readObject(reader.at, number, generation)
    }
    return 'misplaced'
  }

  private readObject(at: number, number: number, generation: number): PDFObject | undefined {
    const {cipher} = this
    const reader = new ObjectReader(
      this.bytes,
      this.context,
      at,
      cipher && ((bytes) => cipher.string(bytes, number, generation))
    )
    const object = reader.read()
    if (!(object instanceof PDFDict)) return object
    const decipher =
      cipher?.covers(object) && ((bytes: Uint8Array) => cipher.stream(bytes, number, generation))
    return readStream(reader, object, decipher || undefined) ?? object
  }

  private pack(number: number): ObjectStream | undefined {
    let pack = this.packs.get(number)
    if (pack) this.packs.delete(number)
    else {
      const place = this.references.entries.get(number)
      const stream = place?.kind === 'plain' ? this.readAt(number, place.offset) : undefined
      if (!(stream instanceof PDFRawStream)) return undefined
      pack = new ObjectStream(stream, this.context)
    }
    this.packs.set(number, pack)
    for (const oldest of this.packs.keys()) {
      if (this.packs.size <= packsKept) break
      this.packs.delete(oldest)
    }
    return pack
  }

  /** Note what is in a recovered object stream, unless a newer object of the file replaces it. */
  private addPacked(stream: number): void {
    const {entries} = this.references
    const place = entries.get(stream)
    if (place?.kind !== 'plain') return
    for (const [index, number] of (this.pack(stream)?.numbers ?? []).entries()) {
      const known: CrossReference | undefined = entries.get(number)
      if (known?.kind === 'plain' && known.offset > place.offset) continue
      entries.set(number, {kind: 'packed', stream, index})
    }
  }

  /** A catalog that no trailer names, packed with other objects. */
  private findCatalog(): void {
    for (const [ref, object] of this.all()) {
      if (object instanceof PDFDict && nameAt(object, 'Type') === 'Catalog') {
        this.trailer.set(nameOf('Root'), ref)
      }
    }
  }
}
