/**
 * Nothing in the PDF acts by itself: no scripts, no programs, no files inside.
 *
 * ISO 19005-2, 6.5 and 6.8. Links to addresses and to places in the document stay.
 */

import {type PDFDict, type PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {dictAt, entry, nameAt, textAt} from '../pdf-syntax/index.ts'
import {annotations} from './links.ts'

const allowed = new Set(['URI', 'GoTo', 'GoToR', 'Named'])

const script = /^\s*javascript:/i

export function forbidActions(document: PDFDocument): void {
  const {catalog} = document
  catalog.delete(PDFName.of('AA'))
  // An array is a place to open at, a dictionary an action.
  if (dictAt(catalog, 'OpenAction')) catalog.delete(PDFName.of('OpenAction'))
  const names = dictAt(catalog, 'Names')
  for (const key of ['JavaScript', 'EmbeddedFiles']) names?.delete(PDFName.of(key))
  catalog.delete(PDFName.of('AF'))

  for (const page of document.getPages()) {
    page.node.delete(PDFName.of('AA'))
    for (const annotation of annotations(page)) {
      annotation.delete(PDFName.of('AA'))
      if (!isAllowed(dictAt(annotation, 'A'))) annotation.delete(PDFName.of('A'))
    }
  }
}

function isAllowed(action: PDFDict | undefined): boolean {
  if (!action) return true
  if (entry(action, 'Next')) return false
  return allowed.has(nameAt(action, 'S') ?? '') && !script.test(textAt(action, 'URI') ?? '')
}
