/** The font file that a PDF embeds, and the ink of its glyphs. ISO 32000-1, 9.9. */

import type {PDFDict} from '@cantoo/pdf-lib'
import {readEmbedded} from '../../outlines/embedded.ts'
import type {FontProgram} from '../../outlines/program.ts'
import {FontFault} from '../../outlines/sfnt.ts'
import {PdfFault, streamAt, tryContentsOf} from '../../pdf-syntax/index.ts'
import type {Face, Unreadable} from '../page.ts'

type Ink = ReturnType<Face['ink']>

const notEmbedded: Unreadable = {reason: 'not-embedded'}
const notUnderstood: Unreadable = {reason: 'not-understood'}

/** Font files are smaller; a larger one is a trap. */
const mostFontData = 64 * 1024 * 1024

/** Read when it is first needed: most documents are judged without. */
export class FontFile {
  readonly outlines: Face['outlines']
  private readonly descriptor: PDFDict | undefined
  private found: {readonly program: FontProgram | undefined} | undefined

  constructor(descriptor: PDFDict | undefined) {
    this.descriptor = descriptor
    this.outlines = kindOf(descriptor)
  }

  /** Undefined when there is none, or when it is broken. */
  get program(): FontProgram | undefined {
    this.found ??= {program: this.read()}
    return this.found.program
  }

  /** The ink of the glyphs that `glyphOf` finds for codes, each measured once. */
  inks(glyphOf: (program: FontProgram, code: number) => number | undefined): Face['ink'] {
    const known = new Map<number, Ink>()
    return (code) => {
      if (known.has(code)) return known.get(code)
      const ink = this.measure(code, glyphOf)
      known.set(code, ink)
      return ink
    }
  }

  private measure(
    code: number,
    glyphOf: (program: FontProgram, code: number) => number | undefined
  ): Ink {
    if (this.outlines === 'none') return notEmbedded
    const {program} = this
    if (!program) return notUnderstood
    try {
      const glyph = glyphOf(program, code)
      return glyph === undefined ? notUnderstood : program.extent(glyph)
    } catch (error) {
      return asUnreadable(error)
    }
  }

  private read(): FontProgram | undefined {
    const {descriptor} = this
    const stream = keys.map((key) => streamAt(descriptor, key)).find((each) => each)
    if (!stream) return undefined
    const bytes = tryContentsOf(stream, mostFontData)
    if (!bytes) return undefined
    try {
      return readEmbedded(bytes)
    } catch (error) {
      asUnreadable(error)
      return undefined
    }
  }
}

const keys = ['FontFile2', 'FontFile3', 'FontFile'] as const

function kindOf(descriptor: PDFDict | undefined): Face['outlines'] {
  if (streamAt(descriptor, 'FontFile2')) return 'truetype'
  if (streamAt(descriptor, 'FontFile3')) return 'cff'
  return streamAt(descriptor, 'FontFile') ? 'type1' : 'none'
}

/** Broken files are facts; anything else is our own fault. */
export function asUnreadable(error: unknown): Unreadable {
  // Reads beyond the end of a buffer.
  const isBroken =
    error instanceof FontFault || error instanceof PdfFault || error instanceof RangeError
  if (isBroken) return notUnderstood
  throw error
}
