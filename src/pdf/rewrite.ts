/**
 * One content stream, mended: gray is gray, what is not tagged is an artifact, as are the
 * borders that Chromium tags, and what a glyph stands for is not said twice.
 *
 * Every operator not mentioned here keeps its bytes.
 */

import type {Font} from '../facts/index.ts'
import {ContentReader, Name} from '../pdf-syntax/index.ts'
import {forEachCode, type GlyphSpan, openSpan} from './actual-text.ts'

/** Red, green and blue, from 0 to 1. */
export type Components = readonly [red: number, green: number, blue: number]

/** How the rest of the document takes part in a stream. */
export interface StreamSurroundings {
  /** Whether everything in the stream is tagged, or an artifact, from outside. */
  readonly isMarked: boolean
  /** The font that `/name … Tf` chooses. */
  fontCalled(name: string): Font | undefined
  /** The identifier that `/name BDC` has, its properties being kept in the resources. */
  identifierIn(properties: string): number | undefined
  /** The operator that sets a colour otherwise than Chromium does; by default gray is gray. */
  ink?(components: Components, isStroke: boolean): string
  /** Called for each mark that has an identifier and stays: it is content of the tags. */
  tagged(identifier: number): void
  /** Called for each mark that had one, and is an artifact now. */
  untagged(identifier: number): void
  /**
   * Called for each `/name Do`: the operator that begins the mark around it; empty for an
   * artifact, undefined when what it paints brings marks of its own.
   */
  markAround(name: string, isMarked: boolean): string | undefined
}

/** Layout: lines, borders, backgrounds, bullets. ISO 32000-1, 14.8.2.2. */
const openArtifact = '/Artifact BMC\n'

/** Text outside the tags is what the page's margins hold: page numbers. */
const openPagination = '/Artifact <</Type /Pagination>> BDC\n'

const closeArtifact = '\nEMC'

const paths = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const shows = new Set(['Tj', 'TJ', "'", '"'])
const grays = new Map([
  ['rg', 'g'],
  ['RG', 'G']
])

interface Edit {
  readonly at: number
  readonly to: number
  readonly text: string
}

/** Rewrite `bytes`; the same array when nothing has to change. */
export function rewriteContent(bytes: Uint8Array, surroundings: StreamSurroundings): Uint8Array {
  const reader = new ContentReader(bytes)
  const edits: Edit[] = []
  const marks: Mark[] = []
  const isMarked = () => marks.at(-1)?.counts ?? surroundings.isMarked
  let font: Font | undefined
  let pathStart: number | undefined
  let textObject: TextObject | undefined
  /** Texts, pictures and forms so far; and paths. */
  let shown = 0
  let drawn = 0

  const wrap = (from: number, to: number, open = openArtifact): void => {
    edits.push({at: from, to: from, text: open}, {at: to, to, text: closeArtifact})
  }

  while (reader.next()) {
    const {operator, start, end} = reader
    if (paths.has(operator)) pathStart ??= start
    else if (paints.has(operator)) {
      if (!isMarked()) wrap(pathStart ?? start, end)
      pathStart = undefined
      drawn += 1
    } else if (operator === 'n') pathStart = undefined
    else if (operator === 'Tf') font = surroundings.fontCalled(reader.name(0) ?? '')
    else if (shows.has(operator)) {
      shown += 1
      const glyphs = marks.at(-1)?.span?.glyphs
      if (glyphs) forEachCode(reader, font, (code) => glyphs.push({font, code}))
      if (!isMarked()) textObject?.shows.push({from: start, to: end})
    } else if (operator === 'rg' || operator === 'RG') {
      const text = colourOf(reader, surroundings)
      if (text !== undefined) edits.push({at: start, to: end, text})
    } else if (operator === 'BT') {
      textObject = {from: start, depth: marks.length, lowest: marks.length, tags: false, shows: []}
    } else if (operator === 'ET') {
      if (textObject) wrapText(textObject, end, marks.length, wrap)
      textObject = undefined
    } else if (operator === 'BMC' || operator === 'BDC') {
      const tag = reader.name(0)
      const identifier = identifierOf(reader, surroundings)
      const marksNow = tag === 'Artifact' || identifier !== undefined
      if (marksNow && textObject) textObject.tags = true
      const outer = marks.at(-1)?.span
      if (outer) outer.nested = true
      marks.push({
        counts: isMarked() || marksNow,
        span: operator === 'BDC' ? openSpan(reader) : undefined,
        tagged: identifier === undefined ? undefined : {start, end, identifier, shown, drawn},
        mayBeIdle: !isMarked() && tag !== 'Figure'
      })
    } else if (operator === 'EMC') {
      const mark = marks.pop()
      const {span, tagged} = mark ?? {}
      if (tagged && mark?.mayBeIdle && tagged.shown === shown && tagged.drawn < drawn) {
        edits.push({at: tagged.start, to: tagged.end, text: openArtifact.trimEnd()})
        surroundings.untagged(tagged.identifier)
      } else if (tagged) surroundings.tagged(tagged.identifier)
      if (span && isIdle(span)) {
        edits.push({at: span.start, to: span.end, text: ''}, {at: start, to: end, text: ''})
      }
      if (textObject) textObject.lowest = Math.min(textObject.lowest, marks.length)
    } else if (operator === 'Do') {
      shown += 1
      const mark = surroundings.markAround(reader.name(0) ?? '', isMarked())
      if (!isMarked() && mark !== undefined) {
        wrap(start, end, mark === '' ? openArtifact : `${mark}\n`)
      }
    } else if (operator === 'sh' || operator === 'BI') {
      shown += 1
      if (!isMarked()) wrap(start, end)
    }
  }
  return edits.length === 0 ? bytes : apply(bytes, edits)
}

