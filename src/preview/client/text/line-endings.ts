/** The editor's lines end in one character; those of a file in one or two, and stay as they are. */

import type {ChangeSet} from '@codemirror/state'

/** `text` of a file, changed by what was done to it in an editor. */
export function savedForm(text: string, changes: ChangeSet): string {
  const places = placesIn(text)
  const ending = usualEnding(text)
  let result = ''
  let done = 0
  changes.iterChanges((from, to, _start, _end, inserted) => {
    result += text.slice(done, places(from))
    result += ending === '\n' ? inserted.toString() : inserted.toString().replaceAll('\n', ending)
    done = places(to)
  })
  return result + text.slice(done)
}

/** From an offset in the text of a file to that in the editor. */
export function editorOffset(text: string, offset: number): number {
  let pairs = 0
  for (let at = text.indexOf('\r\n'); at >= 0 && at < offset; at = text.indexOf('\r\n', at + 2)) {
    pairs += 1
  }
  return offset - pairs
}

/** From offsets of the editor to those of the file. */
function placesIn(text: string): (offset: number) => number {
  if (!text.includes('\r\n')) return (offset) => offset
  /** Offsets in the editor behind which the file has one character more. */
  const pairs: number[] = []
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) {
    pairs.push(at - pairs.length)
  }
  return (offset) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset + low
  }
}

/** Of the first line that has one. */
function usualEnding(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n'
}
