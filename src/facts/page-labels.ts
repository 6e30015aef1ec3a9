/** What pages are called in the reader's window. ISO 32000-1, 12.4.2. */

import {PDFDict, PDFNumber, type PDFObject} from '@cantoo/pdf-lib'
import {arrayAt, entry, follow, members, nameAt, numberAt, textAt} from '../pdf-syntax/index.ts'

/** Pages that are counted together, to the next such stretch. */
export interface PageLabels {
  /** Counted from 0. */
  readonly firstPage: number
  readonly prefix: string
  /** How they are counted: `D` for 1, 2, 3; undefined when only the prefix is shown. */
  readonly style: string | undefined
  /** The number of the first. */
  readonly start: number
}

/** Nobody counts more pages. */
const mostLabels = 100_000

/** In the order of the pages. */
export function pageLabelsOf(catalog: PDFDict): readonly PageLabels[] {
  const {context} = catalog
  const labels: PageLabels[] = []
  const seen = new Set<PDFDict>()
  const waiting: (PDFObject | undefined)[] = [entry(catalog, 'PageLabels')]
  while (waiting.length > 0 && labels.length < mostLabels) {
    const node = follow(context, waiting.pop())
    if (!(node instanceof PDFDict) || seen.has(node)) continue
    seen.add(node)
    for (const kid of arrayAt(node, 'Kids')?.asArray() ?? []) waiting.push(kid)
    const entries = members(arrayAt(node, 'Nums'))
    for (let at = 0; at + 1 < entries.length; at += 2) {
      const [key, label] = entries.slice(at, at + 2)
      if (!(key instanceof PDFNumber && label instanceof PDFDict)) continue
      labels.push({
        firstPage: key.asNumber(),
        prefix: textAt(label, 'P') ?? '',
        style: nameAt(label, 'S'),
        start: numberAt(label, 'St') ?? 1
      })
    }
  }
  return labels.sort((one, other) => one.firstPage - other.firstPage)
}
