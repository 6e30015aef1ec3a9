/** A CFF font as PDFs use it. */

import {concatenate, type Matrix} from '../base/matrix.ts'
import type {CffTable} from './cff.ts'
import {type Dictionary, operator} from './cff-data.ts'
import {nameIn, readCffEncoding, readCharset} from './cff-glyphs.ts'
import {draw} from './charstring.ts'
import {ExtentPen, transformedPen} from './extent.ts'
import type {CharacterMaps, FontProgram} from './program.ts'
import {FontFault} from './sfnt.ts'
import {standardIdentifier} from './standard-names.ts'

const thousandth: Matrix = [0.001, 0, 0, 0.001, 0, 0]

export function cffProgram(table: CffTable, maps: CharacterMaps): FontProgram {
  const {charstrings, globalSubroutines, localSubroutines, isKeyed} = table
  let charset: readonly number[] | undefined
  let glyphs: Map<number, number> | undefined
  let encoding: ReadonlyMap<number, number> | undefined
  const identifiers = () => {
    charset ??= readCharset(table)
    return charset
  }
  const glyphOf = (identifier: number) => {
    glyphs ??= new Map(identifiers().map((each, glyph) => [each, glyph]))
    return glyphs.get(identifier)
  }
  const names = new Map<string, number>()
  return {
    kind: 'cff',
    glyphCount: charstrings.length,
    maps,
    keyed: isKeyed ? glyphOf : undefined,
    get encoding() {
      if (isKeyed) return undefined
      encoding ??= readCffEncoding(table, identifiers())
      return encoding
    },
    advance: () => undefined,
    named(name) {
      if (isKeyed) return undefined
      if (names.size === 0) {
        for (const [glyph, identifier] of identifiers().entries()) {
          names.set(nameIn(table, identifier), glyph)
        }
      }
      return names.get(name)
    },
    nameOf: (glyph) => (isKeyed ? undefined : nameIn(table, identifiers()[glyph] ?? 0)),
    extent(glyph) {
      const charstring = charstrings[glyph]
      if (!charstring) throw new FontFault('has no such glyph')
      const pen = new ExtentPen()
      const accents = (code: number) => charstrings[glyphOf(standardIdentifier(code)) ?? -1]
      const matrix = matrixOf(table.top, isKeyed ? table.dictionary(glyph) : undefined)
      draw(
        charstring,
        globalSubroutines,
        localSubroutines(glyph),
        transformedPen(pen, matrix),
        accents
      )
      return pen.extent
    }
  }
}

/** Font units → ems: the matrix of the part, then that of the whole. */
function matrixOf(top: Dictionary, part: Dictionary | undefined): Matrix {
  const whole = affineAt(top)
  const own = part && affineAt(part)
  if (whole && own) return concatenate(own, whole)
  return whole ?? own ?? thousandth
}

function affineAt(dictionary: Dictionary): Matrix | undefined {
  const [a, b, c, d, e, f] = dictionary.get(operator.fontMatrix) ?? []
  const values = [a, b, c, d, e, f]
  if (!values.every((value) => value !== undefined && Number.isFinite(value))) return undefined
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0]
}
