/**
 * Rows of a paste that have fewer cells than its head.
 *
 * A cell that was merged over several rows is pasted with the first of them only: the others
 * begin further to the left than they stood. Where what they hold says so, they are put
 * back under their heads, and the cells that are missing belong to those above.
 */

import type {PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

type Cells = readonly (readonly PhrasingContent[])[]

/** What ordinals look like: `1.`, `（一）`, `一、`. */
const ordinals = [
  /^\d{1,3}[.．、]/u,
  /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]/u,
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(]\d{1,3}[）)]/u
]

const number = /^[-−]?[\d.,，]+[%％‰]?$/u

/** What a row must gain by being put further right. */
const leastGain = 2

/** Of each row how many cells are missing at its left; 0 where that is not sure. */
export function missingAtLeft(rows: readonly Cells[], width: number): readonly number[] {
  /** By column, what stood in it so far: the texts, the last of them. */
  const known = Array.from({length: width}, () => new Set<string>())
  const last: string[] = []
  return rows.map((row, index) => {
    const texts = row.map((cell) => textOf({type: 'paragraph', children: [...cell]}).trim())
    const missing = width - texts.length
    const isShort = index > 1 && missing > 0 && texts.length > 1 && texts[0] !== ''
    const gain = isShort ? likeness(texts, missing) - likeness(texts, 0) : 0
    const shift = gain >= leastGain ? missing : 0
    if (shift > 0 || missing === 0) {
      texts.forEach((text, at) => {
        if (index === 0 || text === '') return
        known[at + shift]?.add(text)
        last[at + shift] = text
      })
    }
    return shift
  })

  /** How well `texts` go with what stands above them, `shift` columns further right. */
  function likeness(texts: readonly string[], shift: number): number {
    return texts.reduce((sum, text, at) => {
      const above = last[at + shift]
      if (above === undefined || text === '') return sum
      const one = ordinals.findIndex((each) => each.test(text))
      const other = ordinals.findIndex((each) => each.test(above))
      const same = known[at + shift]?.has(text) ? 1 : 0
      const kind = one === other ? (one >= 0 ? 2 : 0) : -1
      const numbers = number.test(text) === number.test(above) ? 0 : -1
      return sum + same + kind + numbers
    }, 0)
  }
}
