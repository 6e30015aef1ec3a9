/** What only paragraphs begin with. */

import {bareNumeral, isArticle, isChapter, readOrdinal, readRunOn} from './ordinal.ts'

/** `●`, `1)`, `a.`, `（a）`, `1.1 `, `附件1`, `注：`. */
const marker =
  /^(?:[①-⑳⑴-⒛●■◆▲★☆○□◇△·•]|[0-9０-９]{1,2}[)）]|[a-zA-Z][.．、)）](?![\w.])|[（(][a-zA-Z][)）]|\d{1,2}(?:[.．]\d{1,2}){1,3}(?:[、.．]|[\s\u3000]+(?=\p{Script=Han}))|附\s*件[\s0-9０-９：:]|附[：:]|注[：:])/u

/** Tell whether a line begins with something that only paragraphs begin with. */
export function beginsItem(text: string): boolean {
  return (
    readOrdinal(text) !== undefined ||
    readRunOn(text) !== undefined ||
    bareNumeral(text) !== undefined ||
    isChapter(text) ||
    isArticle(text) ||
    marker.test(text)
  )
}
