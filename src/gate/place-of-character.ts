/** Where a character stands that only its block is known of. */

import type {VFile} from 'vfile'
import type {Place} from '../base/message.ts'

/** The first place of `char` from line `from` on; the line's beginning where it is not found. */
export function placeOfCharacter(
  file: VFile,
  char: string,
  from: number | undefined
): Place | undefined {
  const lines = String(file).split(/\r\n?|\n/u)
  for (let line = from ?? 1; line <= lines.length; line += 1) {
    const index = lines[line - 1]?.indexOf(char) ?? -1
    if (index >= 0) return {line, column: index + 1}
  }
  return from === undefined ? undefined : {line: from, column: 1}
}
