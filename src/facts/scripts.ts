/** Whether a PDF would run a script. ISO 32000-1, 12.6. */

import {PDFArray, PDFDict, type PDFObject} from '@cantoo/pdf-lib'
import {arrayAt, asDict, dictAt, entry, members, nameAt, nameText} from '../pdf-syntax/index.ts'
import type {PageNode} from './page-tree.ts'

/** Scripts of the document, of its pages, of annotations and of form fields. */
export function hasScript(catalog: PDFDict, nodes: readonly PageNode[]): boolean {
  if (entry(dictAt(catalog, 'Names'), 'JavaScript') || runsScript(entry(catalog, 'OpenAction'))) {
    return true
  }
  if (hasTrigger(catalog) || fieldHasScript(catalog)) return true
  return nodes.some(
    ({dict}) =>
      hasTrigger(dict) ||
      members(arrayAt(dict, 'Annots')).some((item) => {
        const annotation = asDict(item)
        return runsScript(entry(annotation, 'A')) || hasTrigger(annotation)
      })
  )
}

/** Whether something that may happen to `dict` runs a script. */
function hasTrigger(dict: PDFDict | undefined): boolean {
  const triggers = dictAt(dict, 'AA')
  return triggers?.keys().some((key) => runsScript(entry(triggers, nameText(key)))) ?? false
}

/** Whether an action, or one that follows it, is a script. */
function runsScript(action: PDFObject | undefined): boolean {
  const seen = new Set<PDFObject>()
  const waiting = [action]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (!(next instanceof PDFDict) || seen.has(next)) continue
    seen.add(next)
    if (nameAt(next, 'S') === 'JavaScript') return true
    const after = entry(next, 'Next')
    waiting.push(...(after instanceof PDFArray ? members(after) : [after]))
  }
  return false
}

function fieldHasScript(catalog: PDFDict): boolean {
  const seen = new Set<PDFObject>()
  const waiting = [...members(arrayAt(dictAt(catalog, 'AcroForm'), 'Fields'))]
  while (waiting.length > 0) {
    const field = waiting.pop()
    if (!(field instanceof PDFDict) || seen.has(field)) continue
    seen.add(field)
    if (hasTrigger(field) || runsScript(entry(field, 'A'))) return true
    waiting.push(...members(arrayAt(field, 'Kids')))
  }
  return false
}
