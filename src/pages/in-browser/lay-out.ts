/**
 * HTML → settled pages, in the browser: open, fit, paginate with Paged.js, settle, report.
 */

import {type BrokenPages, breakPages} from './break-pages.ts'
import {type Pace, throughout} from './breaks/pace.ts'
import {removeRules} from './breaks/rules.ts'
import {keepStanding} from './breaks/standing.ts'
import type {LayoutRequest, LayoutResult, Trouble} from './contract.ts'
import {type Fitted, fitDocument} from './fit-document.ts'
import {type OpenContent, openContent} from './open-content.ts'
import {numberContents, withNumbers} from './settle/contents.ts'
import {notePictures} from './settle/note-pictures.ts'
import {reportPages} from './settle/report-pages.ts'
import {addSpecimen} from './settle/specimen.ts'
import {Settling} from './settling.ts'

/** Lay out the document of `request`; a layout that `pace` stopped is without pages. */
export async function layOut(
  request: LayoutRequest,
  pace: Pace = throughout
): Promise<LayoutResult> {
  const opened = await openContent(request, pace)
  const fitted = await fitDocument(opened, request.scale)
  if (fitted.unfit.length > 0) return nothing(fitted.unfit)

  const settling = new Settling(opened, fitted, request.scale)
  const turn = {pace}
  const broken = await breakPages(opened, fitted, settling, request, turn)
  const result = finish(opened, fitted, settling, request, broken)

  const {kept, formulas} = opened
  const {pages, chunker} = broken
  // One that was stopped has no pages to go on from.
  if (kept && pages.length > 0 && !formulas && !fitted.footnotes) {
    keepStanding({
      ...kept,
      request,
      result,
      chunker,
      turn,
      hasContents: fitted.hasContents,
      apart: settling.colophon,
      settleEnd: () => settling.settleEnd(chunker),
      settlePages: (numbered) => settling.settlePages(numbered)
    })
  }
  return result
}

/** Put on the pages what is not text, and report what landed where. */
function finish(
  {formulas, troubles}: OpenContent,
  fitted: Fitted,
  settling: Settling,
  {scale, allDigits, drawsPictures}: LayoutRequest,
  {pages, notes, times}: BrokenPages
): LayoutResult {
  const numbers = fitted.hasContents ? numberContents(pages) : []
  formulas?.show(document.body)
  settling.settlePages([...pages.entries()])
  if (allDigits) addSpecimen(pages)
  removeRules((rule) => rule instanceof CSSPageRule)
  return {
    source: withNumbers(fitted.text, numbers),
    pages: reportPages(pages, scale, drawsPictures),
    troubles,
    notes: [...fitted.notes, ...(fitted.hasPictures ? notePictures(pages) : []), ...notes],
    fitted: fitted.rules,
    pageTimes: times
  }
}

/** What cannot be printed is not laid out either. */
function nothing(troubles: readonly Trouble[]): LayoutResult {
  return {source: [], pages: [], troubles, notes: [], fitted: '', pageTimes: []}
}
