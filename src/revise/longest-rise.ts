/** The indices of the longest part of `values` that rises, not all of it side by side. */
export function longestRise(values: readonly number[]): ReadonlySet<number> {
  /** For each length, the index at which a part of that length ends lowest. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1]
    ends[low] = index
  })
  const found = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before[at]) found.add(at)
  return found
}
