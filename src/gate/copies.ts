/** Copies of one document in one PDF, each with its own 份号: laid out once, checked each. */

import type {VFile} from 'vfile'
import type {ElementName} from '../base/elements.ts'
import {tell} from '../base/message.ts'
import type {OfficialDocument} from '../document/model.ts'
import {isBlank, type PdfPage} from '../facts/index.ts'
import type {LayoutResult} from '../pages/in-browser/contract.ts'
import {compareText} from '../pdf/complete.ts'
import type {Copies} from '../pdf/copies.ts'
import {TooManyCopies} from '../pdf/too-many-copies.ts'
import {tellDifference} from './check-pages.ts'
import {expectedText} from './gate.ts'

const copyNumber: ElementName = 'copy-number'

/** Tell `error` when it is about the number of copies; any other is thrown. */
export function tellTooMany(file: VFile, error: unknown): undefined {
  if (!(error instanceof TooManyCopies)) throw error
  const {asked, most} = error
  tell(file, {
    ruleId: 'copies',
    severity: 'error',
    actual: String(asked),
    expected: [String(most)],
    wording: {
      zh: `这份公文一个 PDF 至多印 ${most} 份，要印的是 ${asked} 份，应分几次`,
      en: `Unexpected \`${asked}\` copies in one PDF, expected at most \`${most}\` of this document; print them in several runs`
    }
  })
}

/**
 * The completeness gate for all copies but the first, which passed it: each has its own number
 * and everything else of the first; between two is at most a blank page.
 */
export function checkCopies(
  file: VFile,
  layout: LayoutResult,
  pdf: readonly PdfPage[],
  document: Pick<OfficialDocument, 'layout'>,
  {numbers, duplex}: Copies
): void {
  const {length} = layout.pages
  const stride = length + (duplex ? length % 2 : 0)
  const [first = '', ...others] = numbers
  const refuse = (page: number, number: string, missing: string, added: string): void => {
    const difference = {page, line: undefined, actual: added, expected: missing}
    tellDifference(file, difference, {
      zh: `PDF 第 ${page} 页（份号 ${number}）与排好的不一致：少了“${missing}”，多了“${added}”`,
      en: `Unexpected text on page ${page} of the PDF (copy ${number}): \`${missing}\` is missing, \`${added}\` is added`
    })
  }

  const total = (numbers.length - 1) * stride + length
  if (pdf.length !== total) {
    throw new Error(`Expected ${total} pages of ${numbers.length} copies, found ${pdf.length}`)
  }
  const expected = layout.pages.map((_page, at) =>
    expectedText(layout, document, at).map((block) => ({...block, page: 1}))
  )
  for (const [index, number] of others.entries()) {
    const start = (index + 1) * stride
    const filler = stride > length ? pdf[start - 1] : undefined
    if (filler && !isBlank(filler)) {
      refuse(start, number, '', filler.glyphs.map(({text}) => text).join(''))
    }
    for (let at = 0; at < length; at += 1) {
      const own = pdf[start + at]
      const model = pdf[at]
      // What the same objects paint is read once: src/facts/read-page.ts.
      if (!own || (at > 0 && own.glyphs === model?.glyphs && isReadAlike(own, model))) continue
      const numbered = (expected[at] ?? []).map((block) =>
        block.element === copyNumber && block.text === first ? {...block, text: number} : block
      )
      const [loss] = compareText(numbered, [own])
      if (loss) refuse(start + at + 1, number, loss.missing, loss.added)
    }
  }
}

function isReadAlike({ranks: one}: PdfPage, {ranks: other}: PdfPage): boolean {
  return one.size === other.size && [...one].every(([mcid, rank]) => other.get(mcid) === rank)
}
