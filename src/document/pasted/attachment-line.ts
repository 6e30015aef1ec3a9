/** Several names of an 附件说明 on one line: `附件：1.甲 2.乙`. GB/T 9704—2012, 7.3.4. */

export interface ListedPart {
  readonly name: string
  /** Typed before it. */
  readonly number: number | undefined
}

/** A list has no more names on one line. */
const most = 20

/**
 * Part a line behind its label and its first number, which is `first`, at the numbers that
 * follow: `甲 2.乙`, `甲；附件2：乙`. `marks` is what stood between the names and behind them;
 * `isPunctuated`: some of it behind the last.
 */
export function partsOfLine(
  text: string,
  first: number | undefined
): {readonly parts: readonly ListedPart[]; readonly marks: string; readonly isPunctuated: boolean} {
  const parts: ListedPart[] = []
  let marks = ''
  let rest = text
  let number = first
  const add = (typed: string): void => {
    // 7.3.4: no punctuation behind a name.
    const name = typed.replace(/[；;。，,、\s]+$/u, '')
    marks += typed.slice(name.length)
    if (name !== '') parts.push({name, number})
  }
  while (number !== undefined && parts.length < most) {
    const next = nextNumber(rest, number + 1)
    if (!next || next.index === 0) break
    add(rest.slice(0, next.index))
    marks += next.text
    rest = rest.slice(next.index + next.text.length)
    number += 1
  }
  add(rest)
  return {parts, marks, isPunctuated: /[；;。，,、]\s*$/u.test(rest)}
}

/** Where `number` stands before another name: behind a space or a mark, or right behind hanzi. */
function nextNumber(
  text: string,
  number: number
): {readonly index: number; readonly text: string} | undefined {
  const ordinal = `(?:附\\s*件\\s*${number}\\s*[：:．.、]|${number}\\s*[.．、])\\s*(?=[\\p{Script=Han}《“"（A-Za-z])`
  const match = new RegExp(`(?<=[\\s\u3000；;，,、。]|[\\p{Script=Han}》”）])${ordinal}`, 'u').exec(
    text
  )
  return match ? {index: match.index, text: match[0]} : undefined
}
