/** Which glyph names the codes of a simple font have. ISO 32000-1, 9.6.6. */

import {PDFArray, type PDFDict, PDFName, PDFNumber} from '@cantoo/pdf-lib'
import {dictAt, entry, members, nameAt, nameText, numberAt} from '../../pdf-syntax/index.ts'
import {type Encoding, encodings} from './encoding-tables.ts'
import type {FontFile} from './font-file.ts'

export interface CodeNames {
  /** Undefined where the font file alone knows. */
  nameOf(code: number): string | undefined
  /** Whether the PDF, and not only the font file, says what codes are called. */
  readonly isGiven: boolean
  /** Whether the font has signs of its own and not letters. */
  readonly isSymbolic: boolean
}

/** ISO 32000-1, table 123. */
const symbolic = 4
const nonsymbolic = 32

export function codeNames(dict: PDFDict, font: string, file: FontFile): CodeNames {
  const descriptor = dictAt(dict, 'FontDescriptor')
  const flags = numberAt(descriptor, 'Flags') ?? 0
  const isSymbolic = (flags & symbolic) !== 0 && (flags & nonsymbolic) === 0
  const given = entry(dict, 'Encoding')
  const named =
    given instanceof PDFName ? nameText(given) : nameAt(dictAt(dict, 'Encoding'), 'BaseEncoding')
  const differences = differencesOf(dictAt(dict, 'Encoding'))
  const own = encodings[font]?.()
  const base = baseOf(named, own, file, isSymbolic)

  return {
    isSymbolic,
    isGiven: base !== undefined || differences.size > 0,
    nameOf(code) {
      const name = differences.get(code) ?? base?.get(code)
      if (name !== undefined || base) return name
      // The font's own encoding: glyphs that have names.
      const {program} = file
      const glyph = program?.encoding
        ? program.encoding.get(code)
        : program?.named(encodings.StandardEncoding?.().get(code) ?? '')
      return glyph === undefined ? undefined : program?.nameOf(glyph)
    }
  }
}

/** Undefined: what the font file has. */
function baseOf(
  named: string | undefined,
  own: Encoding | undefined,
  file: FontFile,
  isSymbolic: boolean
): Encoding | undefined {
  const found = named === undefined ? undefined : encodings[named]?.()
  if (found) return found
  if (own) return own
  if (file.outlines === 'none') return encodings.StandardEncoding?.()
  return file.outlines === 'truetype' && !isSymbolic ? encodings.StandardEncoding?.() : undefined
}

/** `Differences`: a code, and the names from there on. */
function differencesOf(encoding: PDFDict | undefined): Encoding {
  const names = new Map<number, string>()
  const differences = entry(encoding, 'Differences')
  let code = 0
  for (const item of differences instanceof PDFArray ? members(differences) : []) {
    if (item instanceof PDFNumber) code = item.asNumber()
    else if (item instanceof PDFName) {
      names.set(code, nameText(item))
      code += 1
    }
  }
  return names
}
