import {setTimeout as wait} from 'node:timers/promises'
import type {Browser} from 'puppeteer-core'
import {endBrowser} from './browser/browser.ts'

/** Its main process has little to do, whatever the pages are busy with. */
const usualPatience = 30_000

/**
 * Kill `browser` when it does not answer for `patience` milliseconds: whoever is in it sees
 * it end. Ends with the browser.
 */
export function watchOver(browser: Browser, patience = usualPatience): void {
  let isAsking = false
  const timer = setInterval(async () => {
    if (isAsking) return
    isAsking = true
    const answers = browser.version().then(
      () => true,
      () => true
    )
    const isLate = wait(patience, false, {ref: false})
    if (!(await Promise.race([answers, isLate]))) await endBrowser(browser)
    isAsking = false
  }, patience / 3)
  timer.unref()
  browser.once('disconnected', () => clearInterval(timer))
}
