/** The pages of several copies: what they paint is the same, but for the 份号 on the first. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFString
} from '@cantoo/pdf-lib'
import {refAt} from '../pdf-syntax/index.ts'
import type {Copy} from './copy-objects.ts'
import type {NumberPlace} from './number-place.ts'
import {packed} from './serialise.ts'

/** Write the page tree: a branch to each copy; with `duplex` each begins on a recto. */
export function copyPages(
  {catalog, context}: PDFDocument,
  pages: readonly PDFPage[],
  copies: readonly Copy[],
  place: NumberPlace,
  duplex: boolean
): void {
  const rootRef = refAt(catalog, 'Pages')
  const [first] = pages
  if (!rootRef || !first) throw new Error('Expected pages')
  const before = context.register(packed(context, place.before))
  const behind = context.register(packed(context, place.behind))
  const hasFiller = duplex && pages.length % 2 === 1
  const labels = PDFArray.withContext(context)
  let total = 0

  const branches = copies.map(({number, mapping}, index) => {
    const refs = pages.map(({ref}) => mapping.get(ref) ?? ref)
    const isLast = index === copies.length - 1
    if (hasFiller && !isLast) refs.push(context.register(blank(first)))
    const branch = context.register(
      context.obj({Type: 'Pages', Parent: rootRef, Count: refs.length, Kids: refs})
    )
    for (const ref of refs) context.lookup(ref, PDFDict).set(PDFName.of('Parent'), branch)

    const own = context.register(packed(context, Buffer.from(place.paint(number), 'latin1')))
    const contents = context.obj([before, own, behind])
    context
      .lookup(mapping.get(first.ref) ?? first.ref, PDFDict)
      .set(PDFName.of('Contents'), contents)
    // `000007-1`: readers that show labels say which copy is seen.
    labels.push(PDFNumber.of(total))
    labels.push(context.obj({S: 'D', P: PDFString.of(`${number}-`)}))
    total += refs.length
    return branch
  })
  context.assign(rootRef, context.obj({Type: 'Pages', Count: total, Kids: branches}))
  catalog.set(PDFName.of('PageLabels'), context.register(context.obj({Nums: labels})))
}

/** Objects that copies of a page can share have to be objects. */
export function shareResources(pages: readonly PDFPage[]): void {
  for (const {node, doc} of pages) {
    const resources = node.Resources()
    if (!resources || refAt(node, 'Resources')) continue
    node.set(PDFName.of('Resources'), doc.context.register(resources))
  }
}

/** A page like `other` that paints nothing. */
function blank({node, doc}: PDFPage): PDFDict {
  const page = doc.context.obj({Type: 'Page', Resources: {}, Tabs: 'S'})
  for (const key of ['MediaBox', 'CropBox', 'TrimBox'].map((each) => PDFName.of(each))) {
    const box = node.get(key)
    if (box) page.set(key, box)
  }
  return page
}
