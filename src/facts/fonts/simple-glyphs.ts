/** Which glyph of its file a code of a simple font shows. ISO 32000-1, 9.6.6.2 and 9.6.6.4. */

import type {FontProgram} from '../../outlines/program.ts'
import {type Encoding, encodings} from './encoding-tables.ts'
import {textOfName} from './glyph-names.ts'
import type {CodeNames} from './simple-encoding.ts'

export function glyphOfCode(
  program: FontProgram,
  code: number,
  names: CodeNames
): number | undefined {
  if (program.kind === 'truetype') return glyphInTrueType(program, code, names)
  const name = names.nameOf(code)
  if (name !== undefined) {
    const glyph = program.named(name)
    if (glyph !== undefined) return glyph
  }
  const glyph = program.encoding?.get(code)
  if (glyph !== undefined) return glyph
  // A font keyed by numbers where one with names should be: its numbers are the codes.
  if (program.keyed) return program.keyed(code)
  return program.named('.notdef')
}

/** By name where the PDF gives names to letters, else by the code itself. */
function glyphInTrueType(program: FontProgram, code: number, names: CodeNames): number {
  const {unicode, symbol, macintosh} = program.maps
  if (!unicode && !symbol && !macintosh) return code
  if (names.isGiven && !(names.isSymbolic && symbol)) {
    const name = names.nameOf(code)
    const found = name === undefined ? undefined : byName(program, name)
    if (found) return found
  }
  return (
    inSymbols(symbol, code) ||
    macintosh?.get(code) ||
    unicode?.get(code) ||
    // Files that map signs in the way of letters.
    inSymbols(unicode, code) ||
    0
  )
}

function byName(program: FontProgram, name: string): number | undefined {
  const {unicode, macintosh} = program.maps
  const text = textOfName(name)
  const point = text?.codePointAt(0)
  if (point !== undefined && unicode?.get(point)) return unicode.get(point)
  const code = macintosh && macintoshCode(name)
  if (code !== undefined && macintosh?.get(code)) return macintosh.get(code)
  return program.named(name)
}

let macintoshCodes: ReadonlyMap<string, number> | undefined

function macintoshCode(name: string): number | undefined {
  const roman: Encoding | undefined = encodings.MacRomanEncoding?.()
  macintoshCodes ??= new Map([...(roman ?? [])].map(([code, each]) => [each, code]))
  return macintoshCodes.get(name)
}

/** Codes of symbol fonts stand from 0xF000, or as they are. */
function inSymbols(map: ReadonlyMap<number, number> | undefined, code: number): number | undefined {
  return (
    map?.get(code) || map?.get(0xf000 + code) || map?.get(0xf100 + code) || map?.get(0xf200 + code)
  )
}
