/**
 * Keep name and date on a page with text, by the spacing of the lines and characters before
 * them. （此页无正文） is never printed.
 *
 * GB/T 9704—2012, 7.3.5.5. Either the block is pulled back to the page before it, or a line
 * of text is pushed on to its own. Few pages are tried before many, and of the pitch no
 * more is used than needed. How far it may go: styles/closing.css. A short text has too few
 * lines for that: then the page before ends a line early.
 */

import type {Chunker} from 'pagedjs'
import type {Note} from '../contract.ts'
import {endOfClosing, hasText, loneClosing, paragraphSelector} from './closing.ts'
import type {EarlyEnd} from './early-end.ts'
import type {Footnotes} from './footnotes.ts'
import {pushLine} from './push-line.ts'
import {Relay} from './relay.ts'
import {apply, type Respacing, respacings, type SpacingLimits} from './respacing.ts'

/** Halvings of the pitch's change, once it is known to do. */
const refinements = 3

/** Mend the pages of `chunker` when they need it. `pixelsPerPoint` is for what is told. */
export async function keepClosing(
  chunker: Chunker,
  footnotes: Footnotes | undefined,
  limits: SpacingLimits,
  pixelsPerPoint: number,
  early: EarlyEnd
): Promise<Note[]> {
  const end = endOfClosing(chunker.source)
  const lone = end && loneClosing(chunker.pages)
  if (end === undefined || lone === undefined) return []

  const line = Number(end.getAttribute('data-line')) || undefined
  const paragraphs = paragraphsBefore(chunker, lone)
  const elements = paragraphs.map(({element}) => element)
  const length = chunker.source.querySelector('[data-element="body"]')?.textContent?.length ?? 0
  const firstHadText = hasFirstText(chunker)
  const isKept = (): boolean =>
    loneClosing(chunker.pages) === undefined && hasFirstText(chunker) === firstHadText
  const works = async (relay: Relay, respacing: Respacing): Promise<boolean> => {
    apply(respacing, elements)
    await relay.until(end)
    return isKept()
  }

  for (let reach = 1; reach <= limits.pages; reach += 1) {
    const near = paragraphs.filter(({page}, index) => index === 0 || page >= lone - reach)
    const farthest = near.at(-1)
    if (!farthest) break
    // The page before as well: what is set closer could begin there.
    const own = new Relay(chunker, Math.max(0, farthest.page - 1), footnotes)
    const stretch = near.map(({element}) => element)
    for (const respacing of respacings(stretch, limits, length)) {
      if (!(await works(own, respacing))) continue
      const kept = await refine(respacing, limits, (each) => works(own, each))
      const page = chunker.pages.findLastIndex(({area}) => area.querySelector(refOf(end))) + 1
      await own.rest()
      return [{kind: 'closing-kept', page, ...told(kept, limits, pixelsPerPoint), line}]
    }
  }

  apply({pitched: [], pitch: limits.pitch.usual, tracked: [], tracking: 0}, elements)
  const isPushed = await pushLine(chunker, footnotes, lone, end, early, isKept)
  return [{kind: isPushed ? 'line-pushed' : 'closing-alone', page: lone + 1, line}]
}

/** As little of the pitch's change as does; laid out when it is given back. */
async function refine(
  respacing: Respacing,
  {pitch: {usual}}: SpacingLimits,
  works: (respacing: Respacing) => Promise<boolean>
): Promise<Respacing> {
  if (respacing.pitched.length === 0) return respacing
  let best = respacing
  let latest = respacing
  let no = usual
  for (let round = 0; round < refinements; round += 1) {
    latest = {...respacing, pitch: (no + best.pitch) / 2}
    if (await works(latest)) best = latest
    else no = latest.pitch
  }
  if (latest !== best) await works(best)
  return best
}

function told(respacing: Respacing, limits: SpacingLimits, pixelsPerPoint: number) {
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

interface Paragraph {
  /** In the source. */
  readonly element: Element
  /** Index of the page it begins on. */
  readonly page: number
}

/** The paragraphs before the block, the last first. */
function paragraphsBefore({source, pages}: Chunker, lone: number): Paragraph[] {
  let page = lone
  return [...source.querySelectorAll(paragraphSelector)].toReversed().map((element) => {
    const isHere = (index: number): boolean =>
      pages[index]?.area.querySelector(refOf(element)) !== null
    while (page > 0 && !isHere(page)) page -= 1
    while (page > 0 && isHere(page - 1)) page -= 1
    return {element, page}
  })
}

function refOf(element: Element): string {
  return `[data-ref="${element.getAttribute('data-ref')}"]`
}
