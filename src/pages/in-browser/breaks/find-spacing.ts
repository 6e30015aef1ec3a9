/**
 * Look for the spacing of some lines or characters that brings the end of a text where it is
 * to stand. GB/T 9704—2012, 7.3.5.5.
 *
 * Few pages are tried before many, the pitch of lines before the tracking of characters, few
 * paragraphs before many; of the pitch no more is used than needed.
 */

import type {Chunker} from 'pagedjs'
import type {Footnotes} from './footnotes.ts'
import {withOtherLines} from './other-lines.ts'
import {Relay, withdrawn} from './relay.ts'
import {apply, asUsual, type Respacing, runsOf, type SpacingLimits} from './respacing.ts'

/** What came of a respacing. */
export type Effect = 'too-little' | 'enough' | 'too-much'

/** A paragraph of the source. */
export interface Placed {
  readonly element: Element
  /** Index of the page it begins on. */
  readonly page: number
}

export interface Goal {
  /** What may be respaced, the last first. */
  readonly paragraphs: readonly Placed[]
  /** Pages before this one count, the nearest first. */
  readonly before: number
  /** The text's, in characters. */
  readonly length: number
  /** Only what is laid out up to its end is asked for; without it all is. */
  readonly end: Element | undefined
  readonly ways: ReadonlyArray<'closer' | 'wider'>
  /** What the pages as they are now have come to. */
  effect(): Effect
}

/**
 * Lay out the last pages with a spacing that does, and give it. Where none within the limits
 * does they are as they were, as far as `end`.
 */
export async function findSpacing(
  chunker: Chunker,
  footnotes: Footnotes | undefined,
  limits: SpacingLimits,
  goal: Goal
): Promise<Respacing | undefined> {
  const {paragraphs, before, end} = goal
  const reaches = Array.from({length: limits.pages}, (_each, index) =>
    paragraphs.filter(({page}, at) => at === 0 || page >= before - 1 - index)
  )
  const elements = reaches.at(-1)?.map(({element}) => element) ?? []
  if (elements.length === 0) return undefined
  // The page before as well: what is set closer could begin there.
  const starts = reaches.map((near) => Math.max(0, (near.at(-1)?.page ?? 0) - 1))
  const first = Math.min(...starts)

  return withdrawn(chunker, first, async () => {
    // Where one begins is told by the pages as they are: they have to be as usual then.
    const attemptFrom = (from: number): [Relay, Attempt] => {
      const relay = new Relay(chunker, from, footnotes)
      const attempt = async (respacing: Respacing): Promise<Effect> => {
        apply(respacing, elements)
        await relay.until(end)
        return goal.effect()
      }
      return [relay, attempt]
    }
    const [, attemptAll] = attemptFrom(first)
    const ways = await hopefulWays(goal.ways, elements, limits, attemptAll)
    // The pages themselves: closer lines that become usual again do not stay on their page.
    await attemptAll(asUsual(limits))
    if (ways.length === 0) return undefined
    const tried = new Tried(elements, limits)
    for (const [index, near] of reaches.entries()) {
      const [relay, attempt] = attemptFrom(starts[index] ?? first)
      const stretch = near.map(({element}) => element)
      const found = await firstEnough(stretch, limits, {...goal, ways}, tried, attempt)
      if (found) {
        await relay.rest()
        return found
      }
      await attempt(asUsual(limits))
    }
    return undefined
  })
}

/** Halvings of the pitch's change, once it is known to do. */
const refinements = 3

type Attempt = (respacing: Respacing) => Promise<Effect>

/** Without the ways on which even all paragraphs, pitch and tracking together, do too little. */
async function hopefulWays(
  ways: Goal['ways'],
  paragraphs: readonly Element[],
  limits: SpacingLimits,
  attempt: Attempt
): Promise<Goal['ways']> {
  const hopeful: Array<Goal['ways'][number]> = []
  for (const way of ways) {
    const all = {...extremeOf(way, limits), pitched: paragraphs, tracked: paragraphs}
    if ((await attempt(all)) !== 'too-little') hopeful.push(way)
  }
  return hopeful
}

