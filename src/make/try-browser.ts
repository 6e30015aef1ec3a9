import type {FontSet} from '../fonts/font-set.ts'
import {endBrowser, launch} from '../pages/browser/browser.ts'
import type {Chromium} from '../pages/browser/chromium.ts'

/**
 * Start a browser as printing does, and end it; gives whether its pages are shut in by its sandbox.
 * @throws {OperationalError} It does not start.
 */
export async function tryBrowser(
  chromium: Chromium,
  {fontconfigFile}: Pick<FontSet, 'fontconfigFile'>
): Promise<{readonly isSandboxed: boolean}> {
  const browser = await launch({...chromium, fontconfigFile})
  const isSandboxed = !browser.process()?.spawnargs.includes('--no-sandbox')
  await endBrowser(browser)
  return {isSandboxed}
}
