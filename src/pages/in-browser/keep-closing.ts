/**
 * Keep name and date on a page with text, by the spacing of the lines and characters before
 * them. （此页无正文） is never printed.
 *
 * GB/T 9704—2012, 7.3.5.5. Either the block is pulled back to the page before it, or a line
 * of text is pushed on to its own. What changes the least is tried first: few pages before
 * many, pitch before tracking, few paragraphs before many; and of the pitch no more is
 * used than needed. How far it may go: styles/closing.css.
 */

import type {Chunker} from 'pagedjs'
import {endOfClosing, hasText, loneClosing} from './closing.ts'
import type {Note} from './contract.ts'
import {Relay} from './relay.ts'
import type {Workbench} from './workbench.ts'

/** Of `least`…`most`, in CSS pixels and in em. */
export interface SpacingLimits {
  readonly pitch: readonly [least: number, usual: number, most: number]
  readonly tracking: readonly [least: number, most: number]
  readonly pages: number
  readonly trackingShare: number
}

export function spacingLimits(bench: Workbench): SpacingLimits {
  return {
    pitch: [
      bench.length('--respaced-pitch-least'),
      bench.length('--line-pitch'),
      bench.length('--respaced-pitch-most')
    ],
    tracking: [bench.number('--respaced-tracking-least'), bench.number('--respaced-tracking-most')],
    pages: bench.number('--respaced-pages-most'),
    trackingShare: bench.number('--respaced-tracking-share')
  }
}

type Direction = -1 | 0 | 1

interface Means {
  readonly pitch: Direction
  readonly tracking: Direction
}

/** Looser first: a line that is pushed on costs a page less than many lines set closer. */
const means: readonly Means[] = [
  {pitch: 1, tracking: 0},
  {pitch: -1, tracking: 0},
  {pitch: 0, tracking: -1},
  {pitch: -1, tracking: -1},
  {pitch: 0, tracking: 1},
  {pitch: 1, tracking: 1}
]

/** Halvings of the pitch's change, once it is known to do. */
const refinements = 3

/** Mend the pages of `chunker` when they need it. `pixelsPerPoint` is for what is told. */
export async function keepClosing(
  chunker: Chunker,
  limits: SpacingLimits,
  pixelsPerPoint: number
): Promise<Note[]> {
  const lone = loneClosing(chunker.pages)
  const end = endOfClosing(chunker.source)
  if (lone === undefined || end === undefined) return []

  const line = Number(end.getAttribute('data-line')) || undefined
  const firstHasText = hasFirstText(chunker)
  const paragraphs = paragraphsBefore(chunker, lone)
  let relay: Relay | undefined

  for (let reach = 1; reach <= limits.pages; reach += 1) {
    const near = paragraphs.filter(({page}, index) => index === 0 || page >= lone - reach)
    const farthest = near.at(-1)
    if (!farthest) break
    relay = new Relay(chunker, Math.max(0, farthest.page - 1))
    for (const way of means) {
      for (let count = 1; count <= near.length; count += 1) {
        const stretch = near.slice(0, count).map(({element}) => element)
        if (way.tracking !== 0 && shareOf(stretch, chunker.source) > limits.trackingShare) break
        const part = await gentlest(stretch, way)
        if (part === undefined) continue
        await relay.rest()
        const {pitch, tracking} = spacingOf(way, part)
        return [
          {
            kind: 'closing-kept',
            page: chunker.pages.findLastIndex(({area}) => area.querySelector(refOf(end))) + 1,
            paragraphs: count,
            pitch: pitch / pixelsPerPoint,
            usualPitch: limits.pitch[1] / pixelsPerPoint,
            tracking,
            line,
            path: undefined
          }
        ]
      }
    }
  }

  if (relay) {
    adjust([], {pitch: limits.pitch[1], tracking: 0})
    await relay.until(end)
    await relay.rest()
  }
  return [{kind: 'closing-alone', page: lone + 1, line, path: undefined}]

  /** The least part of the pitch's change that does, or undefined when all of it does not. */
  async function gentlest(stretch: readonly Element[], way: Means): Promise<number | undefined> {
    if (!(await works(stretch, way, 1))) return undefined
    if (way.pitch === 0) return 1
    let [no, yes, laidOut] = [0, 1, 1]
    for (let round = 0; round < refinements; round += 1) {
      laidOut = (no + yes) / 2
      if (await works(stretch, way, laidOut)) yes = laidOut
      else no = laidOut
    }
    if (laidOut !== yes) await works(stretch, way, yes)
    return yes
  }

  async function works(stretch: readonly Element[], way: Means, part: number): Promise<boolean> {
    adjust(stretch, spacingOf(way, part))
    // `end` was checked above; a function declaration does not know.
    if (end) await relay?.until(end)
    return loneClosing(chunker.pages) === undefined && hasFirstText(chunker) === firstHasText
  }

  function spacingOf(way: Means, part: number): Spacing {
    const [least, usual, most] = limits.pitch
    const extreme = {[-1]: least, 0: usual, 1: most}[way.pitch]
    const tracking = {[-1]: limits.tracking[0], 0: 0, 1: limits.tracking[1]}[way.tracking]
    return {pitch: usual + part * (extreme - usual), tracking}
  }

  function adjust(stretch: readonly Element[], {pitch, tracking}: Spacing): void {
    for (const {element} of paragraphs) element.removeAttribute('data-spacing')
    for (const element of stretch) element.setAttribute('data-spacing', 'adjusted')
    const {style} = document.documentElement
    style.setProperty('--respaced-pitch', `${pitch}px`)
    style.setProperty('--respaced-tracking', String(tracking))
  }
}

interface Spacing {
  readonly pitch: number
  readonly tracking: number
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

/** The paragraphs before the block from the last on, those of the pages in reach at least. */
function paragraphsBefore({source, pages}: Chunker, lone: number): Paragraph[] {
  const elements = source.querySelectorAll(
    '[data-element="body"] :is(p:not([data-element]), h2, h3, h4, h5), [data-element="attachment-entry"]'
  )
  let page = lone
  return [...elements].toReversed().map((element) => {
    const isHere = (index: number): boolean =>
      pages[index]?.area.querySelector(refOf(element)) !== null
    while (page > 0 && !isHere(page)) page -= 1
    while (page > 0 && isHere(page - 1)) page -= 1
    return {element, page}
  })
}

function shareOf(stretch: readonly Element[], source: ParentNode): number {
  const length = (element: Element | null): number => element?.textContent?.length ?? 0
  const all = length(source.querySelector('[data-element="body"]'))
  return stretch.reduce((sum, element) => sum + length(element), 0) / Math.max(1, all)
}

function refOf(element: Element): string {
  return `[data-ref="${element.getAttribute('data-ref')}"]`
}
