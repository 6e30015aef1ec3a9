/**
 * The lines of a title: the cheapest way to break it, by dynamic programming.
 *
 * GB/T 9704—2012, 7.3.1: 词意完整、排列对称、长短适宜、间距恰当, shaped as a 梯形 (each line
 * longer than the one before, or each shorter) or a 菱形 (the longest in the middle).
 *
 * What a way costs, most to least:
 *
 * - a line that ends inside a word: only where one is wider than a line;
 * - a last line that is a kind by itself, `通知`;
 * - a line that ends inside a name or 《…》: only where that is wider than a line, and after a
 *   preposition there only where nothing else fits;
 * - two neighbours of the same width, or a line shorter than both its neighbours;
 * - every line: as few as fit;
 * - a line that ends after a preposition and the like, sooner than at any word, sooner than
 *   before 关于 or after a body;
 * - a line of a few characters;
 * - neighbours that differ much in width.
 */

/** See html/title-breaks.ts; `broken` is inside a word. */
export type LineEndKind =
  | 'preferred'
  | 'allowed'
  | 'avoided'
  | 'inner'
  | 'torn'
  | 'alone'
  | 'broken'

/** A piece of the title that is not divided. Any unit of length serves, of one kind. */
export interface TitlePiece {
  readonly start: number
  /** Without the white space that a line's end swallows. */
  readonly end: number
  /** How a line may end after it. */
  readonly after: LineEndKind
}

export interface Lines {
  /** Indexes of the pieces that begin lines but the first. */
  readonly breaks: readonly number[]
  /** Whether the lines are a 梯形 or a 菱形, or one line. */
  readonly isShaped: boolean
  /** Lines that end inside a word. */
  readonly broken: number
}

/** Neighbours that differ by less of the longer count as of the same width (3 %, and some). */
export const leastStep = 0.035

const breakCost: Readonly<Record<LineEndKind, number>> = {
  preferred: 0,
  allowed: 25,
  avoided: 70,
  inner: 1e5,
  torn: 1.5e5,
  alone: 2e5,
  broken: 1e6
}
const lineCost = 100
const shapeCost = 1e4
const shortCost = 60
/** Of the widest that a line may be: 4 字. */
const short = 0.2
const usualStep = 0.2
const stepCost = 60

interface Way {
  readonly cost: number
  readonly previous: Way | undefined
  readonly start: number
  readonly faults: number
}

/** `limit`: the widest that a line may be. */
export function breakIntoLines(pieces: readonly TitlePiece[], limit: number): Lines {
  const widthOf = (start: number, end: number): number =>
    (pieces[end - 1]?.end ?? 0) - (pieces[start]?.start ?? 0)
  /** By its end, then its start: the last line `start…end`, of lines that grow or shrink. */
  const ways: Array<Map<number, {growing: Way | undefined; shrinking: Way | undefined}>> = []

  for (let end = 1; end <= pieces.length; end += 1) {
    const here: (typeof ways)[number] = new Map()
    ways[end] = here
    for (let start = end - 1; start >= 0; start -= 1) {
      const width = widthOf(start, end)
      // A piece wider than a line is a line all the same: nothing is lost.
      if (width > limit && start < end - 1) break
      const own =
        lineCost +
        (end < pieces.length ? breakCost[pieces[end - 1]?.after ?? 'allowed'] : 0) +
        (width < short * limit && pieces.length > 1 ? shortCost * (1 - width / (short * limit)) : 0)

      let growing: Way | undefined =
        start === 0 ? {cost: own, previous: undefined, start, faults: 0} : undefined
      let shrinking: Way | undefined
      for (const [from, before] of ways[start] ?? []) {
        const above = widthOf(from, start)
        const difference = (width - above) / Math.max(width, above)
        const cost = own + stepCost * (Math.abs(difference) - usualStep) ** 2
        if (difference >= leastStep) {
          growing = follow(growing, before.growing, cost, start, 0)
          growing = follow(growing, before.shrinking, cost, start, 1)
        } else {
          const isEqual = difference > -leastStep ? 1 : 0
          shrinking = follow(shrinking, before.growing, cost, start, isEqual)
          shrinking = follow(shrinking, before.shrinking, cost, start, isEqual)
        }
      }
      if (growing || shrinking) here.set(start, {growing, shrinking})
    }
  }

  let best: Way | undefined
  for (const {growing, shrinking} of ways[pieces.length]?.values() ?? []) {
    best = better(best, better(growing, shrinking))
  }
  const breaks: number[] = []
  for (let way = best; way?.previous; way = way.previous) breaks.unshift(way.start)
  return {
    breaks,
    isShaped: (best?.faults ?? 0) === 0,
    broken: breaks.filter((at) => pieces[at - 1]?.after === 'broken').length
  }
}

/** `best`, or the way that goes on from `previous` when it is cheaper. */
function follow(
  best: Way | undefined,
  previous: Way | undefined,
  own: number,
  start: number,
  faults: number
): Way | undefined {
  if (previous === undefined) return best
  const cost = previous.cost + own + faults * shapeCost
  if (best !== undefined && best.cost <= cost) return best
  return {cost, previous, start, faults: previous.faults + faults}
}

/** The cheaper; the first of two that cost the same, so that the same title breaks the same. */
function better(a: Way | undefined, b: Way | undefined): Way | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.cost < a.cost ? b : a
}
