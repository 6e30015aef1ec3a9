/**
 * The completeness gate in the author's words, pages → PDF: nothing is lost, or no PDF is
 * written.
 */

import type {VFile} from 'vfile'
import type {ElementName} from '../base/elements.ts'
import type {OfficialDocument} from '../document/model.ts'
import type {PdfPage} from '../facts/index.ts'
import type {LayoutResult} from '../pages/in-browser/contract.ts'
import type {SettledPages} from '../pages/paginate.ts'
import {compareText, type ExpectedText} from '../pdf/complete.ts'
import {type Attachments, tellDifference} from './check-pages.ts'
import {checkPainted} from './painted.ts'
import {checkLines, checkTypeArea} from './type-area.ts'

/** Text that the PDF has not, or has where it does not belong. */
export function checkPdf(
  file: VFile,
  {layout}: Pick<SettledPages, 'layout'>,
  pdf: readonly PdfPage[],
  document: Pick<OfficialDocument, 'form' | 'layout'>,
  attachments: Attachments = new Map()
): void {
  const expected = layout.pages.flatMap((_page, index) => expectedText(layout, document, index))
  for (const {page, line, missing, added} of compareText(expected, pdf)) {
    // 附件 begin on pages of their own, so a line of a page is of one file.
    const block = layout.pages[page - 1]?.blocks.find((each) => each.line === line)
    const difference = {page, line, actual: added, expected: missing}
    tellDifference(attachments.get(block?.path ?? '') ?? file, difference, {
      zh: `PDF 第 ${page} 页的文字与排好的不一致：少了“${missing}”，多了“${added}”`,
      en: `Unexpected text on page ${page} of the PDF: \`${missing}\` is missing, \`${added}\` is added`
    })
  }
  checkTypeArea(file, {layout}, pdf, document, attachments)
  checkLines(file, pdf)
  checkPainted(file, pdf)
}

/** What of the page at `index` has to be in the PDF. */
export function expectedText(
  {pages}: Pick<LayoutResult, 'pages'>,
  document: Pick<OfficialDocument, 'layout'>,
  index: number
): (ExpectedText & {readonly element: string})[] {
  return (pages[index]?.blocks ?? [])
    .filter(({element}) => !isPreprinted(element, index, document))
    .map(({element, line, text}) => ({page: index + 1, element, line, text}))
}

/**
 * 套印: the sheet has the mark. That it was laid out is known, from the pages; in the PDF it
 * may be neither lost nor found, and nothing else may be missing for its sake.
 */
function isPreprinted(
  element: string,
  index: number,
  {layout}: Pick<OfficialDocument, 'layout'>
): boolean {
  return layout.overprint && index === 0 && preprinted.has(element)
}

/** What of a pre-printed sheet is text. */
const preprinted: ReadonlySet<string> = new Set<ElementName>([
  'issuer-mark',
  'issuer-name',
  'issuer-mark-ending'
])
