/** Paragraphs that became headings, headings that became others: the signs before them. */

import {printed} from '../base/same-text.ts'
import {readOrdinal} from '../document/words/ordinal.ts'
import {elementNameOf, placeText, type SourceBlock} from '../docx/index.ts'
import type {Edit} from '../lint/edits.ts'
import type {ReturnedParagraph} from '../word/index.ts'
import type {TypedBlock} from './find-passage.ts'
import type {OwnSlot} from './slot-book.ts'

const levelled = /^h[2-5]$/u

/** The tag that `block` has to have now; undefined where its level is what it was. */
export function levelTagOf(
  {element}: SourceBlock,
  {outlineLevel}: ReturnedParagraph
): string | undefined {
  const {tagName} = element
  // Chapters and the like have levels of their own.
  if (elementNameOf(element) !== undefined) return undefined
  if (tagName !== 'p' && !levelled.test(tagName)) return undefined
  if (outlineLevel !== undefined && outlineLevel > 4) return undefined
  const tag = outlineLevel === undefined ? 'p' : `h${outlineLevel + 1}`
  return tag === tagName ? undefined : tag
}

/** The edits that make a block one of `tag`; undefined where its signs are not beside it. */
export function editsOfLevel(
  {in: {file}, slot}: OwnSlot,
  {starts, ends, text}: TypedBlock,
  {element}: SourceBlock,
  {tag, isCounted}: {readonly tag: string; readonly isCounted: boolean}
): readonly Edit[] | undefined {
  const source = String(file).slice(slot.start, slot.end)
  const signs = /^#{1,6}[ \t]+/u.exec(source)?.[0]
  const level = tag === 'p' ? 0 : Number(tag.slice(1))
  if (slot.kind === 'paragraph' && slot.first === slot.last && level > 0) {
    const signs = {start: slot.start, end: slot.start, text: `${'#'.repeat(level)} `}
    const ordinal = isCounted ? printed(readOrdinal(text)?.text ?? '').length : 0
    const [start, end] = [starts[0], ends[ordinal - 1]]
    if (start === undefined || end === undefined) return [signs]
    return [{start: slot.start, end, text: signs.text}]
  }
  if (slot.kind !== 'heading' || signs === undefined) return undefined
  const end = slot.start + signs.length
  if (level > 0) {
    return [{start: slot.start, end: slot.start + signs.trimEnd().length, text: '#'.repeat(level)}]
  }
  // What was counted is text from now on.
  const derived = starts.findIndex((at) => at !== undefined)
  const ordinal = printed(placeText(element)).slice(0, Math.max(derived, 0))
  return [{start: slot.start, end, text: ordinal}]
}
