/**
 * The zipped folder that a DOCX is. Its directory is believed in nothing: what it asks for is
 * bounded before anything is unpacked, and yauzl ends a part that is larger than it says.
 */

import type {Readable} from 'node:stream'
import {type Entry, fromBufferPromise, type ZipFile} from 'yauzl'
import {damaged, excessive} from '../word-fault.ts'

/** Word's own have some dozens; a book of pictures has some hundreds. */
const mostParts = 5000

/** Bytes of all parts of XML that are read, unpacked: 1,000 pages have some 30 MiB. */
const mostMarkup = 64 * 1024 * 1024

/** Bytes of all pictures that are read, unpacked. */
const mostPictures = 128 * 1024 * 1024

export interface WordPackage {
  has(name: string): boolean
  /** Read a part of XML, piece by piece; undefined where there is none. */
  stream(name: string): Promise<Readable | undefined>
  /** Read a picture; undefined where there is none. */
  read(name: string): Promise<Uint8Array | undefined>
  /** Names of all parts. */
  readonly names: readonly string[]
}

/**
 * Open the package in `bytes`.
 *
 * @throws WordFault for what is no zip file, or one that asks for too much.
 */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const entries = new Map<string, Entry>()
  const zip = await unlessBroken(async () => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const file = await fromBufferPromise(buffer, {lazyEntries: true})
    if (file.entryCount > mostParts) throw tooMany(file.entryCount)
    await readDirectory(file, entries)
    return file
  })
  let markup = 0
  let pictures = 0
  const streamOf = (entry: Entry): Promise<Readable> =>
    unlessBroken(() => zip.openReadStreamPromise(entry))

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    async stream(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return undefined
      markup += sizeOf(entry)
      if (markup > mostMarkup) throw tooLarge(markup, mostMarkup)
      return streamOf(entry)
    },
    async read(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return undefined
      pictures += sizeOf(entry)
      if (pictures > mostPictures) throw tooLarge(pictures, mostPictures)
      const stream = await streamOf(entry)
      return unlessBroken(async () => Buffer.concat(await stream.toArray()))
    }
  }
}

function readDirectory(file: ZipFile, entries: Map<string, Entry>): Promise<void> {
  return new Promise((resolve, reject) => {
    file.on('error', reject)
    file.on('end', resolve)
    file.on('entry', (entry: Entry) => {
      const name = entry.fileName.toLowerCase()
      // Of two of one name Word takes neither; a reader that took the other would see another text.
      if (entries.has(name)) return reject(twice(entry.fileName))
      entries.set(name, entry)
      file.readEntry()
    })
    file.readEntry()
  })
}

/** As the directory says: a part that is larger ends in an error of yauzl's. */
function sizeOf(entry: Entry): number {
  if (entry.isEncrypted()) throw encrypted
  return entry.uncompressedSize
}

/** Put what yauzl and zlib say of broken files in our words. */
export async function unlessBroken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'WordFault') throw error
    if (!(error instanceof Error)) throw error
    throw damaged({
      zh: '压缩包读不出来',
      en: `its zipped parts cannot be unpacked (${error.message.slice(0, 120)})`
    })
  }
}

const encrypted = damaged({zh: '压缩包设了密码', en: 'its zipped parts have a password'})

function twice(name: string) {
  const shown = name.slice(0, 80)
  return damaged({zh: `有两个“${shown}”`, en: `it has two parts \`${shown}\``})
}

function tooMany(count: number) {
  return excessive({
    zh: `里面有 ${count} 个部件，应不超过 ${mostParts} 个`,
    en: `it holds ${count} parts, expected ${mostParts} at most`
  })
}

function tooLarge(size: number, most: number) {
  const [actual, limit] = [size, most].map((bytes) => (bytes / 1024 / 1024).toFixed(0))
  return excessive({
    zh: `解开后至少有 ${actual} MB，应不超过 ${limit} MB`,
    en: `unpacked it has ${actual} MB or more, expected ${limit} MB at most`
  })
}