/** As far as spacing may go, of no paragraph yet. */
function extremeOf(way: Goal['ways'][number], {pitch, tracking}: SpacingLimits): Respacing {
  const isCloser = way === 'closer'
  return {
    pitched: [],
    pitch: isCloser ? pitch.least : pitch.most,
    tracked: [],
    tracking: isCloser ? tracking.least : tracking.most
  }
}

/** Within `paragraphs`; laid out when it is given. */
async function firstEnough(
  paragraphs: readonly Element[],
  limits: SpacingLimits,
  {ways, length}: Goal,
  tried: Tried,
  attempt: Attempt
): Promise<Respacing | undefined> {
  const usual = asUsual(limits)
  // A line pushed on moves the page's last; lines set closer change them all.
  for (const way of ways.toReversed()) {
    const {pitch} = extremeOf(way, limits)
    const ever = paragraphs.map((_each, index) => {
      return {...usual, pitched: paragraphs.slice(0, index + 1), pitch}
    })
    const enough = await leastEnough(ever, attempt)
    if (enough) return refined(enough, limits, attempt)
  }
  const runs = [...runsOf(paragraphs, limits, length)]
  for (const tracked of runs) {
    for (const way of ways) {
      const {tracking} = extremeOf(way, limits)
      const respacing = {...usual, tracked, tracking}
      if (tried.isNew(respacing) && (await attempt(respacing)) === 'enough') return respacing
    }
  }
  for (const tracked of runs) {
    for (const way of ways.toReversed()) {
      const both = {...extremeOf(way, limits), pitched: paragraphs, tracked}
      if (!tried.isNew(both) || (await attempt(both)) !== 'enough') continue
      return refined(both, limits, attempt)
    }
  }
  return undefined
}

/**
 * The first that is enough of respacings that go ever further. Where the furthest is too
 * little, all are.
 */
async function leastEnough(
  respacings: readonly Respacing[],
  attempt: Attempt
): Promise<Respacing | undefined> {
  let [low, high] = [0, respacings.length - 1]
  let best: Respacing | undefined
  for (let at = high; low <= high; at = (low + high) >> 1) {
    const respacing = respacings[at]
    const effect = respacing ? await attempt(respacing) : 'too-little'
    if (effect === 'enough') best = respacing
    if (effect === 'too-little') low = at + 1
    else high = at - 1
  }
  return best
}

/** As little of the pitch's change as does; laid out when it is given back. */
async function refined(
  enough: Respacing,
  {pitch: {usual}}: SpacingLimits,
  attempt: Attempt
): Promise<Respacing> {
  let best = enough
  let latest = enough
  let no = usual
  for (let round = 0; round < refinements; round += 1) {
    latest = {...enough, pitch: (no + best.pitch) / 2}
    if ((await attempt(latest)) === 'enough') best = latest
    else no = latest.pitch
  }
  if (latest !== best) await attempt(best)
  return best
}

/** Which trackings were tried: one that changes the lines of the same paragraphs is the same. */
class Tried {
  readonly #elements: readonly Element[]
  readonly #changed: ReadonlyMap<number, ReadonlySet<Element>>
  readonly #keys = new Set<string>()

  constructor(elements: readonly Element[], {tracking: {least, most}}: SpacingLimits) {
    this.#elements = elements
    this.#changed = new Map([least, most].map((each) => [each, withOtherLines(elements, each)]))
  }

  isNew({pitched, pitch, tracked, tracking}: Respacing): boolean {
    const changed = tracked.filter((each) => this.#changed.get(tracking)?.has(each))
    if (changed.length === 0) return false
    const places = changed.map((each) => this.#elements.indexOf(each))
    const key = [pitched.length, pitch, tracking, ...places].join()
    const isNew = !this.#keys.has(key)
    this.#keys.add(key)
    return isNew
  }
}
