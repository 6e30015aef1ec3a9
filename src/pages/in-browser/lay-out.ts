/**
 * HTML → settled pages, in the browser: fit, paginate with Paged.js, settle, report.
 */

import {type Chunker, Handler, type Page, Previewer, registerHandlers} from 'pagedjs'
import {textBlocksOf} from './again/change-between.ts'
import {EarlyEnd} from './breaks/early-end.ts'
import {ExactBreak} from './breaks/exact-break.ts'
import {FastLayout} from './breaks/fast-layout.ts'
import {Footnotes} from './breaks/footnotes.ts'
import {LayoutStopped, listening, pageLimit} from './breaks/guard.ts'
import {keepClosing} from './breaks/keep-closing.ts'
import {keeping, type Pace, throughout} from './breaks/pace.ts'
import {pageEnd} from './breaks/page-end.ts'
import {spacingLimits} from './breaks/respacing.ts'
import {isFirstLetter, removeRules} from './breaks/rules.ts'
import {keepStanding} from './breaks/standing.ts'
import {dropLayers, thinPages} from './breaks/thin-page.ts'
import type {LayoutRequest, LayoutResult, Note, Trouble} from './contract.ts'
import {copyOf} from './copy-of.ts'
import {decodePictures} from './decode-pictures.ts'
import {fitByline} from './fit/fit-byline.ts'
import {fitFormulas} from './fit/fit-formulas.ts'
import {fitMasthead} from './fit/fit-masthead.ts'
import {fitNames} from './fit/fit-names.ts'
import {fitPageNumber} from './fit/fit-page-number.ts'
import {fitPictures, picturesOfText} from './fit/fit-pictures.ts'
import {fitSeals} from './fit/fit-seals.ts'
import {fitTitles} from './fit/fit-titles.ts'
import {Formulas, loadFormulas} from './fit/formulas.ts'
import {mirrorRules} from './fit/mirror.ts'
import {moveRecipients} from './fit/move-recipients.ts'
import {loadFonts, loadShownFonts} from './load-fonts.ts'
import {openHtml} from './open-html.ts'
import {blocksOf} from './settle/blocks.ts'
import {placeColophon, takeColophon} from './settle/colophon.ts'
import {numberContents, withNumbers} from './settle/contents.ts'
import {drawLetterRules, letterRuleLengths} from './settle/letter-rules.ts'
import {numberPages} from './settle/page-numbers.ts'
import {reportPages} from './settle/report-pages.ts'
import {drawSeparators} from './settle/separators.ts'
import {addSpecimen} from './settle/specimen.ts'
import {prepareTables} from './tables/prepare-tables.ts'
import {markResuming, resumeGrid} from './tables/resume-grid.ts'
import {tableBreaks} from './tables/table-breaks.ts'
import {Workbench} from './workbench.ts'

/** A little more than 22 × 28: Paged.js looks for the page's end when it has this many. */
const charactersPerCheck = 700
const pixelsPerPoint = 96 / 72

