/** The passages that ordinals are counted in, and how the ordinals of a level are written. */

import {chineseNumeral} from '../../../base/numerals.ts'
import type {Passage, TextElement, TypedOrdinal} from '../../manuscript.ts'

/** Ordinals in cells, notes and lists of names are counted by themselves. */
const counted: readonly TextElement[] = ['heading', 'paragraph', 'chapter']

/** Part `passages` into the document and its attachments. */
export function bodyParts(passages: readonly Passage[]): Iterable<readonly Passage[]> {
  const parts = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.origin !== 'body' || !counted.includes(passage.element)) continue
    const key = `${passage.file.path}\n${passage.part}`
    const others = parts.get(key)
    if (others) others.push(passage)
    else parts.set(key, [passage])
  }
  return parts.values()
}

/** Those with more than one ordinal. */
export function* numberedParts(passages: readonly Passage[]): Iterable<readonly Passage[]> {
  for (const part of bodyParts(passages)) {
    // One number alone was quoted with its text.
    if (part.filter(({ordinal}) => ordinal).length > 1) yield part
  }
}

/** Write the ordinal `value` of `level`: `一、`, `（一）`, `1.`, `（1）`. */
export function writtenOrdinal(level: TypedOrdinal['level'], value: number): string {
  if (level === 1) return `${chineseNumeral(value)}、`
  if (level === 2) return `（${chineseNumeral(value)}）`
  return level === 3 ? `${value}.` : `（${value}）`
}

const typed =
  /^(?:[（(]\s?[〇零一二三四五六七八九十百千\d０-９]{1,7}\s?[)）]|[〇零一二三四五六七八九十百千\d０-９]{1,7}[、.．])/u

/** The ordinal that a passage begins with, as it was typed; empty where it has none. */
export function typedOrdinal({text}: Passage): string {
  return typed.exec(text)?.[0] ?? ''
}
