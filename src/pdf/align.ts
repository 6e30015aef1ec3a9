/**
 * Where two sequences of characters differ, in linear time.
 *
 * Not the shortest difference: after a mismatch the nearest place is taken at
 * which both sides read on alike. That names the lost characters exactly in
 * every case met (lost, doubled, exchanged, swapped) and never costs more than
 * the length of what differs.
 */

import {sameEnds} from '../base/same-ends.ts'

/** `wanted[from … to)` stands where `found[foundFrom … foundTo)` was found. */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly foundFrom: number
  readonly foundTo: number
}

/** Characters that must agree before both sides count as reading on alike. */
const run = 4

/** The differences in order; none when the sequences are equal. */
export function align(wanted: readonly string[], found: readonly string[]): readonly Difference[] {
  // The same at the end, so that a fault in the last characters is exact as well.
  const {head: start, tail} = sameEnds(wanted, found)
  if (start === wanted.length && start === found.length) return []
  const end = wanted.length - tail
  const foundEnd = found.length - tail

  const places = new Places(found, start, foundEnd)
  const differences: Difference[] = []
  let at = start
  let foundAt = start
  while (at < end || foundAt < foundEnd) {
    if (at < end && foundAt < foundEnd && wanted[at] === found[foundAt]) {
      at += 1
      foundAt += 1
      continue
    }
    const [to, foundTo] = meetAgain(wanted, at, end, places, foundAt, foundEnd)
    differences.push({from: at, to, foundFrom: foundAt, foundTo})
    at = to
    foundAt = foundTo
  }
  return differences
}

/** The nearest pair of places from which both sides read on alike; the ends when there is none. */
function meetAgain(
  wanted: readonly string[],
  at: number,
  end: number,
  places: Places,
  foundAt: number,
  foundEnd: number
): readonly [number, number] {
  let best: readonly [number, number] = [end, foundEnd]
  let cost = end - at + (foundEnd - foundAt)
  for (let skip = 0; skip < cost && at + skip + run <= end; skip += 1) {
    const place = places.next(wanted.slice(at + skip, at + skip + run).join(''), foundAt)
    if (place === undefined || skip + place - foundAt >= cost) continue
    cost = skip + place - foundAt
    best = [at + skip, place]
  }
  return best
}

/** Where each run of characters occurs. */
class Places {
  private readonly byRun = new Map<string, number[]>()

  constructor(found: readonly string[], start: number, end: number) {
    for (let at = start; at + run <= end; at += 1) {
      const key = found.slice(at, at + run).join('')
      const known = this.byRun.get(key)
      if (known) known.push(at)
      else this.byRun.set(key, [at])
    }
  }

  /** The first occurrence of `key` at or behind `from`. */
  next(key: string, from: number): number | undefined {
    const places = this.byRun.get(key)
    if (!places) return undefined
    let low = 0
    let high = places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[middle] ?? 0) < from) low = middle + 1
      else high = middle
    }
    return places[low]
  }
}
