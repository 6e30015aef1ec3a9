/** When two texts say the same: spaces and the width or kind of punctuation aside. */

const punctuation = /[\s\p{P}\p{Z}]/gu

/** The words of `text` alone. */
export function wordsAlone(text: string): string {
  return text.normalize('NFKC').replace(punctuation, '')
}

/** Whether two texts are the same but for spaces and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return wordsAlone(a) === wordsAlone(b)
}
