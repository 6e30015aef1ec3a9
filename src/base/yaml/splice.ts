/** Changes of a text, and its lines. */

/** What lies between the offsets becomes `text`. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** `text` with all of the splices, which do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = ''
  let done = 0
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, splice.start) + splice.text
    done = splice.end
  }
  return result + text.slice(done)
}

export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** The beginning of the next line, or the end of the text. */
export function lineEndAfter(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}

/** The line ending that `text` has. */
export function endingOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** White space at the beginning of the line of `offset`, if nothing else stands before it. */
export function indentAt(text: string, offset: number): string | undefined {
  const before = text.slice(lineStartAt(text, offset), offset)
  return /^[ \t]*$/u.test(before) ? before : undefined
}
