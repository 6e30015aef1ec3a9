/** A folder → the fonts in it, by what they say of themselves. */

import {closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync, statSync} from 'node:fs'
import {extname, join} from 'node:path'
import type {FontFault as Fault} from '../outlines/sfnt.ts'
import {type Bytes, checkStretch, FontFault, faceOffsets, readFace} from '../outlines/sfnt.ts'
import {type Identity, identify} from './identity.ts'
import {type Stamped, stamped} from './stamp.ts'

/** One face in a font file. */
export interface FoundFont {
  readonly file: string
  /** Where the face begins: 0 unless the file is a collection. */
  readonly offset: number
  readonly identity: Identity
}

export interface FoundFonts {
  readonly fonts: readonly FoundFont[]
  /** Files that are no sound fonts. */
  readonly faulty: ReadonlyArray<{readonly file: string; readonly fault: Fault}>
  /** Web fonts, which are compressed: fontconfig takes none. */
  readonly packed: readonly string[]
  /** Every folder looked into, those that are not there included, as it was just before. */
  readonly folders: readonly Stamped[]
}

const readable = new Set(['.ttf', '.otf', '.ttc', '.otc'])
const packed = new Set(['.woff', '.woff2'])
/** Deeper than any font folder; ends a circle of links. */
const deepest = 8

export function scan(root: string): FoundFonts {
  const fonts: FoundFont[] = []
  const faulty: Array<{file: string; fault: Fault}> = []
  const webFonts: string[] = []
  const folders: Stamped[] = []
  visit(root, 0)
  return {fonts, faulty, packed: webFonts, folders}

  function visit(folder: string, depth: number): void {
    folders.push(stamped(folder))
    if (depth === deepest) return
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name)
      if (isFolder(entry, path)) visit(path, depth + 1)
      else if (packed.has(extname(entry.name).toLowerCase())) webFonts.push(path)
      else if (readable.has(extname(entry.name).toLowerCase())) look(path)
    }
  }

  function look(file: string): void {
    try {
      fonts.push(...facesOf(file))
    } catch (error) {
      const fault = faultOf(error)
      if (!fault) throw error
      faulty.push({file, fault})
    }
  }
}

/** Sorted, so that the same folder gives the same fonts everywhere. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, {withFileTypes: true})
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1))
  } catch {
    // Not there, or not ours to read: nothing to find either way.
    return []
  }
}

function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}

function facesOf(file: string): readonly FoundFont[] {
  // To open a pipe is to wait for whoever writes into it.
  if (!statSync(file).isFile()) throw new FontFault('is no regular file')
  const descriptor = openSync(file, 'r')
  try {
    const bytes = bytesOfFile(descriptor)
    return faceOffsets(bytes).map((offset) => ({
      file,
      offset,
      identity: identify(bytes, readFace(bytes, offset))
    }))
  } finally {
    closeSync(descriptor)
  }
}

/** Only what is asked for is read: a few kilobytes of many megabytes. */
function bytesOfFile(descriptor: number): Bytes {
  const {size} = fstatSync(descriptor)
  return {
    length: size,
    read(offset, length) {
      checkStretch(offset, length, size)
      const buffer = Buffer.alloc(length)
      if (readSync(descriptor, buffer, 0, length, offset) !== length) {
        throw new FontFault('cannot be read to its end')
      }
      return buffer
    }
  }
}

/** A file that cannot be opened or read is as little of a font as a broken one. */
function faultOf(error: unknown): Fault | undefined {
  if (error instanceof FontFault) return error
  if (error instanceof Error && 'syscall' in error) {
    return new FontFault('cannot be read', {cause: error})
  }
  return undefined
}
