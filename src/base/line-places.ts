import type {Place} from './message.ts'

/** Offsets of a text → lines and columns, both from 1; lines end as Markdown has them end. */
export class LinePlaces {
  readonly #starts: readonly number[]

  constructor(text: string) {
    const starts = [0]
    for (const {0: ending, index} of text.matchAll(/\r\n|\r|\n/gu))
      starts.push(index + ending.length)
    this.#starts = starts
  }

  /** The place of the character at `offset`. */
  placeOf(offset: number): Place {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1}
  }
}
