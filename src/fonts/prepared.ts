/**
 * Font files in the form Chromium prints well: static TrueType, one face a file.
 *
 * What is one already is used where it lies. What has to be made is made once
 * and kept by the digest of its source.
 */

import {mkdirSync, readFileSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {type Announce, megabytes, secondsSince} from '../base/announce.ts'
import {digestOf} from '../base/digest.ts'
import {settle} from '../files/settle.ts'
import {bytesOf, faceOffsets, readFace, readTables} from '../outlines/sfnt.ts'
import {assemble} from './assemble.ts'
import {type Facts, measure} from './facts.ts'
import {exactStampOf, knownDigest, rememberDigest} from './known-digests.ts'
import {recipe} from './recipe.ts'

export interface Prepared {
  readonly file: string
  readonly facts: Facts
  readonly factsFile: string
}

export interface PreparationOptions {
  readonly announce?: Announce | undefined
  /** Read the files whatever is known of them. */
  readonly again?: boolean
}

/** Prepare the face at `offset` of a font file. Throws a `FontFault` if it is not sound. */
export async function prepare(
  cache: string,
  source: string,
  offset: number,
  {announce, again = false}: PreparationOptions = {}
): Promise<Prepared> {
  const known = again ? undefined : await preparedBefore(cache, source, offset)
  if (known) return known
  const stamp = exactStampOf(source)
  const font = await readFile(source)
  const digest = digestOf(font)
  await rememberDigest(cache, source, stamp, digest)
  const isPlain = faceOffsets(bytesOf(font)).length === 1
  if (isPlain && readFace(bytesOf(font)).outlines === 'truetype') {
    return withFacts(cache, source, font, digest)
  }
  return (
    (await kept(cache, digest, offset, again)) ??
    keep(cache, digest, offset, await makeTrueType(font, offset, basename(source), announce))
  )
}

/** What was made of a file that is as it was; it is measured under its own digest if it is used as it lies. */
async function preparedBefore(
  cache: string,
  source: string,
  offset: number
): Promise<Prepared | undefined> {
  const digest = knownDigest(cache, source)
  if (digest === undefined) return undefined
  const factsFile = factsFileOf(cache, digest)
  const facts = offset === 0 ? readFacts(factsFile) : undefined
  return facts ? {file: source, facts, factsFile} : kept(cache, digest, offset)
}

/** What was made earlier of the source with this digest, if it is still whole. */
export async function kept(
  cache: string,
  sourceDigest: string,
  offset = 0,
  again = false
): Promise<Prepared | undefined> {
  const file = fileOf(cache, sourceDigest, offset)
  try {
    const seal = await readFile(`${file}.sha256`, 'utf8')
    const factsFile = factsFileOf(cache, seal)
    const isKnown = !again && knownDigest(cache, file) === seal
    const facts = isKnown ? readFacts(factsFile) : undefined
    if (facts) return {file, facts, factsFile}
    const stamp = exactStampOf(file)
    const font = await readFile(file)
    const digest = digestOf(font)
    if (digest !== seal) return undefined
    await rememberDigest(cache, file, stamp, digest)
    return await withFacts(cache, file, font, digest)
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
  const prepared = await withFacts(cache, file, font, digestOf(font))
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

async function withFacts(
  cache: string,
  file: string,
  font: Buffer,
  digest: string
): Promise<Prepared> {
  const factsFile = factsFileOf(cache, digest)
  const known = readFacts(factsFile)
  if (known) return {file, facts: known, factsFile}
  const facts = measure(font)
  const text = JSON.stringify({version: recipe, facts})
  await settle(factsFile, (temporary) => writeFile(temporary, text))
  return {file, facts, factsFile}
}

function factsFileOf(cache: string, digest: string): string {
  return join(cache, 'fonts', 'facts', `${digest}.json`)
}

function fileOf(cache: string, sourceDigest: string, offset: number): string {
  const folder = join(cache, 'fonts', 'files')
  mkdirSync(folder, {recursive: true, mode: 0o700})
  return join(folder, `${sourceDigest}-${offset}-${recipe}.ttf`)
}

async function makeTrueType(
  font: Buffer,
  offset: number,
  name: string,
  announce: Announce | undefined
): Promise<Buffer> {
  const bytes = bytesOf(font)
  const single = assemble(readTables(bytes, readFace(bytes, offset)))
  if (readFace(bytesOf(single)).outlines === 'truetype') return single
  return convert(single, name, announce)
}

/** Convert CFF outlines: seconds for a font of all hanzi, in which nothing else is done. */
export async function convert(
  source: Buffer,
  name: string,
  announce: Announce | undefined
): Promise<Buffer> {
  // Loaded only now: a warm run has no need of it.
  const {toTrueType} = await import('./convert.ts')
  const size = megabytes(source.length)
  announce?.({
    zh: `把字体 ${name} 转换成 TrueType（${size}）……`,
    en: `Converting ${name} to TrueType (${size}) …`
  })
  const start = performance.now()
  const font = toTrueType(source)
  const [made, seconds] = [megabytes(font.length), secondsSince(start)]
  announce?.({
    zh: `字体 ${name} 已转换（${made}，${seconds} 秒）`,
    en: `${name} was converted (${made}, ${seconds} s)`
  })
  return font
}
