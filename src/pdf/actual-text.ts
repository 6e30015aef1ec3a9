/**
 * Marks that do nothing but say what one glyph stands for.
 *
 * Skia writes the lowest code point that shares a glyph into ToUnicode (`⼀` for
 * `一`, `―` for `—`) and wraps the glyph in `/Span <</ActualText …>>` where the
 * text says otherwise: a fifth of the glyphs of a Chinese page. Not every reader
 * heeds the mark, so nothing is found when searching for 一, 人, 文, 高; and poppler
 * takes its end for the end of the tagged text around it, so readers built on it
 * fall silent in mid-sentence.
 */

import type {Font} from '../facts/index.ts'
import {type ContentReader, codeOf, textString} from '../pdf-syntax/index.ts'

/** A `Span` with an `ActualText` and nothing else. */
export interface GlyphSpan {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The glyphs shown in it so far. */
  readonly glyphs: {readonly font: Font | undefined; readonly code: number}[]
  /** Whether it holds a mark of its own. */
  nested: boolean
}

/** The span that the `BDC` at hand opens; `undefined` for every other mark. */
export function openSpan(reader: ContentReader): GlyphSpan | undefined {
  const properties = reader.operands[1]
  if (reader.name(0) !== 'Span' || !(properties instanceof Map)) return undefined
  const text = properties.get('ActualText')
  if (properties.size !== 1 || !(text instanceof Uint8Array)) return undefined
  const {start, end} = reader
  return {start, end, text: textString(text), glyphs: [], nested: false}
}

/** Call `visit` with each code that the text operator at hand shows. */
export function forEachCode(
  reader: ContentReader,
  font: Font | undefined,
  visit: (code: number) => void
): void {
  for (const operand of reader.operands) {
    for (const item of Array.isArray(operand) ? operand : [operand]) {
      if (!(item instanceof Uint8Array)) continue
      for (let at = 0, end = 0; at < item.length; at = end) {
        end = at + (font?.lengthAt(item, at) ?? 2)
        if (end <= item.length) visit(codeOf(item.subarray(at, end)))
      }
    }
  }
}
