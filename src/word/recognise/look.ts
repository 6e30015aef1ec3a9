/** How a paragraph looks: what tells a title from a text where words do not. */

import {plainText, type RunFormat, type WordParagraph} from '../reading/blocks.ts'

export interface ParagraphLook {
  /** With the number that Word writes, single-spaced, trimmed. */
  readonly text: string
  readonly isCentred: boolean
  /** Stands at the right: by its alignment, its indent or by spaces. */
  readonly isRight: boolean
  readonly isRed: boolean
  readonly isBold: boolean
  /** In points, of most of its characters. */
  readonly size: number
  readonly face: string
}

/** The body text of an official document; what says nothing of its size is as large. */
const usualSize = 16

/** Characters that an indent has at least where it moves a line to the right. */
const rightIndent = 6

/** ParagraphLook at a paragraph. */
export function lookAt(paragraph: WordParagraph): ParagraphLook {
  const {format, ordinal} = paragraph
  const typed = plainText(paragraph)
  const leading = /^[\s\u3000]*/u.exec(typed)?.[0].length ?? 0
  const run = dominantFormat(paragraph)
  const indent = (format.indent ?? 0) + (format.firstLineIndent ?? 0) + leading
  return {
    text: `${ordinal}${typed}`.replace(/[\s\u3000]+/gu, ' ').trim(),
    isCentred: format.alignment === 'center',
    isRight: format.alignment === 'right' || indent >= rightIndent,
    isRed: isRed(run.colour),
    isBold: run.isBold === true,
    size: run.size ?? usualSize,
    face: run.face ?? ''
  }
}

/** The format of the run with most characters. */
function dominantFormat({inlines}: WordParagraph): RunFormat {
  const counts = new Map<string, {format: RunFormat; count: number}>()
  for (const inline of inlines) {
    if (inline.type !== 'text') continue
    const {face, size, colour, isBold} = inline.format
    const key = [face, size, colour, isBold].join(' ')
    const known = counts.get(key) ?? {format: inline.format, count: 0}
    known.count += inline.text.trim().length
    counts.set(key, known)
  }
  let best: {format: RunFormat; count: number} = {format: {}, count: 0}
  for (const each of counts.values()) if (each.count > best.count) best = each
  return best.format
}

/** Red as letterheads are printed: `FF0000`, `E60012`, `C00000`. */
function isRed(colour: string | undefined): boolean {
  const [, ...parts] = /^([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/u.exec(colour ?? '') ?? []
  const [red = 0, green = 255, blue = 255] = parts.map((part) => Number.parseInt(part, 16))
  return red >= 0xb0 && green < 0x60 && blue < 0x60
}

export function isHeiFace({face}: ParagraphLook): boolean {
  return /黑体|hei/iu.test(face)
}

export function isKaiFace({face}: ParagraphLook): boolean {
  return /楷体|kai/iu.test(face)
}

/** 小标宋, by any of its names. */
export function isTitleFace({face}: ParagraphLook): boolean {
  return /小标宋|xbs|xiaobiaosong|大标宋|标题宋/iu.test(face)
}
