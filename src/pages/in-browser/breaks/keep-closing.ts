/**
 * Keep name and date on a page with text, by the spacing of the lines and characters before
 * them. （此页无正文） is never printed.
 *
 * GB/T 9704—2012, 7.3.5.5. Either the block is pulled back to the page before it, or a line
 * of text is pushed on to its own. How far it may go: styles/closing.css. A short text has
 * too few lines for that: then the page before ends a line early.
 */

import type {Chunker} from 'pagedjs'
import type {Note} from '../contract.ts'
import {hasText, type SignedText, signedTextsIn} from './closing.ts'
import type {EarlyEnd} from './early-end.ts'
import {type Effect, findSpacing, type Goal, type Placed} from './find-spacing.ts'
import type {Footnotes} from './footnotes.ts'
import {pushLine} from './push-line.ts'
import {refOf} from './ref-of.ts'
import type {Respacing, SpacingLimits} from './respacing.ts'

/** Mend the pages of `chunker` when they need it. `pixelsPerPoint` is for what is told. */
export async function keepClosing(
  chunker: Chunker,
  footnotes: Footnotes | undefined,
  limits: SpacingLimits,
  pixelsPerPoint: number,
  early: EarlyEnd
): Promise<Note[]> {
  const notes: Note[] = []
  for (const ending of signedTextsIn(chunker.source)) {
    const lone = ending.lone(chunker.pages)
    if (lone === undefined) continue
    // The spacing of a document is one: where it is used up, lines are pushed.
    const isRespaced = notes.some(({kind}) => kind === 'closing-kept')
    const limited = isRespaced ? undefined : limits
    notes.push(await keep(ending, lone, chunker, footnotes, limited, pixelsPerPoint, early))
  }
  return notes
}

async function keep(
  {end, paragraphs, length, lone: loneOf}: SignedText,
  lone: number,
  chunker: Chunker,
  footnotes: Footnotes | undefined,
  limits: SpacingLimits | undefined,
  pixelsPerPoint: number,
  early: EarlyEnd
): Promise<Note> {
  const isOwn = !end.closest('[data-path]')
  const line = (isOwn && Number(lineOf(end))) || undefined
  const firstHadText = hasFirstText(chunker)
  const effect = (): Effect => {
    const still = loneOf(chunker.pages)
    if (still === lone) return 'too-little'
    return still === undefined && hasFirstText(chunker) === firstHadText ? 'enough' : 'too-much'
  }
  const goal: Goal = {
    paragraphs: paragraphsBefore(chunker, paragraphs, lone),
    before: lone,
    length,
    end,
    ways: ['closer', 'wider'],
    effect
  }
  const spacing = limits && (await findSpacing(chunker, footnotes, limits, goal))
  if (limits && spacing) {
    const page = chunker.pages.findLastIndex(({area}) => area.querySelector(refOf(end))) + 1
    return {kind: 'closing-kept', page, ...told(spacing, limits, pixelsPerPoint), line}
  }
  const isKept = () => effect() === 'enough'
  const isPushed = await pushLine(chunker, footnotes, lone, {end, paragraphs}, early, isKept)
  return {kind: isPushed ? 'line-pushed' : 'closing-alone', page: lone + 1, line}
}

function lineOf(end: Element): string {
  const own = end.getAttribute('data-line')
  return own ?? end.querySelector('[data-line]')?.getAttribute('data-line') ?? ''
}

/** What is said of it, lengths in points. */
export function told(respacing: Respacing, limits: SpacingLimits, pixelsPerPoint: number) {
  return {
    pitched: respacing.pitched.length,
    pitch: respacing.pitch / pixelsPerPoint,
    usualPitch: limits.pitch.usual / pixelsPerPoint,
    tracked: respacing.tracked.length,
    tracking: respacing.tracking
  }
}

/** 7.3.3: page 1 shows text. */
function hasFirstText({pages: [first]}: Chunker): boolean {
  return first !== undefined && hasText(first)
}

/** The paragraphs that begin on the pages up to index `last`, the last first. */
export function paragraphsBefore(
  {source, pages}: Chunker,
  selector: string,
  last: number
): Placed[] {
  let page = last
  return [...source.querySelectorAll(selector)].toReversed().map((element) => {
    const isHere = (index: number): boolean =>
      pages[index]?.area.querySelector(refOf(element)) !== null
    while (page > 0 && !isHere(page)) page -= 1
    while (page > 0 && isHere(page - 1)) page -= 1
    return {element, page}
  })
}