interface Mark {
  /** Whether it, or a mark around it, tags or discards its content. */
  readonly counts: boolean
  readonly span: GlyphSpan | undefined
  readonly tagged: TaggedMark | undefined
  /** Whether it is an artifact if it only draws: borders and rules, but no picture. */
  readonly mayBeIdle: boolean
}

interface TaggedMark {
  readonly start: number
  readonly end: number
  readonly identifier: number
  /** What was there before it. */
  readonly shown: number
  readonly drawn: number
}

/** Whether the glyphs say by themselves what `span` says of them. */
function isIdle({glyphs, nested, text}: GlyphSpan): boolean {
  if (nested || glyphs.length === 0) return false
  return glyphs.map(({font, code}) => (code === 0 ? '' : font?.text(code))).join('') === text
}

/** What goes on between `BT` and `ET`. */
interface TextObject {
  readonly from: number
  /** Open marks at `BT`, and the fewest since. */
  readonly depth: number
  lowest: number
  /** Whether a part of it is tagged. */
  tags: boolean
  readonly shows: {readonly from: number; readonly to: number}[]
}

/** Wrap the whole text object where marks stay nested that way, else each piece of text. */
function wrapText(
  {from, depth, lowest, tags, shows}: TextObject,
  end: number,
  depthNow: number,
  wrap: (from: number, to: number, open: string) => void
): void {
  if (shows.length === 0) return
  if (!tags && lowest === depth && depthNow === depth) wrap(from, end, openPagination)
  else for (const show of shows) wrap(show.from, show.to, openPagination)
}

/** Of the mark that opens, where it is content of the tags. */
function identifierOf(reader: ContentReader, surroundings: StreamSurroundings): number | undefined {
  const properties = reader.operator === 'BDC' ? reader.operands[1] : undefined
  if (properties instanceof Name) return surroundings.identifierIn(properties.value)
  const identifier = properties instanceof Map ? properties.get('MCID') : undefined
  return typeof identifier === 'number' ? identifier : undefined
}

/** What stands for the `rg` or `RG` at hand; undefined where it stays. */
function colourOf(reader: ContentReader, {ink}: StreamSurroundings): string | undefined {
  if (reader.operands.length !== 3) return undefined
  const components: Components = [reader.number(0), reader.number(1), reader.number(2)]
  if (ink) return ink(components, reader.operator === 'RG')
  const [red, green, blue] = components
  if (red !== green || red !== blue) return undefined
  // To the five decimals Skia writes.
  return `${Number(red.toFixed(5))} ${grays.get(reader.operator)}`
}

function apply(bytes: Uint8Array, edits: Edit[]): Uint8Array {
  // Stable: what closes at a place was pushed before what opens there.
  edits.sort((one, other) => one.at - other.at)
  const parts: Uint8Array[] = []
  let from = 0
  for (const {at, to, text} of edits) {
    parts.push(bytes.subarray(from, at), Buffer.from(text, 'latin1'))
    from = to
  }
  parts.push(bytes.subarray(from))
  return Buffer.concat(parts)
}
