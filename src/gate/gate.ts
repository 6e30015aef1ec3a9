/**
 * The completeness gate in the author's words: nothing is lost between the source, the
 * pages and the PDF, or no PDF is written.
 */

import type {VFile} from 'vfile'
import type {ElementName} from '../base/elements.ts'
import {tell, type Wording} from '../base/message.ts'
import type {OfficialDocument} from '../document/model.ts'
import type {PdfPage} from '../facts/page.ts'
import {findLostOnPages} from '../pages/complete.ts'
import type {LayoutResult} from '../pages/in-browser/contract.ts'
import type {SettledPages} from '../pages/paginate.ts'
import {compareText, type ExpectedText} from '../pdf/complete.ts'
import {checkPainted} from './painted.ts'
import {checkLines, checkTypeArea} from './type-area.ts'

/** Files of its own that an attachment was read from, by the path as typed. */
type Attachments = ReadonlyMap<string, VFile>

/** Text that the layout lost or moved. */
export function checkPages(
  file: VFile,
  {layout}: Pick<SettledPages, 'layout'>,
  attachments: Attachments = new Map()
): void {
  const lost = findLostOnPages(layout.source, layout.pages)
  if (lost === undefined) return
  const {page, actual, expected} = lost
  tellDifference(attachments.get(lost.path ?? '') ?? file, lost, {
    zh: `排版丢失或错排了文字：第 ${page} 页应为“${expected}”，实为“${actual}”`,
    en: `Unexpected text \`${actual}\` on page ${page}, expected \`${expected}\``
  })
}

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

interface Difference {
  readonly page: number
  readonly line: number | undefined
  readonly actual: string
  readonly expected: string
}

/** Tell one difference; without a line it is told of the whole file. */
export function tellDifference(
  file: VFile,
  {page, line, actual, expected}: Difference,
  wording: Wording
): void {
  const place = line === undefined ? undefined : {line, column: 1}
  const told = {ruleId: 'completeness', severity: 'error', place, page, actual, wording} as const
  tell(file, {...told, expected: [expected]})
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
