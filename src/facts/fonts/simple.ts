/** Fonts with codes of one byte and a file of glyphs: Type 1 and TrueType. ISO 32000-1, 9.6. */

import type {PDFDict} from '@cantoo/pdf-lib'
import type {FontProgram} from '../../outlines/program.ts'
import {arrayAt, dictAt, nameAt, numberAt, numbers} from '../../pdf-syntax/index.ts'
import type {Font} from '../font.ts'
import {FontFile} from './font-file.ts'
import {textOfName} from './glyph-names.ts'
import {fontName, isBoldFont} from './names.ts'
import {codeNames} from './simple-encoding.ts'
import {glyphOfCode} from './simple-glyphs.ts'
import {standardWidth} from './standard-widths.ts'
import type {ToUnicode} from './to-unicode.ts'

export function simpleFont(dict: PDFDict, toUnicode: ToUnicode | undefined): Font {
  const name = fontName(dict)
  const descriptor = dictAt(dict, 'FontDescriptor')
  const file = new FontFile(descriptor)
  const names = codeNames(dict, name, file)
  const first = numberAt(dict, 'FirstChar') ?? 0
  const widths = numbers(arrayAt(dict, 'Widths'))
  const missing = numberAt(descriptor, 'MissingWidth') ?? 0
  const isTrueType = nameAt(dict, 'Subtype') === 'TrueType'
  const texts = new Map<number, string>()

  return {
    name,
    outlines: file.outlines,
    isBold: isBoldFont(name, descriptor),
    ink: file.inks((program, code) => glyphOfCode(program, code, names)),
    lengthAt: () => 1,
    isVertical: false,
    origin: () => [0, 0],
    zeroIsMissing: false,
    hasTexts: toUnicode !== undefined,
    advance(code) {
      const width = widths[code - first]
      if (width !== undefined) return width / 1000
      return widths.length === 0 ? unstatedWidth(code) : missing / 1000
    },
    text(code) {
      let text = toUnicode?.texts.get(code) ?? texts.get(code)
      if (text === undefined) {
        text = textOf(code)
        texts.set(code, text)
      }
      return text
    }
  }

  function unstatedWidth(code: number): number {
    const standard = standardWidth(name, names.nameOf(code) ?? '')
    if (standard !== undefined) return standard
    const {program} = file
    const glyph = program && glyphOfCode(program, code, names)
    return (glyph === undefined ? undefined : program?.advance(glyph)) ?? missing / 1000
  }

  /** What the names say; where there are none, what the file says of its glyph. */
  function textOf(code: number): string {
    const glyphName = names.nameOf(code)
    const text = glyphName === undefined ? undefined : textOfName(glyphName)
    if (text !== undefined || !isTrueType) return text ?? ''
    const {program} = file
    const glyph = program && glyphOfCode(program, code, names)
    return program && glyph ? textOfGlyph(program, glyph) : ''
  }
}

/** Radicals and compatibility forms, of which every one stands for another character. */
function isLookalike(point: number): boolean {
  return (point >= 0x2e80 && point <= 0x2fdf) || (point >= 0xf900 && point <= 0xfaff)
}

const backwards = new WeakMap<FontProgram, ReadonlyMap<number, number>>()

/** What an embedded TrueType font says that its glyph stands for; empty when it does not. */
export function textOfGlyph(program: FontProgram, glyph: number): string {
  let characters = backwards.get(program)
  if (!characters) {
    const map = new Map<number, number>()
    for (const [point, each] of program.maps.unicode ?? []) {
      // Private codes stand for nothing; of several characters the first is the usual one,
      // but for those that merely look like another: radicals before their hanzi.
      const isPrivate = point >= 0xe000 && point <= 0xf8ff
      const known = map.get(each)
      if (!isPrivate && (known === undefined || isLookalike(known))) map.set(each, point)
    }
    characters = map
    backwards.set(program, map)
  }
  const point = characters.get(glyph)
  if (point !== undefined) return String.fromCodePoint(point)
  return textOfName(program.nameOf(glyph) ?? '') ?? ''
}
