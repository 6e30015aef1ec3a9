/**
 * Levels of headings, without a jump. ISO 14289-1, 7.4.2.
 *
 * Authors skip a level (they are told), and the page shows what they wrote; those who hear the
 * document count the levels, and would look for one that is not there.
 */

import {type PDFDict, PDFName} from '@cantoo/pdf-lib'
import {nameAt} from '../pdf-syntax/index.ts'

const s = PDFName.of('S')

/** Number the headings of `elements`, in document order: the first is `H1`, none skips a level. */
export function levelHeadings(elements: Iterable<PDFDict>): void {
  /** The levels that the author gave to the headings which are open. */
  const open: number[] = []
  for (const element of elements) {
    const level = levelOf(nameAt(element, 'S'))
    if (level === undefined) continue
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    if (open.length !== level) element.set(s, PDFName.of(`H${open.length}`))
  }
}

function levelOf(role: string | undefined): number | undefined {
  const [, digit] = /^H([1-6])$/u.exec(role ?? '') ?? []
  return digit === undefined ? undefined : Number(digit)
}
