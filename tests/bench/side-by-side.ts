/** Ours and all peers in turn, round after round. */

import {type Spread, spreadOf} from './alternate.ts'
import type {Peer} from './peers.ts'

export interface SideBySide {
  readonly pages: number
  /** Milliseconds. */
  readonly ours: Spread
  readonly peers: ReadonlyArray<{
    readonly name: string
    /** Milliseconds, and theirs by ours, round by round; undefined where there is none. */
    readonly time: Spread | undefined
    readonly ratio: Spread | undefined
  }>
}

/** `rounds` of all of them; `uncounted` ones come first. */
export async function sideBySide(
  pages: number,
  rounds: number,
  uncounted: number,
  ours: () => Promise<number>,
  peers: readonly Peer[]
): Promise<SideBySide> {
  const mine: number[] = []
  const theirs = peers.map((): number[] => [])
  for (let round = -uncounted; round < rounds; round += 1) {
    const own = await ours()
    if (round >= 0) mine.push(own)
    for (const [index, {run}] of peers.entries()) {
      const time = await run?.()
      if (round >= 0 && time !== undefined) theirs[index]?.push(time)
    }
  }
  return {
    pages,
    ours: spreadOf(mine),
    peers: peers.map(({name}, index) => {
      const times = theirs[index] ?? []
      if (times.length === 0) return {name, time: undefined, ratio: undefined}
      const ratios = times.map((time, round) => time / (mine[round] ?? Number.NaN))
      return {name, time: spreadOf(times), ratio: spreadOf(ratios)}
    })
  }
}
