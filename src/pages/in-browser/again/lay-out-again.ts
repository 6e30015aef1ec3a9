/**
 * After an edit of paragraphs and headings only the pages it touches are laid out: from the
 * one before them to the one behind which a break falls where it fell, or to the last. All
 * others stay.
 *
 * The result is that of `layOut`, to the hundredth of a millimetre.
 */

import type {Page} from 'pagedjs'
import {pictureBlocks} from '../block-selectors.ts'
import {LayoutStopped, listening} from '../breaks/guard.ts'
import type {Pace} from '../breaks/pace.ts'
import {keepStanding, type Standing, takeStanding} from '../breaks/standing.ts'
import type {LayoutRequest, LayoutResult, Trouble} from '../contract.ts'
import {inItsPlace} from '../in-its-place.ts'
import {loadShownFonts} from '../load-fonts.ts'
import {openHtml} from '../open-html.ts'
import {notePictures} from '../settle/note-pictures.ts'
import {reportPages} from '../settle/report-pages.ts'
import {Workbench} from '../workbench.ts'
import {type Change, changeBetween} from './change-between.ts'
import {changedSource} from './changed-source.ts'
import {moveLines, moveTo} from './move-lines.ts'
import {type Relaid, relayTouched} from './relay-touched.ts'

/**
 * The layout of `request`, from the one that stands in the page; undefined where it has to be
 * laid out from the beginning, or is not wanted any more. Nothing stands in the page then.
 */
export async function layOutAgain(
  request: LayoutRequest,
  pace: Pace
): Promise<LayoutResult | undefined> {
  const standing = takeStanding()
  if (!standing || !isLike(standing, request)) return undefined
  const typed = openHtml(request.html)
  const change = changeBetween(standing.typed, typed)
  const source = change && changedSource(standing.result.source, change)
  if (!change || !source) return undefined

  const troubles: Trouble[] = []
  // To lay out a block among all pages would be to lay out all pages.
  standing.chunker.pagesArea.replaceChildren()
  await loadFontsOf(change, typed, request, troubles)
  standing.turn.pace = pace
  const old = new Map(standing.chunker.pages.map((page, index) => [page, index]))
  moveLines(standing, change)
  const laid = await listening(troubles, () => relaid(standing, change))
  if (!laid || troubles.length > 0 || standing.result.troubles.length > 0) return undefined

  const {chunker} = standing
  const result = {
    ...standing.result,
    source,
    notes: [...standing.result.notes.map(moveTo(change)), ...laid.notes],
    pages: reportsNow(standing, change, old),
    pageTimes: []
  }
  chunker.pagesArea.replaceChildren(...chunker.pages.map(({element}) => element))
  // Pictures at the ends of pages may stand otherwise than before: all is to be told of them.
  const hasPictures = chunker.source.querySelector(pictureBlocks) !== null
  if (hasPictures && notePictures(chunker.pages).length > 0) return undefined
  keepStanding({...standing, request, result, typed, blocks: laid.blocks})
  return result
}

/**
 * Whether nothing but the text may have changed, and what closes it moved nothing before. What
 * is turned with a table depends on how much text there is.
 */
function isLike(
  {request, result, chunker}: Standing,
  {css, scale, formulas}: LayoutRequest
): boolean {
  return (
    request.css === css &&
    request.scale === scale &&
    formulas === undefined &&
    result.troubles.length === 0 &&
    chunker.source.querySelector('[data-element="sideways-table"]') === null &&
    result.notes.every(({kind}) => kind === 'title')
  )
}

async function loadFontsOf(
  {changed, added}: Change,
  typed: ParentNode,
  {css}: LayoutRequest,
  troubles: Trouble[]
): Promise<void> {
  const bench = new Workbench(css, typed)
  const content = document.createDocumentFragment()
  content.append(...[...changed, ...added].map(({after}) => inItsPlace(after)))
  await loadShownFonts(content, bench, troubles)
  bench.clear()
}

/** Undefined where it cannot be done this way, or is not wanted any more. */
async function relaid(standing: Standing, change: Change): Promise<Relaid | undefined> {
  try {
    return await relayTouched(standing, change)
  } catch (error) {
    if (error instanceof LayoutStopped) return undefined
    throw error
  }
}

/** Settle the pages that are not among the old ones, and report all. */
function reportsNow(
  {chunker, request, result, settlePages}: Standing,
  change: Change,
  old: ReadonlyMap<Page, number>
): LayoutResult['pages'] {
  const fresh = [...chunker.pages.entries()].filter(([, page]) => !old.has(page))
  settlePages(fresh)
  const pages = fresh.map(([, page]) => page)
  const reports = new Map(
    reportPages(pages, request.scale).map((report, index) => [pages[index], report])
  )
  return chunker.pages.map((page) => {
    const known = result.pages[old.get(page) ?? -1]
    const report = reports.get(page) ?? (known && withLines(known, change))
    if (!report) throw new Error('Expected a report of every page')
    return report
  })
}

function withLines(page: LayoutResult['pages'][number], change: Change) {
  return change.lines.size === 0 ? page : {...page, blocks: page.blocks.map(moveTo(change))}
}
