/** Bookmarks say what a heading says; a formula in it is its TeX. */

import {type PDFDict, type PDFDocument, PDFHexString, PDFName} from '@cantoo/pdf-lib'
import {printed} from '../base/same-text.ts'
import {formulaMark} from '../pages/in-browser/contract.ts'
import {dictAt, textAt} from '../pdf-syntax/index.ts'

/** A formula in the text of the document. */
export interface BookmarkFormula {
  /** Its alternative text. */
  readonly tex: string
  /** What is painted for it. */
  readonly text: string
}

/** Chromium gives both of a formula's texts, one after the other: the TeX is kept. */
export function mendBookmarks(document: PDFDocument, formulas: readonly BookmarkFormula[]): void {
  if (formulas.length === 0) return
  const open = [dictAt(document.catalog, 'Outlines')]
  const seen = new Set<PDFDict>()
  while (open.length > 0) {
    const item = open.pop()
    if (!item || seen.has(item)) continue
    seen.add(item)
    const title = textAt(item, 'Title')
    if (title?.includes(formulaMark)) {
      item.set(PDFName.of('Title'), PDFHexString.fromText(mend(title, formulas)))
    }
    open.push(dictAt(item, 'Next'), dictAt(item, 'First'))
  }
}

function mend(title: string, formulas: readonly BookmarkFormula[]): string {
  const [before = '', ...rest] = title.split(formulaMark)
  const mended = rest.map((part) => {
    for (const {tex, text} of formulas) {
      const twice = part.startsWith(tex) ? lengthOf(text, part.slice(tex.length)) : undefined
      if (twice !== undefined) return tex + part.slice(tex.length + twice)
    }
    return part
  })
  return before + mended.join('')
}

/** How much of the beginning of `part` says `text`, white space aside; undefined when none does. */
function lengthOf(text: string, part: string): number | undefined {
  const wanted = printed(text)
  let length = 0
  for (let found = 0; found < wanted.length; length += 1) {
    const char = part[length]
    if (char === undefined) return undefined
    if (printed(char) === '') continue
    if (char !== wanted[found]) return undefined
    found += 1
  }
  return length
}
