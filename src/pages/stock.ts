/**
 * The reference: the same HTML, styles, fonts and browser, but broken into pages and printed
 * by the `Printer` of pagedjs-cli, unchanged.
 *
 * What handlers of ours do once the pages are broken it does not know: no imprint, no page
 * numbers, no rules. Tables, footnotes and formulas are ours alone as well.
 */

import {PDFDocument} from '@cantoo/pdf-lib'
import type {Browser} from 'puppeteer-core'
import {OperationalError} from '../base/operational-error.ts'
import {endBrowser, type LaunchOptions, launch} from './browser/browser.ts'
import {layoutScale as scale, scaleLengths} from './scale.ts'

export interface StockRequest {
  /** A whole HTML page. */
  readonly html: string
  /** Styles and font faces, life size. */
  readonly css: string
  /** The lengths that were fitted to the text, at the scale of the layout. */
  readonly fitted: string
}

export interface StockPages {
  /** The text in the type area of each page, without white space. */
  readonly texts: readonly string[]
  readonly pdf: Uint8Array
}

/** What texts of its own a page has in the browser. */
interface PageWindow {
  readonly document: {querySelectorAll(selector: string): Iterable<{textContent: string}>}
}

export class StockPress {
  readonly #options: () => Promise<LaunchOptions>
  #browser: Promise<Browser> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: () => Promise<LaunchOptions>) {
    this.#options = options
  }

  /** One after the other: the printer does not say which of the open pages is its own. */
  print(request: StockRequest): Promise<StockPages> {
    const printing = this.#last.then(() => this.#print(request))
    this.#last = printing.catch(() => undefined)
    return printing
  }

  async #print(request: StockRequest): Promise<StockPages> {
    const Printer = await loadPrinter()
    this.#browser ??= this.#options().then((options) => launch({...options, hasPort: true}))
    const browserEndpoint = (await this.#browser).wsEndpoint()
    const printer = new Printer({browserEndpoint, closeAfter: false})
    try {
      const printed = await printer.pdf({html: stockHtml(request)}, {outlineTags: headings})
      const page = (await printer.browser?.pages())?.at(-1)
      const texts = await page?.evaluate(() => {
        // Runs in the page.
        const {document} = globalThis as unknown as PageWindow
        // Their page numbers are ours alone, and written when the pages are broken.
        for (const entry of document.querySelectorAll('[data-element="contents-entry"]')) {
          entry.textContent = ''
        }
        const areas = document.querySelectorAll('.pagedjs_page_content')
        return Array.from(areas, ({textContent}) => textContent.replace(/\s/gu, ''))
      })
      await page?.close()
      return {texts: texts ?? [], pdf: await lifeSize(printed)}
    } finally {
      await printer.browser?.disconnect()
    }
  }

  async close(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined)
    if (browser) await endBrowser(browser)
  }
}

/**
 * In a clone it is there; elsewhere only where somebody wants to compare, since it asks for a
 * `puppeteer` whose installation downloads a browser.
 */
async function loadPrinter(): Promise<typeof import('pagedjs-cli')['default']> {
  try {
    return (await import('pagedjs-cli')).default
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND')) {
      throw cause
    }
    throw new OperationalError(
      {
        zh: '--engine stock 要用 pagedjs-cli 0.4.3，这里没有安装',
        en: 'Unexpected --engine stock without pagedjs-cli 0.4.3, which is not installed here'
      },
      {
        hint: {
          zh: '请先运行 npm i -D --ignore-scripts pagedjs-cli@0.4.3',
          en: 'First run npm i -D --ignore-scripts pagedjs-cli@0.4.3'
        },
        cause
      }
    )
  }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5']

/** The HTML as the stock printer takes it. */
export function stockHtml({html, css, fitted}: StockRequest): string {
  const styles = `<style>${scaleLengths(css, scale)}\n${fitted}</style></head>`
  // The imprint is placed by a handler of ours, after the pages are broken.
  return html.replace(/<footer[\s\S]*<\/footer>/u, '').replace('</head>', () => styles)
}

/** The stock printer cannot be told to print at another scale. */
async function lifeSize(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf)
  for (const page of document.getPages()) {
    page.scale(1 / scale, 1 / scale)
    const {width, height} = page.getSize()
    page.setTrimBox(0, 0, width, height)
  }
  return document.save()
}
