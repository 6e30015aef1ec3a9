/** Fonts with codes of several bytes and numbered glyphs. ISO 32000-1, 9.7. */

import {PDFDict, PDFName, PDFStream} from '@cantoo/pdf-lib'
import type {FontProgram} from '../../outlines/program.ts'
import {
  arrayAt,
  dictAt,
  entry,
  members,
  nameText,
  textAt,
  tryContentsOf
} from '../../pdf-syntax/index.ts'
import type {Font} from '../font.ts'
import {adobeGb1} from './adobe-gb1.ts'
import {readDownwards, readWidths} from './cid-widths.ts'
import {codeMapOf} from './code-map.ts'
import {FontFile} from './font-file.ts'
import {fontName, isBoldFont} from './names.ts'
import {textOfGlyph} from './simple.ts'
import type {ToUnicode} from './to-unicode.ts'

/** Two bytes for each of 65,536 glyphs. */
const mostGlyphMap = 128 * 1024

export function compositeFont(dict: PDFDict, toUnicode: ToUnicode | undefined): Font {
  const descendant = members(arrayAt(dict, 'DescendantFonts'))[0]
  const cidFont = descendant instanceof PDFDict ? descendant : undefined
  const descriptor = dictAt(cidFont, 'FontDescriptor')
  const name = fontName(dict)
  const encoding = entry(dict, 'Encoding')
  const map = codeMapOf(encoding)
  const isIdentity = encoding instanceof PDFName && nameText(encoding).startsWith('Identity')
  const isChinese = textAt(dictAt(cidFont, 'CIDSystemInfo'), 'Ordering') === 'GB1'
  const file = new FontFile(descriptor)
  const widthOf = readWidths(cidFont)
  const downwards = map.isVertical ? readDownwards(cidFont, widthOf) : undefined
  const glyphOfCid = glyphMap(cidFont)
  const isShort = toUnicode?.codeLength === 1 && encoding === undefined
  const texts = new Map<number, string>()

  /** CID 0 is the glyph for what is missing; one that cannot be told has the usual width. */
  const cidOf = (code: number) => map.cid(code) ?? -1

  return {
    name,
    outlines: file.outlines,
    isBold: isBoldFont(name, descriptor),
    ink: file.inks((program, code) => {
      const cid = map.cid(code)
      return cid === undefined ? undefined : glyphOfCid(program, cid)
    }),
    lengthAt: isShort ? () => 1 : map.lengthAt,
    zeroIsMissing: isIdentity,
    hasTexts: toUnicode !== undefined,
    isVertical: map.isVertical,
    origin(code) {
      const [x, y] = downwards?.(cidOf(code)).origin ?? [0, 0]
      return [x / 1000, y / 1000]
    },
    advance: (code) => (downwards?.(cidOf(code)).advance ?? widthOf(cidOf(code))) / 1000,
    text(code) {
      let text = toUnicode?.texts.get(code) ?? texts.get(code)
      if (text === undefined) {
        text = textOf(code)
        texts.set(code, text)
      }
      return text
    }
  }

  /** By the character set of the codes, the collection of the glyphs, or the font file. */
  function textOf(code: number): string {
    const text = map.text(code)
    if (text !== undefined) return text
    const cid = map.cid(code)
    if (cid === undefined || cid === 0) return ''
    if (isChinese) return adobeGb1().texts.get(cid) ?? ''
    // Where the PDF says what its codes are, what it leaves out stands for nothing.
    if (toUnicode) return ''
    const {program} = file
    const glyph = program?.kind === 'truetype' ? glyphOfCid(program, cid) : undefined
    return program && glyph ? textOfGlyph(program, glyph) : ''
  }
}

/** Which glyph of the file a CID is. ISO 32000-1, 9.7.4.2. */
function glyphMap(
  cidFont: PDFDict | undefined
): (program: FontProgram, cid: number) => number | undefined {
  const object = entry(cidFont, 'CIDToGIDMap')
  let bytes: Uint8Array | undefined
  return (program, cid) => {
    if (program.keyed) return program.keyed(cid)
    if (!(object instanceof PDFStream)) return cid
    bytes ??= tryContentsOf(object, mostGlyphMap) ?? new Uint8Array()
    return (bytes[2 * cid] ?? 0) * 256 + (bytes[2 * cid + 1] ?? 0)
  }
}
