/** Replacements put into a text by their offsets; all else stays as it is. */

export interface Edit {
  readonly start: number
  /** Behind the last character that is replaced. */
  readonly end: number
  readonly text: string
}

/** Put `edits` into `text`, each but those that overlap one before; in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const pieces: string[] = []
  let at = 0
  for (const {start, end, text: put} of sorted) {
    if (start < at) continue
    pieces.push(text.slice(at, start), put)
    at = end
  }
  return pieces.join('') + text.slice(at)
}