/** A layout that `pace` stopped is without pages. */
export async function layOut(
  request: LayoutRequest,
  pace: Pace = throughout
): Promise<LayoutResult> {
  const {html, css, scale, mostPages} = request
  const content = openHtml(html)
  const kept = pace.isKept ? {typed: copyOf(content), blocks: textBlocksOf(content)} : undefined
  const options = content.querySelector('main')?.dataset ?? {}
  const {duplex, form, mirrored} = options
  const isLetter = form === 'letter'
  // 10.1: a letter's copies stand on its last page, whichever that is.
  const evenLast = duplex !== 'false' && !isLetter
  const troubles: Trouble[] = []

  const bench = new Workbench(css, content)
  if (request.formulas) await loadFormulas(request.formulas)
  await (pace.isFrugal ? loadShownFonts(content, bench, troubles) : loadFonts(content, troubles))
  const formulas = request.formulas && new Formulas(request.formulas, bench)
  formulas?.stow(content)
  await decodePictures(content, troubles)
  const notes = fitTitles(content, bench)
  let masthead = fitMasthead(content, bench)
  const moved = masthead.showsText ? undefined : moveRecipients(content)
  if (moved) {
    troubles.push(moved)
    masthead = fitMasthead(content, bench)
  }
  const seals = fitSeals(content, bench)
  troubles.push(...masthead.troubles, ...seals.troubles)
  const root = rootRule({
    ...masthead.properties,
    ...fitByline(content, bench),
    ...fitPageNumber(bench, options)
  })
  const versos = mirrored === 'true' ? mirrorRules(bench) : ''
  const names = fitNames(content, bench)
  const fitted = `${root}${seals.rules}${masthead.rules ?? ''}${versos}${names}`
  const typeAreaBottom = bench.length('--head-margin') + bench.length('--type-area-height')
  const letterRules = letterRuleLengths(bench)
  const spacing = spacingLimits(bench)
  const hasContents = content.querySelector('[data-element="contents"]') !== null
  const hasTables = content.querySelector('table') !== null
  const hasPictures = content.querySelector(picturesOfText) !== null
  const unfit = [
    ...(formulas ? fitFormulas(content, formulas, bench) : []),
    ...(hasTables ? prepareTables(content, bench) : []),
    ...(hasPictures ? await fitPictures(content, bench, scale) : [])
  ]
  const text = blocksOf(content)
  const hasNotes = content.querySelector('[data-element="footnotes"]') !== null
  const footnotes = hasNotes ? new Footnotes(content, bench) : undefined
  unfit.push(...(footnotes?.troubles ?? []))
  if (unfit.length > 0) return nothing(unfit)
  const lengths = {
    linePitch: bench.length('--line-pitch'),
    halfLeading: bench.length('--half-leading'),
    typeAreaHeight: bench.length('--type-area-height')
  }
  bench.clear()

  const colophon = takeColophon(content)
  const early = new EarlyEnd()
  const pageTimes: number[] = []
  const turn = {pace}
  let unnumbered: ReadonlySet<Page> = new Set()

  async function settleEnd(chunker: Chunker): Promise<readonly Note[]> {
    const told = await keepClosing(chunker, footnotes, spacing, pixelsPerPoint * scale, early)
    // A copy: it may come to another page when the text is laid out again.
    const own = colophon && copyOf(colophon)
    unnumbered = await placeColophon(own, chunker, evenLast, typeAreaBottom, troubles)
    return told
  }

  function settlePages(numbered: ReadonlyArray<readonly [index: number, page: Page]>): void {
    // 10.1: the first page of a letter carries no number.
    const isBare = ([index, page]: readonly [number, Page]): boolean =>
      unnumbered.has(page) || (isLetter && index === 0)
    const bare = new Set(numbered.filter(isBare).map(([, page]) => page))
    const pages = numbered.map(([, page]) => page)
    numberPages(numbered, bare, options)
    drawLetterRules(pages, letterRules)
    drawSeparators(pages.map(({element}) => element))
    dropLayers(pages)
  }

  class Settle extends Handler {
    finalizePage(): void {
      pageTimes.push(performance.now())
    }

    beforeParsed(): void {
      removeRules(isFirstLetter)
    }

    async afterRendered(_pages: Page[], chunker: Chunker): Promise<void> {
      notes.push(...(await settleEnd(chunker)))
    }
  }

  registerHandlers(ExactBreak, keeping(turn), pageLimit(mostPages, troubles))
  if (request.engine !== 'stock') {
    thinPages()
    registerHandlers(FastLayout)
  }
  registerHandlers(early.handler(), Settle)
  if (hasTables) registerHandlers(tableBreaks(lengths))
  if (hasTables || footnotes) registerHandlers(pageEnd(hasTables, footnotes, lengths))
  if (hasTables || hasPictures) {
    markResuming(content)
    registerHandlers(resumeGrid(lengths))
  }
  const previewer = new Previewer({maxChars: charactersPerCheck, hyphenGlyph: '\u200b'})
  let pages: readonly Page[] = []
  try {
    const styles = [{'styles.css': css}, {'fitted.css': fitted}]
    const flow = await listening(troubles, () => previewer.preview(content, styles, document.body))
    pages = flow.pages
  } catch (error) {
    if (!(error instanceof LayoutStopped)) throw error
  }

  const numbers = hasContents ? numberContents(pages) : []
  formulas?.show(document.body)
  settlePages([...pages.entries()])
  if (request.allDigits) addSpecimen(pages)
  removeRules((rule) => rule instanceof CSSPageRule)
  const result = {
    source: withNumbers(text, numbers),
    pages: reportPages(pages, scale),
    troubles,
    notes,
    fitted,
    pageTimes
  }
  const {chunker} = previewer
  // One that was stopped has no pages to go on from.
  if (kept && pages.length > 0 && !formulas && !footnotes) {
    keepStanding({
      ...kept,
      request,
      result,
      chunker,
      turn,
      hasContents,
      apart: colophon,
      settleEnd: () => settleEnd(chunker),
      settlePages
    })
  }
  return result
}

/** What cannot be printed is not laid out either. */
function nothing(troubles: readonly Trouble[]): LayoutResult {
  return {source: [], pages: [], troubles, notes: [], fitted: '', pageTimes: []}
}

function rootRule(properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};\n`)
  return `:root {\n${lines.join('')}}\n`
}
