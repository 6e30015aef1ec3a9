/**
 * One Chromium for a whole run: started when first needed, replaced when it crashed or
 * hung, closed at the end.
 *
 * A document that was in a browser when it ended is laid out once more, in a browser of its
 * own: whichever of several was to blame, the others are not made to suffer twice.
 */

import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'puppeteer-core'
import {layoutPage} from '../project/paths.ts'
import {endBrowser} from './browser/browser.ts'
import {isLayoutFailure, LayoutCrash, LayoutTimeout} from './layout-failure.ts'
import {PagePool} from './page-pool.ts'
import {type PaginationRequest, paginate, type SettledPages} from './paginate.ts'
import {unlessLate} from './unless-late.ts'
import {watchOver} from './watch-over.ts'

const address = pathToFileURL(layoutPage).href

interface Running {
  readonly browser: Browser
  readonly pool: PagePool
}

export class Press {
  readonly #launch: (address: string) => Promise<Browser>
  readonly #patience: number | undefined
  readonly #all = new Set<Browser>()
  #shared: Promise<Running> | undefined
  #isClosed = false

  /**
   * `launch` opens the layout page with the browser: by the time it is needed it is loaded.
   * `patience`: milliseconds after which a browser that does not answer counts as hung.
   */
  constructor(launch: (address: string) => Promise<Browser>, patience?: number) {
    this.#launch = launch
    this.#patience = patience
  }

  /** Start the browser now: it is ready by the time the first document is. */
  warm(): void {
    // Whoever needs the browser meets the failure.
    this.#start().catch(() => undefined)
  }

  /**
   * Lay out one document. Where the browser fails, then or at printing, it is done once more;
   * where it fails again, that is a `LayoutFailure`.
   */
  async paginate(request: PaginationRequest): Promise<SettledPages> {
    let isLast = false
    const again = (error: unknown): Promise<SettledPages> => {
      request.signal?.throwIfAborted()
      if (isLast || this.#isClosed || !isLayoutFailure(error)) throw error
      isLast = true
      return this.#layOutAlone(request)
    }
    let pages = await this.#layOut(request).catch(again)
    const attempt = async <T>(work: (pages: SettledPages) => Promise<T>): Promise<T> => {
      try {
        return await work(pages)
      } catch (error) {
        pages = await again(error)
        return work(pages)
      }
    }
    return {
      layout: pages.layout,
      print: () => attempt((each) => each.print()),
      pictures: () => attempt((each) => each.pictures()),
      close: () => pages.close()
    }
  }

  /** For good: a document that is still under way gets no other browser. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#shared?.catch(() => undefined)
    this.#shared = undefined
    await Promise.all([...this.#all].map(endBrowser))
  }

  async #layOut(request: PaginationRequest): Promise<SettledPages> {
    return this.#layOutIn(await this.#start(), request)
  }

  async #layOutAlone(request: PaginationRequest): Promise<SettledPages> {
    const running = await this.#open()
    const close = (): Promise<void> => endBrowser(running.browser)
    try {
      return {...(await this.#layOutIn(running, request)), close}
    } catch (error) {
      await close()
      throw error
    }
  }

  async #layOutIn(running: Running, request: PaginationRequest): Promise<SettledPages> {
    let page: Page | undefined
    let hasFailed = false
    const attempt = async <T>(work: Promise<T>): Promise<T> => {
      try {
        return await work
      } catch (error) {
        hasFailed = true
        throw await this.#giveUp(running, page, error)
      }
    }
    page = await attempt(unlessLate(request.timeLimit, running.pool.take()))
    const taken = page
    const {layout, print, pictures} = await attempt(paginate(taken, request))
    return {
      layout,
      print: () => attempt(print()),
      pictures: () => attempt(pictures()),
      close: async () => {
        if (!hasFailed) await running.pool.giveBack(taken)
      }
    }
  }

  /** Clear up after a failure; gives what it was. */
  async #giveUp(running: Running, page: Page | undefined, error: unknown): Promise<unknown> {
    if (running.browser.connected && !(error instanceof LayoutTimeout)) {
      // A page that crashed may be slow to close, and nobody waits for it.
      page?.close().catch(() => undefined)
      return error
    }
    // A page that hangs does not close either.
    await endBrowser(running.browser)
    return isLayoutFailure(error) ? error : new LayoutCrash(error)
  }

  /** The browser for all, another one if it is no more. */
  async #start(): Promise<Running> {
    if (this.#isClosed) throw new Error('Expected a press that is open')
    this.#shared ??= this.#open()
    const shared = this.#shared
    try {
      const running = await shared
      if (running.browser.connected) return running
    } catch (error) {
      if (this.#shared === shared) this.#shared = undefined
      throw error
    }
    if (this.#shared === shared) this.#shared = undefined
    return this.#start()
  }

  async #open(): Promise<Running> {
    const browser = await this.#launch(address)
    this.#all.add(browser)
    browser.once('disconnected', () => this.#all.delete(browser))
    if (this.#isClosed) {
      await endBrowser(browser)
      throw new Error('Expected a press that is open')
    }
    watchOver(browser, this.#patience)
    return {browser, pool: new PagePool(browser, address)}
  }
}
