/** Whether a line break stands in the middle of a word. */

const words = new Intl.Segmenter('zh', {granularity: 'word'})

/** Enough of either side for the longest words and idioms. */
const reach = 6

/** Tell whether `before` and `after` part a word of the dictionary; a list does so once in two hundred lines. */
export function splitsWord(before: string, after: string): boolean {
  const tail = [...before].slice(-reach).join('')
  const head = [...after].slice(0, reach).join('')
  if (!/\p{Script=Han}$/u.test(tail) || !/^\p{Script=Han}/u.test(head)) return false
  for (const {index, segment} of words.segment(tail + head)) {
    if (index < tail.length && index + segment.length > tail.length) return true
  }
  return false
}
