/** What two lists have in common, and what stands between. */

import {sameEnds} from '../../../base/same-ends.ts'

/** Longer lists than these are not compared: products of their lengths. */
const mostComparisons = 250_000

export interface Aligned<Item> {
  /** In both lists, in this order. */
  readonly same: ReadonlyArray<readonly [one: Item, other: Item]>
  /** `gaps[n]` stands before `same[n]`, the last one behind all. */
  readonly gaps: ReadonlyArray<readonly [ones: readonly Item[], others: readonly Item[]]>
}

/**
 * Align two lists by what `keyOf` says of their items, as many as possible; undefined where
 * that would take too long.
 */
export function alignByKey<Item>(
  ones: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string
): Aligned<Item> | undefined {
  const [a, b] = [ones.map(keyOf), others.map(keyOf)]
  const {head, tail} = sameEnds(a, b)
  const [rows, columns] = [a.length - head - tail, b.length - head - tail]
  if (rows * columns > mostComparisons) return undefined

  const places = [
    ...Array.from({length: head}, (_each, at) => [at, at] as const),
    ...longest(a.slice(head, head + rows), b.slice(head, head + columns)).map(
      ([one, other]) => [one + head, other + head] as const
    ),
    ...Array.from(
      {length: tail},
      (_each, at) => [a.length - tail + at, b.length - tail + at] as const
    )
  ]
  const ends = [...places, [a.length, b.length] as const]
  return {
    same: places.flatMap(([one, other]) => {
      const [mine, its] = [ones[one], others[other]]
      return mine === undefined || its === undefined ? [] : [[mine, its] as const]
    }),
    gaps: ends.map(([one, other], index) => {
      const [before, beforeOther] = places[index - 1] ?? [-1, -1]
      return [ones.slice(before + 1, one), others.slice(beforeOther + 1, other)] as const
    })
  }
}

/** The places of a longest common subsequence. */
function longest(a: readonly string[], b: readonly string[]): Array<readonly [number, number]> {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const places: Array<readonly [number, number]> = []
  let [row, column] = [0, 0]
  while (row < a.length && column < b.length) {
    if (a[row] === b[column]) places.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return places
}
