/** What is still to be filled in: marked by the skeletons, or left as 某某. */

export interface Blank {
  /** From 1. */
  readonly line: number
  readonly column: number
  /** As it stands. */
  readonly text: string
}

const marks = /【[^】\n]*】|某某+/gu

/** All that `text` has, from its top to its end. */
export function blanksIn(text: string): readonly Blank[] {
  return text.split(/\r\n|\n|\r/u).flatMap((row, index): Blank[] => {
    const line = index + 1
    // A note of the skeleton says how blanks are marked, and is none.
    if (row.startsWith('#') && row.includes('待填')) return []
    const own = /^(?<what>.*\S)\s+# 待填\s*$/u.exec(row)?.groups?.what
    if (own !== undefined) return [{line, column: 1, text: own}]
    return [...row.matchAll(marks)].map(({0: found, index: at}) => ({
      line,
      column: at + 1,
      text: found
    }))
  })
}
