/** A font file as PDFs embed it: glyphs by number, and the ways from codes to them. */

import type {Cmap} from './cmap.ts'
import type {Extent} from './extent.ts'

export interface FontProgram {
  readonly kind: 'truetype' | 'cff' | 'type1'
  readonly glyphCount: number
  /** The box of the glyph's outline in ems; undefined when it paints nothing. A fault if broken. */
  extent(glyph: number): Extent | undefined
  /** Ems to the next glyph; undefined where the file does not say. */
  advance(glyph: number): number | undefined
  /** The glyph of that name. */
  named(name: string): number | undefined
  /** What the glyph is called; undefined where glyphs have no names. */
  nameOf(glyph: number): string | undefined
  /** Code → glyph by the encoding the font brings with it; undefined when it has none. */
  readonly encoding: ReadonlyMap<number, number> | undefined
  /** Glyph of the CID; undefined when glyphs are not numbered that way. */
  keyed: ((cid: number) => number | undefined) | undefined
  /** The character maps of a TrueType font. */
  readonly maps: CharacterMaps
}

export interface CharacterMaps {
  /** Of Unicode. */
  readonly unicode: Cmap | undefined
  /** Of symbol fonts: Microsoft's (3, 0), with codes as they stand or from 0xF000. */
  readonly symbol: Cmap | undefined
  /** Macintosh Roman (1, 0). */
  readonly macintosh: Cmap | undefined
}

export const noMaps: CharacterMaps = {unicode: undefined, symbol: undefined, macintosh: undefined}
