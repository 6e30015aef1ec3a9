/** Two things measured in turn, and what is said of them. */

export interface Spread {
  readonly least: number
  readonly median: number
  readonly most: number
}

export interface Comparison {
  readonly ours: Spread
  readonly theirs: Spread
  /** Theirs by ours, pair by pair: how many times as fast ours is. */
  readonly ratio: Spread
  /** Ours less theirs, pair by pair. */
  readonly difference: Spread
}

/**
 * Run both `runs` times, each pair back to back and the other one first every second time:
 * whatever else the machine does meanwhile slows both alike. `uncounted` pairs come first.
 */
export async function alternate(
  runs: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
  uncounted = 1
): Promise<Comparison> {
  for (let run = 0; run < uncounted; run += 1) {
    await ours()
    await theirs()
  }
  const pairs: Array<readonly [ours: number, theirs: number]> = []
  for (let run = 0; run < runs; run += 1) {
    if (run % 2 === 0) {
      const one = await ours()
      pairs.push([one, await theirs()])
    } else {
      const other = await theirs()
      pairs.push([await ours(), other])
    }
  }
  return {
    ours: spreadOf(pairs.map(([one]) => one)),
    theirs: spreadOf(pairs.map(([, other]) => other)),
    ratio: spreadOf(pairs.map(([one, other]) => other / one)),
    difference: spreadOf(pairs.map(([one, other]) => one - other))
  }
}

export function spreadOf(values: readonly number[]): Spread {
  return {least: Math.min(...values), median: median(values), most: Math.max(...values)}
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1]
  const high = sorted[Math.floor(middle)]
  if (low === undefined || high === undefined) throw new Error('Expected at least one run')
  return (low + high) / 2
}
