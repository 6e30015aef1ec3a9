/** The one way to start a browser in tests: the product's own, which knows where it may run. */

import {tmpdir} from 'node:os'
import type {Browser} from 'puppeteer-core'
import {Supplies} from '../../src/make/supplies.ts'
import {type LaunchOptions, launch} from '../../src/pages/browser/browser.ts'

/** Start the pinned headless shell; the open fonts only. */
export async function startBrowser(
  options: Pick<LaunchOptions, 'address' | 'flags'> = {}
): Promise<Browser> {
  const supplies = new Supplies({root: tmpdir(), fonts: 'bundled'})
  return launch({...(await supplies.surroundings()), ...options})
}

/** What makes it a reader's browser: it may ask the preview, and hints its text as most do. */
export const ofReader = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--font-render-hinting=full'
]
