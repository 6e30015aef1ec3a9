/**
 * One Chromium for a whole run: started when first needed, replaced when it crashed or
 * hung, closed at the end.
 */

import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'puppeteer-core'
import {layoutPage} from '../project/paths.ts'
import {endBrowser} from './browser.ts'
import {LayoutTimeout, type PaginationRequest, paginate, type SettledPages} from './paginate.ts'

const address = pathToFileURL(layoutPage).href

export class Press {
  readonly #launch: (address: string) => Promise<Browser>
  /** Browsers whose first page, opened with them, was taken. */
  readonly #begun = new WeakSet<Browser>()
  #browser: Promise<Browser> | undefined
  #isClosed = false

  /** `launch` opens the layout page with the browser: by the time it is needed it is loaded. */
  constructor(launch: (address: string) => Promise<Browser>) {
    this.#launch = launch
  }

  /** Start the browser now: it is ready by the time the first document is. */
  warm(): void {
    // Whoever needs the browser meets the failure.
    this.#start().catch(() => undefined)
  }

  /**
   * Lay out one document. A browser that crashed is replaced and the document tried once
   * more; one that hangs is killed, and `LayoutTimeout` says so.
   */
  async paginate(request: PaginationRequest): Promise<SettledPages> {
    const browser = await this.#start()
    try {
      return await paginate(await this.#page(browser), request)
    } catch (error) {
      if (error instanceof LayoutTimeout) {
        await this.#drop(browser)
        throw error
      }
      request.signal?.throwIfAborted()
      if (browser.connected || this.#isClosed) throw error
      await this.#drop(browser)
      return paginate(await this.#page(await this.#start()), request)
    }
  }

  /** For good: a document that is still under way gets no other browser. */
  async close(): Promise<void> {
    this.#isClosed = true
    const browser = await this.#browser?.catch(() => undefined)
    this.#browser = undefined
    if (browser) await endBrowser(browser)
  }

  /** A layout page nothing was laid out in yet. */
  async #page(browser: Browser): Promise<Page> {
    if (!this.#begun.has(browser)) {
      this.#begun.add(browser)
      const [first] = await browser.pages()
      if (first) {
        await first.waitForFunction("'hongtou' in globalThis", {polling: 5})
        return first
      }
    }
    const page = await browser.newPage()
    await page.goto(address)
    return page
  }

  async #start(): Promise<Browser> {
    if (this.#isClosed) throw new Error('Expected a press that is open')
    this.#browser ??= this.#launch(address)
    return this.#browser
  }

  /** Kill a browser that is of no use; another document may have replaced it already. */
  async #drop(browser: Browser): Promise<void> {
    if ((await this.#browser?.catch(() => undefined)) === browser) this.#browser = undefined
    await endBrowser(browser)
  }
}
