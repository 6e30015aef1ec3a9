/**
 * Paragraphs, lists and tables that go on on another page: one element, as the author wrote one.
 *
 * The parts of what was divided are told by their language, in which the pages write a number
 * (src/pages/in-browser/settle/mark-parts.ts).
 */

import {type PDFContext, type PDFDict, PDFName, type PDFObject, PDFRef} from '@cantoo/pdf-lib'
import {partLanguage} from '../pages/in-browser/contract.ts'
import {textAt} from '../pdf-syntax/index.ts'
import {kidsOf, setKids, structElementOf} from './structure-kids.ts'

const p = PDFName.of('P')
const language = PDFName.of('Lang')

interface Part {
  readonly dict: PDFDict
  readonly ref: PDFRef
}

/** Join what is divided below `root`, and take the marks off; gives what was joined. */
export function joinParts(root: PDFDict): ReadonlySet<PDFDict> {
  const {context} = root
  const begun = new Map<string, Part>()
  const joined = new Set<PDFDict>()
  visit(root)
  return joined

  /** Whatever goes on with an earlier part leaves `element`. */
  function visit(element: PDFDict): void {
    const kids = kidsOf(element, context)
    const left = kids.filter((kid) => !isMoved(kid))
    // A part that is begun below may have been given more in the meantime, `element` not.
    if (left.length < kids.length) setKids(element, left, context)
  }

  function isMoved(kid: PDFObject): boolean {
    const dict = structElementOf(kid, context)
    if (!dict) return false
    const mark = takeMark(dict)
    const first = mark === undefined ? undefined : begun.get(mark)
    if (mark !== undefined && kid instanceof PDFRef && !first) begun.set(mark, {dict, ref: kid})
    visit(dict)
    if (!first || !holdsElementsOnly(dict, context)) return false
    append(first, kidsOf(dict, context))
    joined.add(first.dict)
    return true
  }

  function append({dict, ref}: Part, kids: readonly PDFObject[]): void {
    for (const kid of kids) structElementOf(kid, context)?.set(p, ref)
    setKids(dict, [...kidsOf(dict, context), ...kids], context)
  }
}

/** The mark of `element`, which has no such language: it is taken off. */
function takeMark(element: PDFDict): string | undefined {
  const mark = element.has(language) ? textAt(element, 'Lang') : undefined
  if (!mark?.startsWith(partLanguage)) return undefined
  element.delete(language)
  return mark
}

/** Content of an element itself has its place in the parent tree, which must not be lost. */
function holdsElementsOnly(element: PDFDict, context: PDFContext): boolean {
  return kidsOf(element, context).every(
    (kid) => kid instanceof PDFRef && structElementOf(kid, context) !== undefined
  )
}
