/** A font as the text operators use it: codes, advances, text, ink. ISO 32000-1, 9.5 to 9.10. */

import type {Face} from './page.ts'

export interface Font extends Face {
  /** Bytes in the code that begins at `at`. */
  lengthAt(bytes: Uint8Array, at: number): number
  /** Whether code 0 is the box that stands for a missing glyph. */
  readonly zeroIsMissing: boolean
  /** Whether the PDF itself says what codes stand for (ToUnicode); what it leaves out is nothing. */
  readonly hasTexts: boolean
  /** Whether glyphs stand below one another (直排). */
  readonly isVertical: boolean
  /** Set downwards: where the glyph's own origin is seen from, right and up, in ems. */
  origin(code: number): readonly [number, number]
  /** Advance of `code` in ems; downwards, where it is less than nought. */
  advance(code: number): number
  /** Text of `code`; empty when nothing says what it stands for. */
  text(code: number): string
}
