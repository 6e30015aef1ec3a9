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

/** Nothing is. */
export function asUsual({pitch}: SpacingLimits): Respacing {
  return {pitched: [], pitch: pitch.usual, tracked: [], tracking: 0}
}

/** Paragraphs in a row that may be tracked: few before many, the first of `paragraphs` first. */
export function* runsOf(
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
