/** A text as its pieces in order: some taken out, moved, joined or new, the rest byte for byte. */

import {applyEdits, type Edit} from '../lint/edits.ts'
import type {Slot} from './slots.ts'

/** A piece that was not in the text. */
export interface NewPiece {
  readonly kind: 'new'
  readonly markdown: string
  /** The list or the table it is put in. */
  readonly within: number | undefined
}

type Entry = Slot | NewPiece

/** How a piece goes on in the one before it. */
interface Seam {
  /** Offset of the first character that is kept. */
  readonly from: number
  readonly text: string
}

export class Arrangement {
  readonly #source: string
  readonly #slots: readonly Slot[]
  readonly #entries: Entry[]
  readonly #seams = new Map<Slot, Seam>()
  readonly #moved = new Set<Entry>()
  readonly #newLine: string

  constructor(source: string, slots: readonly Slot[]) {
    this.#source = source
    this.#slots = slots
    this.#entries = [...slots]
    this.#newLine = source.includes('\r\n') ? '\r\n' : '\n'
  }

  remove(slot: Slot): void {
    const index = this.#entries.indexOf(slot)
    if (index >= 0) this.#entries.splice(index, 1)
  }

  /** Put `entry` behind `anchor`, or before it; one that was there is moved. */
  put(entry: Entry, anchor: Entry, side: 'before' | 'behind'): void {
    const old = this.#entries.indexOf(entry)
    if (old >= 0) {
      this.#entries.splice(old, 1)
      this.#moved.add(entry)
    }
    const at = this.#entries.indexOf(anchor)
    this.#entries.splice(side === 'before' ? at : at + 1, 0, entry)
  }

  /** Whether `slot` stands right behind `before`. */
  follows(slot: Slot, before: Slot): boolean {
    const at = this.#entries.indexOf(slot)
    return at > 0 && this.#entries[at - 1] === before
  }

  /** Run `slot` on in the piece before it. */
  join(slot: Slot, seam: Seam): void {
    this.#seams.set(slot, seam)
  }

  /** The text, with `edits` in what was kept of it. */
  text(edits: readonly Edit[]): string {
    const [first, last] = [this.#slots[0], this.#slots.at(-1)]
    if (!first || !last) return applyEdits(this.#source, edits)
    const kept = (from: number, to: number): string => {
      const own = edits.filter(({start, end}) => start >= from && end <= to)
      const moved = own.map((edit) => ({
        ...edit,
        start: edit.start - from,
        end: edit.end - from
      }))
      return applyEdits(this.#source.slice(from, to), moved)
    }
    const pieces = this.#entries.map((entry, index) => {
      const before = this.#entries[index - 1]
      if (entry.kind === 'new') {
        const markdown = entry.markdown.replaceAll('\n', this.#newLine)
        return `${before ? this.#gap(before, entry) : ''}${markdown}`
      }
      const seam = this.#seams.get(entry)
      if (seam) return `${seam.text}${kept(seam.from, entry.end)}`
      return `${before ? this.#gap(before, entry) : ''}${kept(entry.start, entry.end)}`
    })
    // What is put in at the edge of a piece is the piece's.
    const [start, end] = [first.start, last.end]
    const head = applyEdits(
      this.#source.slice(0, start),
      edits.filter((edit) => edit.start < start && edit.end <= start)
    )
    return `${head}${pieces.join('')}${this.#source.slice(end)}`
  }

  #gap(before: Entry, entry: Entry): string {
    if (before.kind !== 'new' && entry.kind !== 'new') {
      const [a, b] = [this.#slots.indexOf(before), this.#slots.indexOf(entry)]
      if (b === a + 1) return this.#gapBefore(b)
      // What stood between was taken out.
      const isMoved = this.#moved.has(before) || this.#moved.has(entry)
      if (b > a && !isMoved)
        return longer(this.#gapAlone(a + 1), this.#gapAlone(b)) + this.#indentOf(b)
    }
    const isTogether = before.within !== undefined && before.within === entry.within
    const gap = isTogether ? this.#gapWithin(before.within) : this.usualGap()
    return entry.kind === 'new' ? gap : gap + this.#indentOf(this.#slots.indexOf(entry))
  }

  /** What stands before a piece on its line. */
  #indentOf(index: number): string {
    return this.#gapBefore(index).slice(this.#gapAlone(index).length)
  }

  #gapAlone(index: number): string {
    return this.#gapBefore(index).replace(/[^\r\n]+$/u, '')
  }

  #gapBefore(index: number): string {
    const [before, slot] = [this.#slots[index - 1], this.#slots[index]]
    return before && slot ? this.#source.slice(before.end, slot.start) : ''
  }

  #gapWithin(within: number | undefined): string {
    const index = this.#slots.findIndex(
      (slot, at) => slot.within === within && this.#slots[at - 1]?.within === within
    )
    return index < 0 ? this.#newLine : this.#gapAlone(index)
  }

  /** What stands between an item and one that is put behind it: its own mark too. */
  gapBeside(slot: Slot): string {
    return `${this.#gapWithin(slot.within)}${this.markOf(slot)}`
  }

  /** The mark of an item that is put behind `slot`: the next number, or the same sign. */
  markOf({start, end}: Slot): string {
    const line = this.#source.lastIndexOf('\n', start - 1) + 1
    const text = this.#source.slice(line, end)
    const mark = /^(?<indent>\s*)(?<sign>[-+*]|(?<number>\d{1,9})[.)])(?<room>[ \t]+)/u.exec(text)
    const {indent = '', sign = '-', number, room = ' '} = mark?.groups ?? {}
    const next = number === undefined ? sign : `${Number(number) + 1}${sign.slice(number.length)}`
    return `${indent}${next}${room}`
  }

  /** Between two paragraphs, as most of them are parted here. */
  usualGap(): string {
    const counts = new Map<string, number>()
    for (let index = 1; index < this.#slots.length; index += 1) {
      const gap = this.#gapAlone(index)
      if (/\n.*\n/su.test(gap)) counts.set(gap, (counts.get(gap) ?? 0) + 1)
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a)
    return most?.[0] ?? this.#newLine.repeat(2)
  }
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a
}
