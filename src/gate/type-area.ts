/**
 * The type area (版心) as a gate: nothing but page numbers stands outside, and no page has
 * more lines than it holds, or no PDF is written.
 */

import type {VFile} from 'vfile'
import type {ElementName} from '../base/elements.ts'
import {tell} from '../base/message.ts'
import type {Millimetres} from '../base/units.ts'
import type {OfficialDocument} from '../document/model.ts'
import {type Box, type Glyph, isInFormula, type PdfPage} from '../facts/index.ts'
import type {Block} from '../pages/in-browser/contract.ts'
import type {SettledPages} from '../pages/paginate.ts'
import {baselinesOf, outside} from '../pdf/placement.ts'
import {grid, sizes, standard} from '../verify/standard.ts'

/** 5.2.1: only page numbers stand outside the type area. */
export function checkTypeArea(
  file: VFile,
  {layout}: Pick<SettledPages, 'layout'>,
  pdf: readonly PdfPage[],
  document: Pick<OfficialDocument, 'form' | 'layout'>,
  attachments: ReadonlyMap<string, VFile>
): void {
  const text = pdf.map((page) => ({
    ...page,
    glyphs: page.glyphs.filter(({artifact}) => !artifact)
  }))
  const strays = text.flatMap((page, index) =>
    outside([page], areaOf(document, index), strayTolerance)
      .map((stray) => ({...stray, page: index + 1}))
      .filter(({glyph}) => !isLetterMark(document, layout.pages[index]?.blocks, index, glyph))
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
function areaOf({form, layout}: Pick<OfficialDocument, 'form' | 'layout'>, index: number): Box {
  const {gutterMargin, foreEdgeMargin, headMargin, typeAreaWidth, typeAreaHeight} = standard
  const {sheetHeight, letterLowerRuleBottom, letterTextGap} = standard
  const toRule = letterLowerRuleBottom.length + letterTextGap.length
  return {
    x: layout.mirrored && isVerso(index) ? foreEdgeMargin.length : gutterMargin.length,
    y: headMargin.length,
    width: typeAreaWidth.length,
    height:
      form === 'letter' && index === 0
        ? sheetHeight.length - toRule - headMargin.length
        : typeAreaHeight.length
  }
}

/** 双页码面 */
function isVerso(index: number): boolean {
  return index % 2 === 1
}

/** 10.1: a letter's mark stands above the type area. */
function isLetterMark(
  {form, layout}: Pick<OfficialDocument, 'form' | 'layout'>,
  blocks: readonly Block[] | undefined,
  index: number,
  {baseline}: Glyph
): boolean {
  const mark = blocks?.find(({element}) => element === ('issuer-mark' satisfies ElementName))
  if (form !== 'letter' || layout.overprint || index > 0 || !mark) return false
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
export function checkLines(file: VFile, pdf: readonly PdfPage[]): void {
  for (const [index, page] of pdf.entries()) {
    const {length} = baselinesOf(page, {
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
