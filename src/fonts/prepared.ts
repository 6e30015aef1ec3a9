/**
 * Font files in the form Chromium prints well: static TrueType, one face a file.
 *
 * What is one already is used where it lies. What has to be made is made once
 * and kept by the digest of its source.
 */

import {mkdirSync, readFileSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {digestOf} from '../base/digest.ts'
import {settle} from '../files/settle.ts'
import {bytesOf, faceOffsets, readFace, readTables} from '../outlines/sfnt.ts'
import {assemble} from './assemble.ts'
import {type Facts, measure} from './facts.ts'
import {recipe} from './recipe.ts'

export interface Prepared {
  readonly file: string
  readonly facts: Facts
  readonly factsFile: string
}

/** Prepare the face at `offset` of a font file. Throws a `FontFault` if it is not sound. */
export async function prepare(cache: string, source: string, offset: number): Promise<Prepared> {
  const font = await readFile(source)
  const isPlain = !isWoff2(font) && faceOffsets(bytesOf(font)).length === 1
  if (isPlain && readFace(bytesOf(font)).outlines === 'truetype') {
    return withFacts(cache, source, font)
  }
  const digest = digestOf(font)
  return (
    (await kept(cache, digest, offset)) ??
    keep(cache, digest, offset, await makeTrueType(font, offset))
  )
}

/** What was made earlier of the source with this digest, if it is still whole. */
export async function kept(
  cache: string,
  sourceDigest: string,
  offset = 0
): Promise<Prepared | undefined> {
  const file = fileOf(cache, sourceDigest, offset)
  try {
    const [font, seal] = await Promise.all([readFile(file), readFile(`${file}.sha256`, 'utf8')])
    return digestOf(font) === seal ? await withFacts(cache, file, font) : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Measured before it is kept, and sealed last: what was spoilt or never finished is not believed. */
export async function keep(
  cache: string,
  sourceDigest: string,
  offset: number,
  font: Buffer
): Promise<Prepared> {
  const file = fileOf(cache, sourceDigest, offset)
  const prepared = await withFacts(cache, file, font)
  await settle(file, (temporary) => writeFile(temporary, font))
  await settle(`${file}.sha256`, (temporary) => writeFile(temporary, digestOf(font)))
  return prepared
}

/** Measurements by the digest of the file, made again if they cannot be read. */
export function readFacts(factsFile: string): Facts | undefined {
  try {
    const {version, facts}: {version: unknown; facts: Facts} = JSON.parse(
      readFileSync(factsFile, 'utf8')
    )
    return version === recipe && Array.isArray(facts.coverage) ? facts : undefined
  } catch {
    // Not there yet, or spoilt: either way they are measured anew.
    return undefined
  }
}

async function withFacts(cache: string, file: string, font: Buffer): Promise<Prepared> {
  const factsFile = join(cache, 'fonts', 'facts', `${digestOf(font)}.json`)
  const known = readFacts(factsFile)
  if (known) return {file, facts: known, factsFile}
  const facts = measure(font)
  const text = JSON.stringify({version: recipe, facts})
  await settle(factsFile, (temporary) => writeFile(temporary, text))
  return {file, facts, factsFile}
}

function fileOf(cache: string, sourceDigest: string, offset: number): string {
  const folder = join(cache, 'fonts', 'files')
  mkdirSync(folder, {recursive: true, mode: 0o700})
  return join(folder, `${sourceDigest}-${offset}-${recipe}.ttf`)
}

async function makeTrueType(font: Buffer, offset: number): Promise<Buffer> {
  if (isWoff2(font)) return unpackWoff2(font)
  const bytes = bytesOf(font)
  const single = assemble(readTables(bytes, readFace(bytes, offset)))
  if (readFace(bytesOf(single)).outlines === 'truetype') return single
  const {toTrueType} = await import('./convert.ts')
  return toTrueType(single)
}

function isWoff2(font: Buffer): boolean {
  return font.toString('latin1', 0, 4) === 'wOF2'
}

/** Ends when nothing is being unpacked. */
let unpacking: Promise<unknown> = Promise.resolve()

/**
 * One after the other: the result is a view of the decoder's own memory, which
 * the next font overwrites before a caller waiting for the first comes to copy it.
 */
function unpackWoff2(font: Buffer): Promise<Buffer> {
  // WebAssembly that takes its time to load, so only when there is something to unpack;
  // the package's entry would load the compressor as well.
  const require = createRequire(import.meta.url)
  // The package has no types; `decompress.js` takes and gives bytes.
  const decompress: (font: Uint8Array) => Promise<Uint8Array> = require('wawoff2/decompress')
  const unpacked = unpacking.then(async () => Buffer.from(await decompress(font)))
  // Whoever waits for it hears of a failure; the next in the queue need not.
  unpacking = unpacked.catch(() => {})
  return unpacked
}
