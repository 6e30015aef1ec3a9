import type {Page} from 'puppeteer-core'
import {LayoutCrash} from './layout-failure.ts'

/** Pages whose process ended: Chromium answers nothing more for them. */
const crashed = new WeakSet<Page>()

/** From now on it is known of `page` when its process ends. */
export function noteCrash(page: Page): Page {
  page.once('error', () => crashed.add(page))
  return page
}

export function hasCrashed(page: Page): boolean {
  return crashed.has(page)
}

/** `work` in `page`, or a `LayoutCrash` when its process or the whole browser ends meanwhile. */
export async function unlessCrashed<T>(page: Page, work: Promise<T>): Promise<T> {
  let onCrash: (cause?: Error) => void = () => undefined
  const crash = new Promise<never>((_resolve, reject) => {
    onCrash = (cause) => reject(new LayoutCrash(cause))
    if (crashed.has(page)) onCrash()
  })
  page.on('error', onCrash)
  try {
    return await Promise.race([work, crash])
  } catch (error) {
    if (error instanceof LayoutCrash) throw error
    // What was under way may be told to have failed before its process is told to have ended.
    const isAlive = await Promise.race([page.evaluate('true'), crash]).catch(() => false)
    throw isAlive ? error : new LayoutCrash(error)
  } finally {
    page.off('error', onCrash)
    // The loser of the race may still fail; nobody waits for it.
    work.catch(() => undefined)
  }
}
