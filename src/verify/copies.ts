/**
 * A PDF that holds copies of one document, each with its own 份号: each is judged as the
 * document it is, and what all of them have in common is told once.
 *
 * GB/T 9704—2012, 7.2.1.
 */

import {isBlank, type PageLabels, type PdfPage} from '../facts/index.ts'
import {type Judgement, type JudgeOptions, judgePages} from './judge.ts'
import type {Verdict} from './rule.ts'

/** The pages of one copy. */
export interface CopyPages {
  /** Of the PDF, counted from 0. */
  readonly firstPage: number
  readonly pages: readonly PdfPage[]
}

/**
 * The copies among `pages`, the first of `pageCount`; a single one if they are no copies.
 *
 * The labels say where each begins (`000007-1`); its first page has to show that 份号, and all
 * have to be of one length. A blank page before the next is no page of the document; the last
 * copy is left out when not all of it is there.
 */
export function copiesAmong(
  pages: readonly PdfPage[],
  pageCount: number,
  labels: readonly PageLabels[]
): readonly [CopyPages, ...CopyPages[]] {
  const whole = {firstPage: 0, pages}
  const starts = labels.map(({firstPage}) => firstPage)
  const [, stride = 0] = starts
  const areCopies =
    labels.length > 1 &&
    labels.every((label, index) => label.firstPage === index * stride && isNumbered(label, pages))
  if (!areCopies) return [whole]

  const copies = starts.flatMap((firstPage, index) => {
    const isLast = index === starts.length - 1
    const end = isLast ? pageCount : firstPage + stride
    const own = pages.slice(firstPage, end)
    const last = own.at(-1)
    if (own.length < end - firstPage || !last) return []
    return [{firstPage, pages: !isLast && isBlank(last) ? own.slice(0, -1) : own}]
  })
  const [first, ...others] = copies
  return first && others.every((each) => each.pages.length === first.pages.length)
    ? [first, ...others]
    : [whole]
}

/** Judge each copy; of each measurement that comes out badly, the first copy in which it does. */
export function judgeCopies(
  [first, ...others]: readonly [CopyPages, ...CopyPages[]],
  options: JudgeOptions = {}
): Judgement {
  const judgement = judgePages(first.pages, options)
  const results = [...judgement.results]
  for (const {firstPage, pages} of others) {
    const own = judgePages(pages, {...options, form: judgement.form}).results
    for (const [index, {rule, outcome}] of own.entries()) {
      const known = results[index]
      if (!known || gravity(outcome) <= gravity(known.outcome)) continue
      results[index] = {rule, outcome: behind(outcome, firstPage)}
    }
  }
  return {...judgement, results}
}

/** A 份号 is six digits; those beyond what was read cannot be seen. */
function isNumbered(label: PageLabels, pages: readonly PdfPage[]): boolean {
  const {firstPage, prefix, style, start} = label
  const number = /^(?<number>\d{6})-$/u.exec(prefix)?.groups?.number
  if (number === undefined || style !== 'D' || start !== 1) return false
  const page = pages[firstPage]
  return !page || textOf(page).includes(number)
}

function textOf({glyphs}: PdfPage): string {
  return glyphs.map(({text}) => text).join('')
}

/** What cannot be measured never counts as passed. */
function gravity(outcome: Verdict): number {
  if (outcome.state === 'failed') return 3
  if (outcome.state === 'passed') return 1
  return outcome.cause === 'unreadable' ? 2 : 0
}

/** `outcome` of pages that begin behind `count` others. */
function behind(outcome: Verdict, count: number): Verdict {
  if (outcome.state !== 'failed') return outcome
  const departures = outcome.departures.map((each) => ({...each, page: each.page + count}))
  return {...outcome, departures}
}
