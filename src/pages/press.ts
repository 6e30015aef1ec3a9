/**
 * One Chromium for a whole run: started when first needed, replaced when it crashed or
 * hung, closed at the end.
 */

import type {Browser} from 'puppeteer-core'
import {LayoutTimeout, type PaginationRequest, paginate, type SettledPages} from './paginate.ts'

export class Press {
  readonly #launch: () => Promise<Browser>
  #browser: Promise<Browser> | undefined

  constructor(launch: () => Promise<Browser>) {
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
      return await paginate(browser, request)
    } catch (error) {
      if (error instanceof LayoutTimeout) {
        await this.#drop(browser)
        throw error
      }
      request.signal?.throwIfAborted()
      if (browser.connected) throw error
      await this.#drop(browser)
      return paginate(await this.#start(), request)
    }
  }

  async close(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined)
    this.#browser = undefined
    await browser?.close()
  }

  #start(): Promise<Browser> {
    this.#browser ??= this.#launch()
    return this.#browser
  }

  /** Kill a browser that is of no use; another document may have replaced it already. */
  async #drop(browser: Browser): Promise<void> {
    if ((await this.#browser?.catch(() => undefined)) === browser) this.#browser = undefined
    browser.process()?.kill('SIGKILL')
  }
}
