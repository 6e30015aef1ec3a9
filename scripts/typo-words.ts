/**
 * Make the file of words that probable misspellings are judged by: the dictionary of jieba,
 * what official writing adds to it, and what sounds or looks like what.
 */

import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {
  fileMark,
  firstHanzi,
  headerFields,
  headerLength,
  lastHanzi,
  longestWord,
  open,
  slotHash,
  steps,
  tagHash
} from '../src/lint/rules/typos/word-file.ts'
import {readAlternates} from './typos/alternates.ts'
import {readCharacters, readWords} from './typos/characters.ts'

const hanzi = lastHanzi - firstHanzi + 1
const wordBits = 19
const patternBits = 23

/** Rarer words than these are no suggestions; of one character none is. */
const fewest: Readonly<Record<number, number>> = {2: 20, 3: 10}

const require = createRequire(import.meta.url)

/** Of these something goes into the file. */
export const typoPackages = ['@node-rs/jieba', 'pinyin-pro'] as const

/** Write the file to `target`, unless it is there already, made in the same way. */
export async function makeTypoWords(target: string): Promise<void> {
  // Behind all else, where nobody reads: how it was made.
  const recipe = recipeOf()
  if (existsSync(target) && readFileSync(target).subarray(-recipe.length).equals(recipe)) return
  await writeFile(target, Buffer.concat([wordFile(), recipe]))
}

/** A digest of all that the file depends on. */
function recipeOf(): Buffer {
  const hash = createHash('sha256')
  for (const name of typoPackages)
    hash.update(readFileSync(require.resolve(`${name}/package.json`)))
  const folder = new URL('typos/', import.meta.url)
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(new URL(name, folder)))
  hash.update(readFileSync(new URL(import.meta.url)))
  hash.update(readFileSync(new URL('../src/lint/rules/typos/word-file.ts', import.meta.url)))
  return hash.digest()
}

function wordFile(): Buffer {
  const words = readWords()
  const total = [...words.values()].reduce((sum, count) => sum + count, 0)
  const costOf = (count: number): number => Math.log(total / Math.max(1, count))
  const alternates = alternatesPart(readAlternates(readCharacters(words)))
  const header = new Uint32Array(headerLength)
  header[headerFields.mark] = fileMark
  header[headerFields.wordBits] = wordBits
  header[headerFields.patternBits] = patternBits
  header[headerFields.alternates] = alternates.units.length
  for (let length = 1; length <= longestWord; length++) {
    const counts = [...words].flatMap(([word, count]) => (word.length === length ? count : []))
    const most = counts.reduce((max, count) => Math.max(max, count), 1)
    header[headerFields.least + length] = stepsOf(costOf(most))
    header[headerFields.rarest + length] = stepsOf(costOf(fewest[length] ?? 1))
  }
  const table = new Uint32Array(1 << wordBits)
  const patterns = new Uint8Array(1 << (patternBits - 3))
  const pairs = new Uint8Array(hanzi * 2).fill(255)
  for (const [word, count] of words) {
    const units = Uint16Array.from({length: word.length}, (_, at) => word.charCodeAt(at))
    put(table, units, stepsOf(costOf(count)))
    if (units.length > 2) markPatterns(patterns, units)
    if (units.length === 2 && count >= (fewest[2] ?? 0)) {
      for (const [at, unit] of units.entries()) {
        const place = at * hanzi + unit - firstHanzi
        pairs[place] = Math.min(pairs[place] ?? 0, stepsOf(costOf(count)))
      }
    }
  }
  return Buffer.concat(
    [
      ...[header, table, patterns, alternates.offsets, pairs],
      ...[alternates.units, alternates.penalties]
    ].map(({buffer, byteOffset, byteLength}) => Buffer.from(buffer, byteOffset, byteLength))
  )
}

function stepsOf(nats: number): number {
  return Math.min(255, Math.max(1, Math.round(nats * steps)))
}

function put(table: Uint32Array, units: Uint16Array, cost: number): void {
  const mask = table.length - 1
  const tag = tagHash(units, 0, units.length)
  let slot = slotHash(units, 0, units.length) & mask
  for (; table[slot] !== 0; slot = (slot + 1) & mask) {
    if ((table[slot] ?? 0) >>> 8 === tag) return
  }
  table[slot] = ((tag << 8) | cost) >>> 0
}

function markPatterns(patterns: Uint8Array, units: Uint16Array): void {
  for (const [at, unit] of units.entries()) {
    units[at] = open
    for (const hash of [slotHash(units, 0, units.length), tagHash(units, 0, units.length)]) {
      const bit = hash & (patterns.length * 8 - 1)
      patterns[bit >>> 3] = (patterns[bit >>> 3] ?? 0) | (1 << (bit & 7))
    }
    units[at] = unit
  }
}

function alternatesPart(alternates: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  const offsets = new Uint32Array(hanzi + 1)
  const units: number[] = []
  const penalties: number[] = []
  for (let unit = firstHanzi; unit <= lastHanzi; unit++) {
    const others = alternates.get(String.fromCharCode(unit)) ?? []
    for (const [other, penalty] of [...others].sort(([, a], [, b]) => a - b)) {
      units.push(other.charCodeAt(0))
      penalties.push(Math.round(penalty * steps))
    }
    offsets[unit - firstHanzi + 1] = units.length
  }
  return {offsets, units: Uint16Array.from(units), penalties: Uint8Array.from(penalties)}
}
