/** What changed in a block → edits of its source. */

import {printed} from '../base/same-text.ts'
import type {Edit} from '../lint/edits.ts'
import {escapeInline} from '../word/index.ts'
import {paragraphEnd} from './arrivals.ts'
import {hunksBetween, printedText} from './differences.ts'
import type {TypedBlock} from './find-passage.ts'

/** Signs that would be markup where they are put; see `lint/proofread.ts`. */
const markdownSigns = /[\n\ufffc]/u
const yamlSigns = /[:#'"\\\n\ufffc\ue000]|^[-?&*!|>%@`[\]{},]/u

export interface TypedEdits {
  readonly edits: readonly Edit[]
  /** What the typed part of the block is then, printed. */
  readonly own: string
  /** Whether what we write ourselves was changed as well. */
  readonly isOurs: boolean
}

/** The edits by which `typed` says `after`; `gap` parts two paragraphs. */
export function editsOf(typed: TypedBlock, after: string, gap: string): TypedEdits | 'markup' {
  const {file, origin, text, starts, ends} = typed
  const source = String(file)
  const signs = origin === 'metadata' ? yamlSigns : markdownSigns
  const edits: Edit[] = []
  const letters = printedText(text).text
  let own = ''
  let at = 0
  let isOurs = false
  const keep = (to: number): void => {
    for (; at < to; at += 1) if (starts[at] !== undefined) own += letters[at] ?? ''
  }
  for (const {from, to, text: put} of hunksBetween(text, after)) {
    keep(from)
    at = to
    if (signs.test(put)) return 'markup'
    const whole = starts.slice(from, to)
    const derived = whole.filter((each) => each === undefined).length
    const place = ends[from - 1] ?? starts[from]
    if (derived > 0 || (from === to && place === undefined)) {
      if (derived < whole.length) return 'markup'
      isOurs = true
      continue
    }
    const written = origin === 'metadata' ? put : escaped(put, gap)
    own += put
    if (from === to && place !== undefined) edits.push({start: place, end: place, text: written})
    else {
      const start = starts[from] ?? 0
      const end = ends[to - 1] ?? start
      const isPlain = printed(source.slice(start, end)) === letters.slice(from, to)
      if (!isPlain) return 'markup'
      edits.push({start, end, text: written})
    }
  }
  keep(letters.length)
  return {edits, own: printed(own), isOurs}
}

function escaped(text: string, gap: string): string {
  return text
    .split(paragraphEnd)
    .map((part) => escapeInline(part, 'needed'))
    .join(gap)
}
