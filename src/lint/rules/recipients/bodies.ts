/** The bodies that a list of recipients names. */

import type {Manuscript, Passage} from '../../manuscript.ts'
import {ownPassages} from '../../own.ts'

export interface NamedBody {
  readonly passage: Passage
  readonly from: number
  /** Behind its last character. */
  readonly to: number
  readonly name: string
}

/** A longer one is a sentence, in characters. */
const longestName = 80

/** Find the bodies named in a passage; what stands in brackets is of the name before it. */
export function bodiesIn(passage: Passage): readonly NamedBody[] {
  const {text} = passage
  const found: NamedBody[] = []
  let depth = 0
  let from = 0
  const take = (to: number): void => {
    const typed = text.slice(from, to)
    const name = typed.trim()
    const start = from + typed.indexOf(name)
    if (name !== '' && name.length <= longestName)
      found.push({passage, name, from: start, to: start + name.length})
    from = to + 1
  }
  const label = /^(?:主送|抄[送报])[ \u3000]*[：:]/u.exec(text.slice(0, 20))?.[0].length ?? 0
  from = label
  let end = text.length
  // From the end: a pattern would begin anew at every mark.
  while (end > label && /[：:。.；;，,、\s]/u.test(text[end - 1] ?? '')) end--
  for (let at = label; at < end; at++) {
    const char = text[at] ?? ''
    if (char === '（' || char === '(') depth++
    else if (char === '）' || char === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && /[、，；,;\s]/u.test(char)) take(at)
  }
  take(Math.max(end, from))
  return found
}

/** Find the bodies that the document itself is sent to, as `element` has them. */
export function ownBodies(
  manuscript: Manuscript,
  element: 'main-recipients' | 'copy-recipients'
): readonly NamedBody[] {
  return ownPassages(manuscript, element).flatMap(bodiesIn)
}
