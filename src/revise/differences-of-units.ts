/** What was expected of a draft against what it says. */

import type {SaidUnit} from './expected-units.ts'

export interface UnitDifference {
  readonly isSame: boolean
  /** The changes that did not come out as they were read. */
  readonly suspects: ReadonlySet<string>
  /** Those beside them, of which it may have come. */
  readonly near: ReadonlySet<string>
  /** Changes of which only what we write ourselves came out otherwise. */
  readonly partial: ReadonlySet<string>
}

/** More pairs than this are not compared one by one. */
const mostPairs = 4_000_000

/** Compare `expected` with `actual`. */
export function differenceOfUnits(
  expected: readonly SaidUnit[],
  actual: readonly SaidUnit[]
): UnitDifference {
  const pairs = pairsOf(expected, actual)
  const partial = new Set<string>()
  const paired = new Set<number>()
  for (const [index, found] of pairs) {
    const unit = expected[index]
    paired.add(index)
    if (unit?.isWhole && unit.id !== undefined && unit.whole !== actual[found]?.whole) {
      partial.add(unit.id)
    }
  }
  const isSame = paired.size === expected.length && paired.size === actual.length
  const [suspects, near] = [new Set<string>(), new Set<string>()]
  const suspect = (index: number, among: Set<string>): void => {
    const id = expected[index]?.id
    if (id !== undefined) among.add(id)
  }
  let last = -1
  pairs.push([expected.length, actual.length])
  let lastFound = -1
  for (const [index, found] of pairs) {
    if (index !== last + 1 || found !== lastFound + 1) {
      suspect(last, near)
      for (let at = last + 1; at < index; at += 1) suspect(at, suspects)
      suspect(index, near)
    }
    last = index
    lastFound = found
  }
  return {isSame, suspects, near, partial}
}

function isSame(unit: SaidUnit | undefined, found: SaidUnit | undefined): boolean {
  if (!unit || !found || (unit.tag !== undefined && unit.tag !== found.tag)) return false
  return (unit.isWhole && unit.whole === found.whole) || unit.own === found.own
}

/** Which is which, in their order; by the longest common subsequence of what is not the same. */
function pairsOf(expected: readonly SaidUnit[], actual: readonly SaidUnit[]): [number, number][] {
  const pairs: [number, number][] = []
  let head = 0
  const least = Math.min(expected.length, actual.length)
  while (head < least && isSame(expected[head], actual[head])) {
    pairs.push([head, head])
    head += 1
  }
  let tail = 0
  while (tail < least - head && isSame(expected.at(-1 - tail), actual.at(-1 - tail))) tail += 1
  const [rows, columns] = [expected.length - head - tail, actual.length - head - tail]
  if (rows * columns <= mostPairs) {
    pairs.push(
      ...common(rows, columns, (i, j) => isSame(expected[head + i], actual[head + j])).map(
        ([i, j]): [number, number] => [head + i, head + j]
      )
    )
  }
  for (let index = tail; index > 0; index -= 1) {
    pairs.push([expected.length - index, actual.length - index])
  }
  return pairs
}

/** The longest common subsequence of two lists, as pairs of indices. */
export function common(
  rows: number,
  columns: number,
  matches: (row: number, column: number) => boolean
): readonly (readonly [number, number])[] {
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = matches(i, j)
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
    }
  }
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    if (matches(i, j)) pairs.push([i++, j++])
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}
