/** Where sentences end. GB/T 15834. */

const opening = '“‘「『（(《〈【〔['
const closing = '”’」』）)》〉】〕]'

/** Whether a line ends a sentence, closing quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[。！？；：…!?;:][”’」』）)》〉】\]]*$/u.test(text.trimEnd())
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
    index += char.length
    if (opening.includes(char)) depth++
    else if (closing.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && /[。！？]/u.test(char)) return index
  }
  return undefined
}
