/**
 * 版记 on the page on which the text ends, by the spacing of lines and characters where at
 * most two lines are missing, before it has a page of its own and a blank one before that.
 *
 * GB/T 9704—2012, 7.4 and 7.5; by the means of 7.3.5.5 and within the same limits
 * (styles/closing.css).
 */

import type {Chunker} from 'pagedjs'
import type {Note} from '../contract.ts'
import {loneClosing, paragraphSelector} from './closing.ts'
import {type Effect, findSpacing} from './find-spacing.ts'
import type {Footnotes} from './footnotes.ts'
import {paragraphsBefore, told} from './keep-closing.ts'
import type {SpacingLimits} from './respacing.ts'

/** Lines. */
const mostMissing = 2

const texts = '[data-element="body"], [data-element="attachment"]'
const ofAttachments = '[data-element="attachment"] :is(p:not([data-element]), h2, h3, h4, h5)'

export interface ColophonPlace {
  /** Where it was typed. */
  readonly line: number | undefined
  /** 7.5: whether its page has to be even. */
  readonly isEven: boolean
  /** How much it does not fit on the last page by, in CSS pixels; what is left, below zero. */
  missing(): number
}

/** Mend the pages of `chunker` when they need it. `pixelsPerPoint` is for what is told. */
export async function keepColophon(
  chunker: Chunker,
  footnotes: Footnotes | undefined,
  limits: SpacingLimits,
  pixelsPerPoint: number,
  {line, isEven, missing}: ColophonPlace
): Promise<Note[]> {
  const page = chunker.pages.length
  const lines = Math.ceil(missing() / limits.pitch.usual)
  // On an odd page there is none, whatever is free.
  if (lines <= 0 || lines > mostMissing || (isEven && page % 2 === 1)) return []

  const effect = (): Effect => {
    const isHere = missing() <= 0
    if (chunker.pages.length >= page && !isHere) return 'too-little'
    const isOnPage = chunker.pages.length === page || (!isEven && isHere)
    return isOnPage && loneClosing(chunker.pages) === undefined ? 'enough' : 'too-much'
  }
  const all = [...chunker.source.querySelectorAll(texts)]
  const spacing = await findSpacing(chunker, footnotes, limits, {
    paragraphs: paragraphsBefore(chunker, `${paragraphSelector}, ${ofAttachments}`, page - 1),
    before: page,
    length: all.reduce((sum, {textContent}) => sum + (textContent ?? '').length, 0),
    end: undefined,
    ways: ['closer'],
    effect
  })
  if (!spacing) return [{kind: 'colophon-apart', page, lines, line}]
  const kept = told(spacing, limits, pixelsPerPoint)
  return [{kind: 'colophon-kept', page: chunker.pages.length, ...kept, line}]
}
