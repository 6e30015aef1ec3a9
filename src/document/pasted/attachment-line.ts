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
    // A number that is skipped or typed twice is one, too; what is wrong with it is told.
    const next =
      nextNumber(rest, number + 1, marksOrHanzi) ??
      nextNumber(rest, number + 2, marksAlone) ??
      nextNumber(rest, number, marksAlone)
    if (!next || next.index === 0) break
    add(rest.slice(0, next.index))
    marks += next.text
    rest = rest.slice(next.index + next.text.length)
    number = next.number
  }
  add(rest)
  return {parts, marks, isPunctuated: /[；;。，,、]\s*$/u.test(rest)}
}

const marksAlone = '[\\s\u3000；;，,、。]'
const marksOrHanzi = `(?:${marksAlone}|[\\p{Script=Han}》”）])`

/** Where `number` stands before another name, behind what matches `before`. */
function nextNumber(
  text: string,
  number: number,
  before: string
): {readonly index: number; readonly text: string; readonly number: number} | undefined {
  const ordinal = `(?:附\\s*件\\s*${number}\\s*[：:．.、]|${number}\\s*[.．、])`
  const name = '[\\p{Script=Han}《“"（A-Za-z]|(?:19|20)\\d{2}'
  const match = new RegExp(`(?<=${before})${ordinal}\\s*(?=${name})`, 'u').exec(text)
  return match ? {index: match.index, text: match[0], number} : undefined
}
