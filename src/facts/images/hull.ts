/** The corners around a set of points, after Andrew: what no turning can make larger. */

/** Points `x, y, x, y …` → those on the outside, in turn. */
export function hull(points: readonly number[]): readonly number[] {
  const sorted: [number, number][] = []
  for (let at = 0; at + 1 < points.length; at += 2) {
    sorted.push([points[at] ?? 0, points[at + 1] ?? 0])
  }
  sorted.sort(([x1, y1], [x2, y2]) => x1 - x2 || y1 - y2)
  const half = (each: readonly [number, number][]) => {
    const kept: [number, number][] = []
    for (const point of each) {
      for (let last = kept.at(-1), before = kept.at(-2); last && before; ) {
        const [ax, ay] = [last[0] - before[0], last[1] - before[1]]
        const [bx, by] = [point[0] - before[0], point[1] - before[1]]
        if (ax * by - ay * bx > 0) break
        kept.pop()
        last = kept.at(-1)
        before = kept.at(-2)
      }
      kept.push(point)
    }
    return kept.slice(0, -1)
  }
  const outside = [...half(sorted), ...half(sorted.reverse())]
  return outside.length === 0 ? points.slice(0, 2) : outside.flat()
}
