/**
 * A font as the text operators use it: codes, advances, text.
 *
 * ISO 32000-1, 9.6 to 9.10. Composite fonts with horizontal writing and simple
 * fonts; text comes from ToUnicode, else from a Unicode encoding's codes, else
 * from Latin-1.
 */

import {PDFArray, PDFDict, PDFNumber} from '@cantoo/pdf-lib'
import {readToUnicode, type ToUnicode} from './cmap.ts'
import {arrayAt, dictAt, members, nameAt, numberAt, numbers, streamAt} from './objects.ts'
import type {Face} from './page.ts'
import {contentsOf} from './streams.ts'

export interface Font extends Face {
  /** Bytes in the code at `at`. */
  lengthAt(bytes: Uint8Array, at: number): number
  /** Whether glyphs stand below one another. */
  readonly isVertical: boolean
  /** Set downwards, where a glyph's own origin is seen from: right and up, in ems. */
  origin(code: number): readonly [number, number]
  /** Whether code 0 is the box that stands for a missing glyph. */
  readonly zeroIsMissing: boolean
  /** Advance of `code` in ems. */
  advance(code: number): number
  /** Text of `code`; empty when the font does not say. */
  text(code: number): string
}

const unknownFace = {
  outlines: 'none',
  isBold: false,
  ink: () => ({reason: 'not-understood'})
} as const satisfies Omit<Face, 'name'>

const subsetPrefix = /^[A-Z]{6}\+/

/** The fonts met so far, each read once. */
export class FontShelf {
  readonly fonts = new Map<PDFDict, Font>()

  of(dict: PDFDict): Font {
    let font = this.fonts.get(dict)
    if (!font) {
      font = readFont(dict)
      this.fonts.set(dict, font)
    }
    return font
  }

  /** The font called `name` in the `Font` resources. */
  at(resources: PDFDict | undefined, name: string | undefined): Font | undefined {
    const dict = name === undefined ? undefined : dictAt(resources, name)
    return dict && this.of(dict)
  }
}

function readFont(dict: PDFDict): Font {
  const stream = streamAt(dict, 'ToUnicode')
  const toUnicode = stream ? readToUnicode(contentsOf(stream)) : undefined
  const name = (nameAt(dict, 'BaseFont') ?? nameAt(dict, 'Name') ?? '').replace(subsetPrefix, '')
  return nameAt(dict, 'Subtype') === 'Type0'
    ? composite(dict, name, toUnicode)
    : simple(dict, name, toUnicode)
}

function composite(dict: PDFDict, name: string, toUnicode: ToUnicode | undefined): Font {
  const descendant = members(arrayAt(dict, 'DescendantFonts'))[0]
  const cidFont = descendant instanceof PDFDict ? descendant : undefined
  const widths = readWidths(arrayAt(cidFont, 'W'))
  const fallback = numberAt(cidFont, 'DW') ?? 1000
  const encoding = nameAt(dict, 'Encoding') ?? ''
  const codesAreUnicode = /-(?:UCS2|UTF16)-/.test(encoding)

  return {
    name,
    ...unknownFace,
    lengthAt: () => (toUnicode?.codeLength === 1 && !encoding ? 1 : 2),
    isVertical: false,
    origin: () => [0, 0],
    zeroIsMissing: encoding.startsWith('Identity'),
    advance: (code) => (widths.get(code) ?? fallback) / 1000,
    text: (code) => toUnicode?.texts.get(code) ?? (codesAreUnicode ? String.fromCharCode(code) : '')
  }
}

/** `W`: `first [w1 w2 …]` or `first last w`. ISO 32000-1, 9.7.4.3. */
function readWidths(array: PDFArray | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const items = members(array)
  for (let at = 0; at < items.length; ) {
    const first = items[at]
    const second = items[at + 1]
    if (!(first instanceof PDFNumber)) break
    if (second instanceof PDFArray) {
      numbers(second).forEach((width, index) => {
        widths.set(first.asNumber() + index, width)
      })
      at += 2
    } else {
      const width = items[at + 2]
      if (!(second instanceof PDFNumber && width instanceof PDFNumber)) break
      const last = Math.min(second.asNumber(), first.asNumber() + 65_535)
      for (let code = first.asNumber(); code <= last; code += 1) widths.set(code, width.asNumber())
      at += 3
    }
  }
  return widths
}

function simple(dict: PDFDict, name: string, toUnicode: ToUnicode | undefined): Font {
  const first = numberAt(dict, 'FirstChar') ?? 0
  const widths = numbers(arrayAt(dict, 'Widths'))
  const missing = numberAt(dictAt(dict, 'FontDescriptor'), 'MissingWidth') ?? 0
  // Glyphs of a Type 3 font have a space of their own.
  const scale =
    nameAt(dict, 'Subtype') === 'Type3' ? (numbers(arrayAt(dict, 'FontMatrix'))[0] ?? 0.001) : 0.001

  return {
    name,
    ...unknownFace,
    lengthAt: () => 1,
    isVertical: false,
    origin: () => [0, 0],
    zeroIsMissing: false,
    advance: (code) => (widths[code - first] ?? missing) * scale,
    text: (code) => toUnicode?.texts.get(code) ?? (toUnicode ? '' : String.fromCharCode(code))
  }
}
