/** Widths of lines of pasted text, in characters of full width. */

const closing = /^[，。、；：！？”’」』）)》〉】〕\],.;:!?%％…]$/u

/** Letters, digits and what stands between them in addresses: nothing breaks them. */
const latinWord = /^[\w.+@:/?&=#%-]+/

const longestWord = 30

/** The width of `text`. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += /[\u0020-\u007e]/.test(char) ? 0.5 : 1
  return width
}

/** The width of what stands at the start of `text` and goes to the next line as one: a word, a hanzi with the marks behind it. */
export function firstUnit(text: string): number {
  const word = latinWord.exec(text)?.[0].slice(0, longestWord)
  const chars = [...text]
  const opening = /^[“‘「『（(《〈【〔[]/u.test(text) ? 1 : 0
  const lead = word && word !== '' ? word : chars.slice(0, opening + 1).join('')
  let width = widthOf(lead)
  for (const char of chars.slice([...lead].length)) {
    if (!closing.test(char)) break
    width += widthOf(char)
  }
  return width
}
