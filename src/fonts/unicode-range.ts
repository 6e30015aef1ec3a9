/** Code points as `unicode-range` of CSS writes them. */

const lastCodePoint = 0x10ffff

/** Write `codePoint` as `U+4E00`. */
export function codePointName(codePoint: number): string {
  return `U+${digitsOf(codePoint)}`
}

/** Give the range of everything but `wrong`; undefined where nothing is. */
export function rangeWithout(wrong: ReadonlySet<number>): string | undefined {
  if (wrong.size === 0) return undefined
  const rising = [...wrong].sort((left, right) => left - right)
  const starts = [0, ...rising.map((codePoint) => codePoint + 1)]
  const ends = [...rising.map((codePoint) => codePoint - 1), lastCodePoint]
  return starts
    .map((start, index) => ({start, end: ends[index] ?? lastCodePoint}))
    .filter(({start, end}) => start <= end)
    .map(({start, end}) => `U+${digitsOf(start)}-${digitsOf(end)}`)
    .join(',')
}

function digitsOf(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0')
}
