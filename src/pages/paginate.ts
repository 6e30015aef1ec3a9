/**
 * HTML → settled pages, by Paged.js in Chromium.
 *
 * The pages stay open in the browser until they are printed or closed.
 */

import type {Page} from 'puppeteer-core'
import {mostPages} from '../base/most-pages.ts'
import type {Engine, FormulaRequest, LayoutRequest, LayoutResult} from './in-browser/contract.ts'
import {takePictures} from './pictures.ts'
import {layoutScale as scale, scaleLengths} from './scale.ts'
import {unlessCrashed} from './unless-crashed.ts'
import {unlessLate} from './unless-late.ts'

export interface PaginationRequest {
  /** A whole HTML page. */
  readonly html: string
  /** Styles and font faces, life size. */
  readonly css: string
  readonly formulas?: FormulaRequest | undefined
  /** Milliseconds after which a layout counts as endless. */
  readonly timeLimit: number
  /** The PDF gets a last page more, with all digits of the 份号's face. */
  readonly allDigits?: boolean | undefined
  /** Drawings are reported as pictures too. */
  readonly drawsPictures?: boolean | undefined
  readonly engine?: Engine | undefined
  /** Told when the browser has been asked, and nothing is left to do but wait. */
  readonly onBegun?: (() => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface SettledPages {
  readonly layout: LayoutResult
  /** The pages as PDF, as Chromium writes it. */
  print(): Promise<Uint8Array>
  /** A PNG of each page, at 144 dots per inch. */
  pictures(): Promise<readonly Uint8Array[]>
  close(): Promise<void>
}

/** Lay out one document in `page`, a layout page that nothing was laid out in yet. */
export async function paginate(
  page: Page,
  {html, css, formulas, allDigits, drawsPictures, engine, onBegun, timeLimit}: PaginationRequest
): Promise<Omit<SettledPages, 'close'>> {
  const request = {
    html,
    css: scaleLengths(css, scale),
    scale,
    formulas,
    mostPages: Math.min(pagesAtMost(html), mostPages),
    allDigits,
    drawsPictures,
    engine
  }
  const within = <T>(work: Promise<T>): Promise<T> =>
    unlessLate(timeLimit, unlessCrashed(page, work))
  const layingOut = within(layOut(page, request))
  onBegun?.()
  return {
    layout: await layingOut,
    print: () => within(print(page)),
    pictures: () => within(takePictures(page, scale))
  }
}

function layOut(page: Page, request: LayoutRequest): Promise<LayoutResult> {
  return page.evaluate((data) => {
    // Put there by in-browser/index.ts; this function runs in the page.
    const {hongtou} = globalThis as unknown as {
      hongtou: {layOut(request: LayoutRequest): Promise<LayoutResult>}
    }
    return hongtou.layOut(data)
  }, request)
}

async function print(page: Page): Promise<Uint8Array> {
  await page.evaluate(() => {
    const {hongtou} = globalThis as unknown as {hongtou: {markParts(): void}}
    hongtou.markParts()
  })
  return page.pdf({
    width: '210mm',
    height: '297mm',
    margin: {top: 0, right: 0, bottom: 0, left: 0},
    scale: 1 / scale,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0
  })
}

/** Many more pages than the text can fill: 150 characters to a page, and some. */
function pagesAtMost(html: string): number {
  return Math.ceil(html.length / 150) + 100
}
