/** The characters and words that probable misspellings are looked for among. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {firstHanzi, lastHanzi, longestWord} from '../../src/lint/rules/typos/word-file.ts'

const require = createRequire(import.meta.url)

/** The package that brings the dictionary of jieba: words and how often they were met. */
export const dictionaryFolder = dirname(require.resolve('@node-rs/jieba/package.json'))

/** In the dictionary, and hardly ever what was meant. */
const noWords = new Set(['须要'])
/** Official writing of later years, which it has not; how often, by length, was tried. */
const officialWords = new URL('official-words.txt', import.meta.url)
const officialShort = 150
const officialLong = 400

/** Read all words with how often they are met. */
export function readWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const line of readFileSync(join(dictionaryFolder, 'dict.txt'), 'utf8').split('\n')) {
    const [word = '', count = ''] = line.split(' ')
    if (isHanzi(word) && word.length <= longestWord && !noWords.has(word))
      words.set(word, Number(count))
  }
  for (const word of readFileSync(officialWords, 'utf8').split(/\s+/u)) {
    if (word !== '') words.set(word, word.length === 2 ? officialShort : officialLong)
  }
  return words
}

/** The characters of GB 2312 that words are made of: those that people type. */
export function readCharacters(words: ReadonlyMap<string, number>): readonly string[] {
  const counts = new Map<string, number>()
  for (const [word, count] of words) {
    for (const sign of word) counts.set(sign, (counts.get(sign) ?? 0) + count)
  }
  const decoder = new TextDecoder('gbk')
  const characters: string[] = []
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const sign = decoder.decode(Uint8Array.of(row, cell))
      if (isHanzi(sign) && (counts.get(sign) ?? 0) > 50) characters.push(sign)
    }
  }
  return characters
}

function isHanzi(text: string): boolean {
  return (
    text !== '' &&
    Array.from({length: text.length}, (_, at) => text.charCodeAt(at)).every(
      (unit) => unit >= firstHanzi && unit <= lastHanzi
    )
  )
}
