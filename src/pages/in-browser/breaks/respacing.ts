/**
 * Ways to set some paragraphs a little closer or wider, and how far they may go.
 *
 * GB/T 9704—2012, 7.3.5.5: 可以采取调整行距、字距的措施. The limits are in styles/closing.css.
 */

import type {Workbench} from '../workbench.ts'

export interface SpacingLimits {
  /** CSS pixels. */
  readonly pitch: {readonly least: number; readonly usual: number; readonly most: number}
  /** In em, added to the grid's. */
  readonly tracking: {readonly least: number; readonly most: number}
  readonly pages: number
  readonly paragraphs: number
  /** Of the text's characters, how many may be set at another tracking. */
  readonly share: number
}

export function spacingLimits(bench: Workbench): SpacingLimits {
  return {
    pitch: {
      least: bench.length('--respaced-pitch-least'),
      usual: bench.length('--line-pitch'),
      most: bench.length('--respaced-pitch-most')
    },
    tracking: {
      least: bench.number('--respaced-tracking-least'),
      most: bench.number('--respaced-tracking-most')
    },
    pages: bench.number('--respaced-pages-most'),
    paragraphs: bench.number('--respaced-paragraphs-most'),
    share: bench.number('--respaced-tracking-share')
  }
}

/** What is set otherwise than usual. */
export interface Respacing {
  readonly pitched: readonly Element[]
  /** CSS pixels. */
  readonly pitch: number
  readonly tracked: readonly Element[]
  /** In em, added to the grid's. */
  readonly tracking: number
}

/**
 * Every way to respace `paragraphs`, the last first, at the limits; what changes the least
 * first: pitch before tracking, few paragraphs before many, then both together.
 */
export function* respacings(
  paragraphs: readonly Element[],
  limits: SpacingLimits,
  length: number
): Generator<Respacing> {
  const {pitch, tracking} = limits
  const none = {pitched: [], pitch: pitch.usual, tracked: [], tracking: 0}
  // A line pushed on moves the page's last; lines set closer change them all.
  const pitches = [pitch.most, pitch.least]
  for (const value of pitches) {
    for (let count = 1; count <= paragraphs.length; count += 1) {
      yield {...none, pitched: paragraphs.slice(0, count), pitch: value}
    }
  }
  const runs = [...runsOf(paragraphs, limits, length)]
  for (const tracked of runs) {
    for (const value of [tracking.least, tracking.most]) {
      yield {...none, tracked, tracking: value}
    }
  }
  for (const tracked of runs) {
    for (const [index, value] of [tracking.most, tracking.least].entries()) {
      const both = {pitched: paragraphs, pitch: pitches[index] ?? pitch.usual}
      yield {...both, tracked, tracking: value}
    }
  }
}

/** Paragraphs in a row, few before many. */
function* runsOf(
  paragraphs: readonly Element[],
  limits: SpacingLimits,
  length: number
): Generator<readonly Element[]> {
  for (let count = 1; count <= limits.paragraphs; count += 1) {
    for (let start = 0; start + count <= paragraphs.length; start += 1) {
      const run = paragraphs.slice(start, start + count)
      const own = run.reduce((sum, {textContent}) => sum + (textContent ?? '').length, 0)
      if (own <= limits.share * length) yield run
    }
  }
}

/** Write it on the paragraphs of the source, and on no others. */
export function apply(respacing: Respacing, paragraphs: readonly Element[]): void {
  for (const paragraph of paragraphs) {
    mark(paragraph, 'data-pitch', respacing.pitched.includes(paragraph))
    mark(paragraph, 'data-tracking', respacing.tracked.includes(paragraph))
  }
  const {style} = document.documentElement
  style.setProperty('--respaced-pitch', `${respacing.pitch}px`)
  style.setProperty('--respaced-tracking', String(respacing.tracking))
}

function mark(element: Element, name: string, isAdjusted: boolean): void {
  if (isAdjusted) element.setAttribute(name, 'adjusted')
  else element.removeAttribute(name)
}
