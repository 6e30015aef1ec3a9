/** What can be read off a printed page, whoever made it: no opinion, all in millimetres. */

import type {Millimetres, Points} from '../base/units.ts'

/**
 * Components from 0 to 1: one is gray, three are RGB, four are CMYK.
 *
 * A spot colour (Separation, DeviceN) is what it stands for where it has no ink of its own.
 * None: a pattern, or a space that is not looked into.
 */
export type Colour = readonly number[]

/** From the top-left corner of the page as it is looked at. */
export interface Box {
  readonly x: Millimetres
  readonly y: Millimetres
  readonly width: Millimetres
  readonly height: Millimetres
}

/** What a font is, as far as a page shows it. */
export interface Face {
  /** PostScript name without the subset prefix. */
  readonly name: string
  /** How its outlines come with the PDF; `none`: they do not. */
  readonly outlines: 'truetype' | 'cff' | 'type1' | 'type3' | 'none'
  /** Whether the PDF says that it is bold: its name, its flags, its weight. */
  readonly isBold: boolean
  /**
   * The box of one glyph's outline in ems, y upwards from the baseline: `[left, bottom, right,
   * top]`. Undefined: it paints nothing. A string: why it cannot be told, as in a message.
   */
  ink(code: number): readonly [number, number, number, number] | undefined | Unreadable
}

/** Why the outline of a glyph cannot be read. */
export interface Unreadable {
  readonly reason: 'not-embedded' | 'not-understood'
}

/** One glyph, placed from the top-left corner of the page as it is looked at. */
export interface Glyph {
  /** What it stands for: usually one character, for ligatures more, for a part of a cluster none. */
  readonly text: string
  /** Nothing in the PDF says what it stands for; left out where something does. */
  readonly isIllegible?: boolean | undefined
  readonly x: Millimetres
  readonly baseline: Millimetres
  /** Effective type size. */
  readonly size: Points
  /** To the next glyph by the font's own measure; letter and word spacing are left out. */
  readonly advance: Millimetres
  /** Degrees clockwise by which the line of text is turned; 0 for upright text. */
  readonly angle: number
  /** PostScript name without the subset prefix: `face.name`. */
  readonly font: string
  readonly face: Face
  /** Its number in the font. */
  readonly code: number
  /** Ems → millimetres on the page, without the place: `[a, b, c, d]`. */
  readonly frame: readonly [number, number, number, number]
  /** Set downwards, glyph below glyph (直排): `advance` is then downwards. */
  readonly isVertical?: boolean | undefined
  /** Filled, stroked (outlined, or made bold by a second stroke), or both. */
  readonly painted: 'fill' | 'stroke' | 'both'
  readonly colour: Colour
  /** Outside the tagged content: page numbers, say. Never true in a PDF without tags. */
  readonly artifact: boolean
  /** Marked-content identifier on this page. */
  readonly mcid?: number | undefined
}

/** A horizontal line, stroked or filled, at most 2 mm high; of one that leans its middle counts. */
export interface Stroke {
  readonly x: Millimetres
  /** Upper edge. */
  readonly y: Millimetres
  readonly width: Millimetres
  /** How thick it is, which does not grow by its leaning. */
  readonly height: Millimetres
  /** Degrees clockwise by which it leans; left out for what is level. */
  readonly slope?: number
  readonly colour: Colour
  readonly artifact: boolean
  readonly mcid?: number | undefined
}

/** A path that is painted, rules among them: the box around all of it, within its clip. */
export interface Shape {
  readonly box: Box
  /** Undefined: not filled. */
  readonly fill: Colour | undefined
  /** Undefined: not stroked. */
  readonly stroke: Colour | undefined
  /** How much it covers, from 0 to 1; left out for all. */
  readonly opacity?: number
  readonly artifact: boolean
}

/** An image that is painted. */
export interface Picture {
  /** Of the whole image, within its clip. */
  readonly box: Box
  /**
   * Of what can be seen of it: what is neither transparent nor white. All of it, when its
   * samples cannot be read; undefined when it shows nothing.
   */
  readonly ink: Box | undefined
  /** In samples. */
  readonly columns: number
  readonly rows: number
  /** The middle colour of its ink, RGB; undefined when its samples cannot be read. */
  readonly colour: Colour | undefined
  /** The middle of how much its ink covers, from 0 to 1. */
  readonly opacity: number
  /** How much of the whole image has ink, from 0 to 1; undefined when its samples cannot be read. */
  readonly coverage: number | undefined
  /** Degrees clockwise. */
  readonly angle: number
  readonly artifact: boolean
}

export interface PdfPage {
  /** As it is looked at: of the crop box, turned. */
  readonly width: Millimetres
  readonly height: Millimetres
  /** As it is written: of the media box, not turned. */
  readonly mediaBox: Box
  /** The finished size, where it is less than what is looked at: the trim box. */
  readonly trim?: Box
  /** Degrees clockwise by which the page is turned when looked at. */
  readonly rotation: 0 | 90 | 180 | 270
  /** In the order they are painted. */
  readonly glyphs: readonly Glyph[]
  readonly strokes: readonly Stroke[]
  readonly shapes: readonly Shape[]
  readonly pictures: readonly Picture[]
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

/** Where the ink of `glyph` is; undefined when it has none, or when its outline cannot be read. */
export function inkOf(
  glyph: Pick<Glyph, 'face' | 'code' | 'frame' | 'x' | 'baseline'>
): Box | undefined {
  const ink = glyph.face.ink(glyph.code)
  if (ink === undefined || 'reason' in ink) return undefined
  const [left, bottom, right, top] = ink
  const [a, b, c, d] = glyph.frame
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top]
  ] as const
  const xs = corners.map(([x, y]) => glyph.x + a * x + c * y)
  const ys = corners.map(([x, y]) => glyph.baseline + b * x + d * y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y}
}

/** Whether nothing is painted on a page. */
export function isBlank({glyphs, strokes, shapes, pictures}: PdfPage): boolean {
  return [glyphs, strokes, shapes, pictures].every(({length}) => length === 0)
}

/** How far `box` stands out of `area`, at the worst side; negative when it is inside. */
export function beyond(box: Box, area: Box): Millimetres {
  return Math.max(
    area.x - box.x,
    area.y - box.y,
    box.x + box.width - (area.x + area.width),
    box.y + box.height - (area.y + area.height)
  )
}
