/**
 * The layout pages of one browser. A page that a document was laid out in is cleaned: to
 * load it anew would take longer than to lay out a short document.
 */

import type {Browser, Page} from 'puppeteer-core'
import {hasCrashed, noteCrash, unlessCrashed} from './unless-crashed.ts'

/** A page is closed after so many documents, or when so much is left in it by one. */
interface Limits {
  readonly mostDocuments: number
  readonly mostMegabytes: number
  readonly mostNodes: number
}

/** A page of text has some thirty nodes. */
const usualLimits: Limits = {mostDocuments: 50, mostMegabytes: 256, mostNodes: 6000}

export class PagePool {
  readonly #browser: Browser
  readonly #address: string
  readonly #limits: Limits
  /** Clean, or being cleaned. */
  readonly #ready: Promise<Page | undefined>[] = []
  readonly #documents = new WeakMap<Page, number>()
  #isBegun = false

  /** The layout page at `address` was opened with the browser. */
  constructor(browser: Browser, address: string, limits = usualLimits) {
    this.#limits = limits
    this.#browser = browser
    this.#address = address
  }

  /** A layout page with nothing in it. */
  async take(): Promise<Page> {
    if (!this.#isBegun) {
      this.#isBegun = true
      const [first] = await this.#browser.pages()
      if (first) {
        await unlessCrashed(
          noteCrash(first),
          first.waitForFunction("'hongtou' in globalThis", {polling: 5, timeout: 0})
        )
        return first
      }
    }
    for (let next = this.#ready.shift(); next; next = this.#ready.shift()) {
      // One that could not be cleaned is not missed.
      const page = await next.catch(() => undefined)
      if (page && !hasCrashed(page)) return page
    }
    return this.#load(noteCrash(await this.#browser.newPage()))
  }

  /**
   * Give back a page whose document is done. Whoever takes a page need not wait for it, and
   * hears of a failure; resolves when the document takes up no room any more.
   */
  async giveBack(page: Page): Promise<void> {
    const ready = this.#renew(page)
    this.#ready.push(ready)
    await ready.catch(() => undefined)
  }

  /** Undefined for one that is worn: it is closed. */
  async #renew(page: Page): Promise<Page | undefined> {
    const documents = (this.#documents.get(page) ?? 0) + 1
    this.#documents.set(page, documents)
    const isOld = documents >= this.#limits.mostDocuments
    if (!isOld && !(await unlessCrashed(page, this.#isFull(page)))) return clean(page)
    await page.close()
    return undefined
  }

  async #load(page: Page): Promise<Page> {
    await unlessCrashed(page, page.goto(this.#address, {timeout: 0}))
    return page
  }

  async #isFull(page: Page): Promise<boolean> {
    const {mostMegabytes, mostNodes} = this.#limits
    const {JSHeapTotalSize = 0, Nodes = 0} = await page.metrics()
    return JSHeapTotalSize > mostMegabytes * 2 ** 20 || Nodes > mostNodes
  }
}

/** Documents run no scripts: what one left behind is all in the tree, and in our own code. */
async function clean(page: Page): Promise<Page> {
  const cleaning = page.evaluate(() => {
    // Put there by in-browser/index.ts; this function runs in the page.
    const {hongtou} = globalThis as unknown as {hongtou: {cleanPage(): void}}
    hongtou.cleanPage()
  })
  await unlessCrashed(page, cleaning)
  return page
}
