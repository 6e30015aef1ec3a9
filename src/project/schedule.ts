/**
 * Run `work` on every item, at most `jobs` at once; the results in the order of the items.
 *
 * Those that take longest by `lengthOf` begin first, so that none is still under way when all
 * others are done; by default they begin in their order. The first failure ends the run: what has not started is not started.
 */
export async function schedule<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<Result>,
  lengthOf?: (item: Item) => number
): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...items.entries()]
  if (lengthOf && jobs > 1) {
    const lengths = new Map(items.map((item) => [item, lengthOf(item)]))
    queue.sort(([, one], [, other]) => (lengths.get(other) ?? 0) - (lengths.get(one) ?? 0))
  }

  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, item] = next
      try {
        results[index] = await work(item)
      } catch (error) {
        queue.length = 0
        throw error
      }
    }
  }

  await Promise.all(Array.from({length: Math.max(1, Math.min(jobs, items.length))}, worker))
  return results
}

/** The I-th of N parts, 1-based; stable by position in a sorted list. */
export function shard<Item>(items: readonly Item[], part: number, parts: number): Item[] {
  return items.filter((_item, index) => index % parts === part - 1)
}
