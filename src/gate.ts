/**
 * The completeness gate in the author's words: nothing is lost between the source, the
 * pages and the PDF, or no PDF is written.
 */

import type {VFile} from 'vfile'
import {tell} from './base/message.ts'
import type {Millimetres} from './base/units.ts'
import type {Form} from './document/model.ts'
import {findLostText} from './pages/complete.ts'
import type {Block} from './pages/in-browser/contract.ts'
import type {SettledPages} from './pages/paginate.ts'
import {compareText} from './pdf/complete.ts'
import {type Glyph, isInFormula, type PdfPage} from './pdf/page-text.ts'
import {type Area, linesPerPage, outside} from './pdf/placement.ts'
import {grid, sizes, standard} from './verify/standard.ts'

/** Files of its own that an attachment was read from, by the path as typed. */
type Attachments = ReadonlyMap<string, VFile>

/** Text that the layout lost or moved. */
export function checkPages(
  file: VFile,
  {layout}: Pick<SettledPages, 'layout'>,
  attachments: Attachments = new Map()
): void {
  const lost = findLostText(layout.source, layout.pages)
  if (lost === undefined) return
  tell(attachments.get(lost.path ?? '') ?? file, {
    ruleId: 'completeness',
    severity: 'error',
    place: lost.line === undefined ? undefined : {line: lost.line, column: 1},
    page: lost.page,
    actual: lost.actual,
    expected: [lost.expected],
    wording: {
      zh: `排版丢失或错排了文字：第 ${lost.page} 页应为“${lost.expected}”，实为“${lost.actual}”`,
      en: `Unexpected text \`${lost.actual}\` on page ${lost.page}, expected \`${lost.expected}\``
    }
  })
}

/** Text that the PDF has not, or has where it does not belong. */
export function checkPdf(
  file: VFile,
  {layout}: Pick<SettledPages, 'layout'>,
  pdf: readonly PdfPage[],
  form: Form,
  attachments: Attachments = new Map()
): void {
  const expected = layout.pages.flatMap(({blocks}, index) =>
    blocks.map(({line, text}) => ({page: index + 1, line, text}))
  )
  for (const loss of compareText(expected, pdf)) {
    // 附件 begin on pages of their own, so a line of a page is of one file.
    const block = layout.pages[loss.page - 1]?.blocks.find(({line}) => line === loss.line)
    tell(attachments.get(block?.path ?? '') ?? file, {
      ruleId: 'completeness',
      severity: 'error',
      place: loss.line === undefined ? undefined : {line: loss.line, column: 1},
      page: loss.page,
      actual: loss.added,
      expected: [loss.missing],
      wording: {
        zh: `PDF 第 ${loss.page} 页的文字与排好的不一致：少了“${loss.missing}”，多了“${loss.added}”`,
        en: `Unexpected text on page ${loss.page} of the PDF: \`${loss.missing}\` is missing, \`${loss.added}\` is added`
      }
    })
  }
  checkTypeArea(file, {layout}, pdf, form, attachments)
  checkLines(file, pdf)
}

/** 5.2.1: only page numbers stand outside the type area. */
function checkTypeArea(
  file: VFile,
  {layout}: Pick<SettledPages, 'layout'>,
  pdf: readonly PdfPage[],
  form: Form,
  attachments: Attachments
): void {
  const text = pdf.map((page) => ({
    ...page,
    glyphs: page.glyphs.filter(({artifact}) => !artifact)
  }))
  const strays = text.flatMap((page, index) =>
    outside([page], areaOf(form, index), strayTolerance)
      .map((stray) => ({...stray, page: index + 1}))
      .filter(({glyph}) => !isLetterMark(form, layout.pages[index]?.blocks, index, glyph))
      .filter(({glyph, by}) => by > formulaTolerance || !isInFormula(page, glyph))
  )

  for (const page of new Set(strays.map((stray) => stray.page))) {
    const glyphs = strays.filter((stray) => stray.page === page).map(({glyph}) => glyph)
    const actual = glyphs
      .slice(0, longestSample)
      .map((glyph) => glyph.text)
      .join('')
    const block = blockAt(layout.pages[page - 1]?.blocks ?? [], glyphs[0]?.baseline ?? 0)
    tell(attachments.get(block?.path ?? '') ?? file, {
      ruleId: 'type-area',
      severity: 'error',
      place: block?.line === undefined ? undefined : {line: block.line, column: 1},
      page,
      actual,
      clause: 'GB/T 9704—2012, 5.2.1',
      wording: {
        zh: `第 ${page} 页有 ${glyphs.length} 个字排到了版心之外：“${actual}”`,
        en: `Unexpected \`${actual}\` outside the type area on page ${page} (${glyphs.length} characters)`
      }
    })
  }
}

/** Where text may stand; 10.1: on a letter's first page, down to the lower rule. */
function areaOf(form: Form, index: number): Area {
  const {gutterMargin, headMargin, typeAreaWidth, typeAreaHeight} = standard
  const {sheetHeight, letterLowerRuleBottom, letterTextGap} = standard
  const toRule = letterLowerRuleBottom.length + letterTextGap.length
  return {
    x: gutterMargin.length,
    y: headMargin.length,
    width: typeAreaWidth.length,
    height:
      form === 'letter' && index === 0
        ? sheetHeight.length - toRule - headMargin.length
        : typeAreaHeight.length
  }
}

/** 10.1: a letter's mark stands above the type area. */
function isLetterMark(
  form: Form,
  blocks: readonly Block[] | undefined,
  index: number,
  {baseline}: Glyph
): boolean {
  const mark = blocks?.find(({element}) => element === 'issuer-mark')
  if (form !== 'letter' || index > 0 || !mark) return false
  const [, top, , height] = mark.box
  return (
    top >= standard.letterMarkInkTop.length - markOverhang &&
    top <= baseline &&
    baseline <= top + height
  )
}

/** The block whose box holds the height `y`. */
function blockAt(blocks: readonly Block[], y: Millimetres): Block | undefined {
  return blocks.find(({box: [, top, , height]}) => top <= y && y <= top + height)
}

/** 5.2.3: a page has 22 lines. */
function checkLines(file: VFile, pdf: readonly PdfPage[]): void {
  for (const [index, page] of pdf.entries()) {
    const {length} = linesPerPage(page, {
      from: sizes.three.length - sizes.three.tolerance,
      to: sizes.three.length + sizes.three.tolerance
    })
    if (length <= grid.lines) continue
    tell(file, {
      ruleId: 'lines-per-page',
      severity: 'error',
      page: index + 1,
      actual: String(length),
      expected: [String(grid.lines)],
      clause: 'GB/T 9704—2012, 5.2.3',
      wording: {
        zh: `第 ${index + 1} 页有 ${length} 行，应为至多 ${grid.lines} 行`,
        en: `Unexpected \`${length}\` lines on page ${index + 1}, expected at most \`${grid.lines}\``
      }
    })
  }
}

/** How far an em box may reach out, in mm: tracking alone makes the last one 0.07 mm. */
const strayTolerance = 0.5

/** The same for a formula, in its line's leading: half of that, and some, in mm. */
const formulaTolerance = 2.6

/** How far the em box of a mark reaches above its ink, in mm, at the most. */
const markOverhang = 3

/** Characters shown of what strays. */
const longestSample = 20
