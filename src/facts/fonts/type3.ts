/** Fonts whose glyphs are content streams. ISO 32000-1, 9.6.5. */

import {type PDFDict, PDFStream} from '@cantoo/pdf-lib'
import {
  arrayAt,
  dictAt,
  entry,
  type Matrix,
  nameAt,
  numberAt,
  numbers
} from '../../pdf-syntax/index.ts'
import type {Edges} from '../edges.ts'
import type {Font} from '../font.ts'
import type {Face} from '../page.ts'
import {asUnreadable, FontFile} from './font-file.ts'
import {textOfName} from './glyph-names.ts'
import {isBoldFont} from './names.ts'
import {codeNames} from './simple-encoding.ts'
import type {ToUnicode} from './to-unicode.ts'

/**
 * Run a glyph's stream under `matrix`: the box around what it paints, undefined for nothing.
 *
 * A `PdfFault` when it cannot be run.
 */
export type DrawGlyph = (
  glyph: PDFStream,
  resources: PDFDict | undefined,
  matrix: Matrix
) => Edges | undefined

const usualMatrix: Matrix = [0.001, 0, 0, 0.001, 0, 0]

export function type3Font(
  dict: PDFDict,
  toUnicode: ToUnicode | undefined,
  draw: DrawGlyph | undefined
): Font {
  const descriptor = dictAt(dict, 'FontDescriptor')
  const name = nameAt(descriptor, 'FontName') ?? nameAt(dict, 'Name') ?? ''
  const names = codeNames(dict, name, new FontFile(undefined))
  const first = numberAt(dict, 'FirstChar') ?? 0
  const widths = numbers(arrayAt(dict, 'Widths'))
  const [a, b, c, d, e, f] = numbers(arrayAt(dict, 'FontMatrix'))
  const matrix: Matrix =
    a === undefined || d === undefined ? usualMatrix : [a, b ?? 0, c ?? 0, d, e ?? 0, f ?? 0]
  const glyphs = dictAt(dict, 'CharProcs')
  const inks = new Map<number, ReturnType<Face['ink']>>()

  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    outlines: 'type3',
    isBold: isBoldFont(name, descriptor),
    ink(code) {
      if (!inks.has(code)) inks.set(code, inkOf(code))
      return inks.get(code)
    },
    lengthAt: () => 1,
    isVertical: false,
    origin: () => [0, 0],
    zeroIsMissing: false,
    hasTexts: toUnicode !== undefined,
    // Glyphs have a space of their own.
    advance: (code) => (widths[code - first] ?? 0) * matrix[0],
    text: (code) => toUnicode?.texts.get(code) ?? textOfName(names.nameOf(code) ?? '') ?? ''
  }

  function inkOf(code: number): ReturnType<Face['ink']> {
    const stream = entry(glyphs, names.nameOf(code) ?? '')
    if (!draw) return {reason: 'not-understood'}
    if (!(stream instanceof PDFStream)) return undefined
    try {
      return draw(stream, dictAt(dict, 'Resources'), matrix)
    } catch (error) {
      return asUnreadable(error)
    }
  }
}
