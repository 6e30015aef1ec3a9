/** A block of the pages → where its text was typed. */

import type {VFile} from 'vfile'
import {elementNameOf, placeText, type SourceBlock} from '../docx/index.ts'
import type {Manuscript, Passage} from '../lint/manuscript.ts'
import {printedText} from './differences.ts'

/** The source of each printed character of a block; undefined for what we wrote. */
export interface TypedBlock {
  readonly file: VFile
  readonly origin: Passage['origin']
  /** The text of the block as the DOCX has it. */
  readonly text: string
  readonly starts: readonly (number | undefined)[]
  readonly ends: readonly (number | undefined)[]
}

/** Find where the text of `block` was typed; undefined where it was not typed as it is printed. */
export function typedBlock(
  block: SourceBlock,
  manuscript: Manuscript,
  files: ReadonlyMap<string, VFile>
): TypedBlock | undefined {
  const file = block.path === undefined ? manuscript.file : files.get(block.path)
  const own = printedText(placeText(block.element, true)).text
  if (!file || own === '') return undefined
  const lineOf = lineCounter(String(file))
  const name = elementNameOf(block.element)
  const candidates = joinedTitles(manuscript.passages).flatMap((passage) => {
    const typed = printedText(passage.text)
    if (passage.file !== file || typed.text === '') return []
    const within = typed.text.indexOf(own)
    // A field may be printed with brackets or a full stop around it.
    const isField = within < 0 && passage.origin === 'metadata' && passage.element === name
    const around = isField ? own.indexOf(typed.text) : -1
    if (within < 0 && around < 0) return []
    const distance = Math.abs(lineOf(passage.starts[0] ?? 0) - block.line)
    return [
      {passage, typed, from: Math.max(within, 0), shown: within < 0 ? typed.text : own, distance}
    ]
  })
  const [best] = candidates.sort(
    (a, b) => a.distance - b.distance || a.typed.text.length - b.typed.text.length
  )
  if (!best) return undefined
  const {passage, typed, from, shown} = best
  const whole = placeText(block.element)
  // What is ours stands before and behind what was typed.
  const derived = derivedAt(whole, shown)
  if (!derived) return undefined
  let next = from
  const places = derived.map((isDerived) => {
    if (isDerived) return undefined
    const at = typed.at[next]
    next += 1
    return at
  })
  return {
    file,
    origin: passage.origin,
    text: whole,
    starts: places.map((at) => (at === undefined ? undefined : passage.starts[at])),
    ends: places.map((at) => (at === undefined ? undefined : passage.ends[at]))
  }
}

/** Which printed characters of `whole` are not of `own`: our label before it, our mark behind. */
function derivedAt(whole: string, own: string): readonly boolean[] | undefined {
  const {text} = printedText(whole)
  const from = text.indexOf(own)
  if (from < 0) return undefined
  return [...text.split('').keys()].map((index) => index < from || index >= from + own.length)
}

/** The lines of a title that is given as a list are one title. */
function joinedTitles(passages: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = []
  for (const passage of passages) {
    const last = joined.at(-1)
    const isNext = last?.element === 'title' && last.file === passage.file
    if (isNext && passage.element === 'title' && passage.origin === 'metadata') {
      joined[joined.length - 1] = {
        ...last,
        text: last.text + passage.text,
        starts: [...last.starts, ...passage.starts],
        ends: [...last.ends, ...passage.ends]
      }
    } else joined.push(passage)
  }
  return joined
}

function lineCounter(text: string): (offset: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  return (offset) => {
    const index = ends.findIndex((end) => end >= offset)
    return (index < 0 ? ends.length : index) + 1
  }
}
