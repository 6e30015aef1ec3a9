/** Comparing texts for loss: what counts as a character and where two texts part. */

/** Signs that print nothing: white space, joiners, marks of direction, a byte order mark. */
const unprinted = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu

/** The printed characters of `text`. */
export function printed(text: string): string {
  return text.replace(unprinted, '')
}

/** The first index at which two texts differ, or undefined when they are the same. */
export function firstDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined
  const length = Math.min(a.length, b.length)
  let index = 0
  while (index < length && a.charCodeAt(index) === b.charCodeAt(index)) index += 1
  return index
}
