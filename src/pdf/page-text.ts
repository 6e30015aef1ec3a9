/** What can be read off a printed page: glyphs and rules, in millimetres. */

import type {Millimetres, Points} from '../base/units.ts'

/**
 * Components from 0 to 1: one is gray, three are RGB, four are CMYK.
 *
 * None: a pattern, or a space that is not looked into.
 */
export type Colour = readonly number[]

/** One glyph, placed from the top-left corner of the page as it is looked at. */
export interface Glyph {
  /** What it stands for: usually one character, for ligatures more, for a part of a cluster none. */
  readonly text: string
  readonly x: Millimetres
  readonly baseline: Millimetres
  /** Effective type size. */
  readonly size: Points
  /** To the next glyph by the font's own measure; letter and word spacing are left out. */
  readonly advance: Millimetres
  /** Degrees clockwise by which the line of text is turned; 0 for upright text. */
  readonly angle: number
  /** PostScript name without the subset prefix. */
  readonly font: string
  readonly colour: Colour
  /** Outside the tagged content: page numbers, say. Never true in a PDF without tags. */
  readonly artifact: boolean
  /** Marked-content identifier on this page. */
  readonly mcid?: number | undefined
}

/** A horizontal line, stroked or filled, at most 2 mm high. */
export interface Rule {
  readonly x: Millimetres
  /** Upper edge. */
  readonly y: Millimetres
  readonly width: Millimetres
  readonly height: Millimetres
  readonly colour: Colour
  readonly artifact: boolean
  readonly mcid?: number | undefined
}

export interface PdfPage {
  readonly width: Millimetres
  readonly height: Millimetres
  /** In the order they are painted. */
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Marked-content identifier → place in the reading order; empty without tags. */
  readonly ranks: ReadonlyMap<number, number>
  /** Marked-content identifiers of what is part of a formula; left out where there is none. */
  readonly formulas?: ReadonlySet<number>
}

/** Whether `glyph` is part of a formula: those stand above and below their line. */
export function isInFormula({formulas}: PdfPage, {mcid}: Glyph): boolean {
  return mcid !== undefined && (formulas?.has(mcid) ?? false)
}

/** The tagged glyphs of `page` as a screen reader meets them; all glyphs where nothing is tagged. */
export function inReadingOrder(page: PdfPage): readonly Glyph[] {
  const tagged = page.glyphs.filter((glyph) => !glyph.artifact)
  const {ranks} = page
  if (ranks.size === 0) return tagged
  // What the tags do not know of comes last.
  const rank = ({mcid}: Glyph) => ranks.get(mcid ?? -1) ?? ranks.size
  return tagged.sort((one, other) => rank(one) - rank(other))
}
