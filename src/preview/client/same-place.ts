/** A place in one text → the same in another that reads nearly so: markup and ordinals differ. */

/** How many characters around a place are looked for, the most first. */
const lengths = [16, 9, 5, 3, 2, 1]

/** The offset in `to` that goes with `offset` in `from`. */
export function samePlace(from: string, offset: number, to: string): number {
  const expected = from.length === 0 ? 0 : Math.round((offset * to.length) / from.length)
  for (const length of lengths) {
    const before = from.slice(Math.max(0, offset - length), offset)
    const after = from.slice(offset, offset + length)
    const found = [
      ...(before === '' ? [] : placesOf(before, to).map((at) => at + before.length)),
      ...(after === '' ? [] : placesOf(after, to))
    ]
    if (found.length > 0) return nearest(found, expected)
  }
  return Math.min(expected, to.length)
}

function placesOf(text: string, within: string): number[] {
  const places: number[] = []
  for (let at = within.indexOf(text); at >= 0; at = within.indexOf(text, at + 1)) places.push(at)
  return places
}

function nearest(places: readonly number[], expected: number): number {
  return places.reduce((best, each) =>
    Math.abs(each - expected) < Math.abs(best - expected) ? each : best
  )
}
