/** Which characters of a text no face of a role has. */

import {readFileSync} from 'node:fs'
import {measure} from './facts.ts'
import type {FontFace, FontSet} from './font-set.ts'
import {readFacts} from './prepared.ts'
import type {Role} from './roles.ts'

export interface Uncovered {
  readonly char: string
  /** Where it is in the text, in UTF-16 units. */
  readonly index: number
}

/** White space, controls, joiners and variation selectors paint nothing of their own. */
const unpainted = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u

/** Runs by digest: the same file serves several roles. */
const runs = new Map<string, readonly number[]>()

export function uncovered(
  set: {readonly faces: FontSet['faces']},
  role: Role,
  text: string
): readonly Uncovered[] {
  const chain = set.faces[role]
  const missing: Uncovered[] = []
  let index = 0
  for (const char of text) {
    const codePoint = char.codePointAt(0) ?? 0
    if (!unpainted.test(char) && !chain.some((face) => isIn(runsOf(face), codePoint))) {
      missing.push({char, index})
    }
    index += char.length
  }
  return missing
}

/** Say whether the face that sets a role has `char` itself. */
export function isInFirst(
  {faces}: {readonly faces: FontSet['faces']},
  role: Role,
  char: string
): boolean {
  const [face] = faces[role]
  return face !== undefined && isIn(runsOf(face), char.codePointAt(0) ?? 0)
}

function runsOf(face: FontFace): readonly number[] {
  const known = runs.get(face.digest)
  if (known) return known
  const facts = readFacts(face.factsFile) ?? measure(readFileSync(face.file))
  runs.set(face.digest, facts.coverage)
  return facts.coverage
}

/** Whether `codePoint` lies within one of the rising runs: first, last, first, last … */
export function isIn(coverage: readonly number[], codePoint: number): boolean {
  let low = 0
  let high = coverage.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    const last = coverage[2 * middle + 1] ?? 0
    if (codePoint > last) low = middle + 1
    else high = middle
  }
  const first = coverage[2 * low]
  return first !== undefined && first <= codePoint
}
