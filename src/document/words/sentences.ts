/** Where sentences end. GB/T 15834. */

const opening = '“‘「『（(《〈【〔['
const closing = '”’」』）)》〉】〕]'

/** A full stop typed as a half-width point behind hanzi; `某某.com` and `……` have none. */
const halfStop = /(?<=[\p{Script=Han}”’」』）)》〉】〕])\.(?![\w.])/u

/** Whether a line ends a sentence, closing quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  const line = text.trimEnd().replace(/[”’」』）)》〉】\]]+$/u, '')
  return /[。！？；：…!?;:]$/u.test(line) || isHalfStop(line, line.length - 1)
}

/** Whether a line stops in the middle of a sentence by its own marks. */
export function endsClause(text: string): boolean {
  return /[，、,]$/u.test(text.trimEnd())
}

/**
 * The length of the first sentence with its mark, outside quotation marks and brackets;
 * undefined when no sentence ends.
 */
export function firstSentence(text: string): number | undefined {
  let depth = 0
  let index = 0
  for (const char of text) {
    const at = index
    index += char.length
    if (opening.includes(char)) depth++
    else if (closing.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (/[。！？]/u.test(char) || isHalfStop(text, at))) return index
  }
  return undefined
}

/** Whether the character of `text` at `index` is a full stop typed as a half-width point. */
export function isHalfStop(text: string, index: number): boolean {
  if (text[index] !== '.') return false
  return halfStop.test(text.slice(Math.max(0, index - 1), index + 2))
}
