/** What a font is called, and whether it says that it is bold. */

import type {PDFDict} from '@cantoo/pdf-lib'
import {nameAt, numberAt} from '../../pdf-syntax/index.ts'

const subsetPrefix = /^[A-Z]{6}\+/

/** PostScript name without the subset prefix; names in hanzi are read as UTF-8 or as GBK. */
export function fontName(dict: PDFDict): string {
  const name = nameAt(dict, 'BaseFont') ?? nameAt(dict, 'Name') ?? ''
  return readable(name).replace(subsetPrefix, '')
}

const utf8 = new TextDecoder('utf-8', {fatal: true})

/** Names are bytes; makers in China write them as their system does. */
function readable(name: string): string {
  if (!/[\x80-\xff]/.test(name)) return name
  const bytes = Buffer.from(name, 'latin1')
  try {
    return utf8.decode(bytes)
  } catch {
    // No UTF-8.
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A weight put on by the program that used the font: `FangSong,Bold`. */
const addedWeight = /,bold/i

const boldName = /bold|black|heavy|demi|粗/i

/** 小标宋 is heavy by design. */
const titleSong = /xiaobiaosong|xbs|zhongsong|标宋|中宋/i

/** ISO 32000-1, table 123, bit 19. */
const forceBold = 1 << 18

/** From here on a weight is bold: CSS Fonts, 2.2. */
const boldWeight = 600

/** Whether name, flags or weight say so; the weight of 小标宋 is its own, and says nothing. */
export function isBoldFont(name: string, descriptor: PDFDict | undefined): boolean {
  if (addedWeight.test(name)) return true
  if (titleSong.test(name)) return false
  const flags = numberAt(descriptor, 'Flags') ?? 0
  return (
    boldName.test(name) ||
    (flags & forceBold) !== 0 ||
    (numberAt(descriptor, 'FontWeight') ?? 0) >= boldWeight
  )
}
