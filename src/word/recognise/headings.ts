/** 结构层次: which paragraphs are headings, told by style, face and ordinal. 7.3.3. */

import {isArticle, isChapter, readOrdinal} from '../../document/words/ordinal.ts'
import type {WordParagraph} from '../reading/blocks.ts'
import {isHeiFace, isKaiFace, lookAt} from './look.ts'

/** Longer ones are text. */
const longest = 60

/** A heading alone: its level, and whether it has an ordinal of its own. */
export interface FoundHeading {
  readonly level: 1 | 2 | 3 | 4
  readonly isNumbered: boolean
}

/** Tell whether `paragraph` is a heading alone; `highest` is the outline level of the first. */
export function headingOf(paragraph: WordParagraph, highest: number): FoundHeading | undefined {
  const look = lookAt(paragraph)
  const {text, isCentred} = look
  const {outlineLevel} = paragraph.format
  if (text === '' || text.length > longest || /[。；：！？，]$/u.test(text)) return undefined
  if (isChapter(text) || isArticle(text)) return undefined
  const level = readOrdinal(text)?.level
  if (level !== undefined) {
    const isFaced =
      (level === 1 && isHeiFace(look)) || (level === 2 && isKaiFace(look)) || look.isBold
    return outlineLevel !== undefined || isFaced ? {level, isNumbered: true} : undefined
  }
  if (outlineLevel === undefined || isCentred) return undefined
  const depth = outlineLevel - highest + 1
  return depth === 1 || depth === 2 || depth === 3 || depth === 4
    ? {level: depth, isNumbered: false}
    : undefined
}

/** The outline level of the highest headings that have no ordinals. */
export function highestOutline(paragraphs: readonly WordParagraph[]): number {
  const levels = paragraphs.flatMap((paragraph) => {
    const {outlineLevel} = paragraph.format
    const {text} = lookAt(paragraph)
    return outlineLevel === undefined || readOrdinal(text) || text === '' ? [] : [outlineLevel]
  })
  return levels.reduce((least, level) => Math.min(least, level), 9)
}
