/** Two versions of a text, compared by the characters that are printed. */

import {printed} from '../base/same-text.ts'

/** What is put in place of a part of the old text. */
export interface Hunk {
  /** Printed characters of the old text, from and to. */
  readonly from: number
  readonly to: number
  /** As it stands in the new text, with the spaces in it. */
  readonly text: string
}

/** A text as its printed characters, each with its place. */
export interface PrintedText {
  readonly text: string
  /** The offset of each in the whole text. */
  readonly at: readonly number[]
}

export function printedText(whole: string): PrintedText {
  let text = ''
  const at: number[] = []
  for (let index = 0; index < whole.length; index += 1) {
    const unit = whole.charAt(index)
    if (printed(unit) === '') continue
    text += unit
    at.push(index)
  }
  return {text, at}
}

/** More than this is replaced as one piece: the table would be too large. */
const mostCells = 4_000_000

/** Find what changed from `before` to `after`. */
export function hunksBetween(before: string, after: string): readonly Hunk[] {
  const [old, fresh] = [printedText(before), printedText(after)]
  let head = 0
  const least = Math.min(old.text.length, fresh.text.length)
  while (head < least && old.text[head] === fresh.text[head]) head += 1
  let tail = 0
  while (
    tail < least - head &&
    old.text[old.text.length - 1 - tail] === fresh.text[fresh.text.length - 1 - tail]
  ) {
    tail += 1
  }
  const a = old.text.slice(head, old.text.length - tail)
  const b = fresh.text.slice(head, fresh.text.length - tail)
  if (a === '' && b === '') return []
  const ranges =
    a.length * b.length > mostCells ? [[0, a.length, 0, b.length] as const] : rangesOf(a, b)
  return ranges.map(([from, to, start, end]) => ({
    from: head + from,
    to: head + to,
    text: whole(fresh, after, head + start, head + end)
  }))
}

function whole({at}: PrintedText, text: string, from: number, to: number): string {
  if (to <= from) return ''
  return text.slice(at[from], (at[to - 1] ?? 0) + 1)
}

type Range = readonly [from: number, to: number, start: number, end: number]

/** Equal characters fewer than this between two changes are part of them. */
const shortest = 2

/** By the longest common subsequence; what lies close together is one change. */
function rangesOf(a: string, b: string): readonly Range[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
    }
  }
  const ranges: [number, number, number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1
      j += 1
      continue
    }
    const last = ranges.at(-1)
    const isNear = last && i - last[1] < shortest && j - last[3] < shortest
    const range = isNear ? last : ([i, i, j, j] as [number, number, number, number])
    if (!isNear) ranges.push(range)
    const goesDown =
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    if (goesDown) i += 1
    else j += 1
    range[1] = i
    range[3] = j
  }
  return ranges
}
