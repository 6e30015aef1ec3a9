/** Lines that look like the rows of a list, not like text that goes on. */

/** What may stand before a gap in running text. */
const label =
  /^(?:第[^\s\u3000]{1,8}[条章节篇编款]|[（(]?[〇一二三四五六七八九十百\d]{1,4}[)）、.．]+)[\s\u3000]+/u

/** A gap between words, wider than a space; 李　四 has one in a name. */
const gap = /\S(?:[ \u00a0]{2,}|\u3000+|\t+)\S/u

/** Tell whether a line has columns: `李　四　　市财政局副局长`. */
export function isRow(text: string): boolean {
  return gap.test(text.replace(label, ''))
}

/** Tell whether two lines begin or end with the same words, as those of a list do. */
export function isParallel(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]]
  const head = left.slice(0, 3).join('')
  const tail = left.slice(-3).join('')
  return (
    (head.length >= 3 && head === right.slice(0, 3).join('')) ||
    (tail.length >= 3 && tail === right.slice(-3).join(''))
  )
}
