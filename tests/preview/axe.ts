import {readFile} from 'node:fs/promises'
import type {Page} from 'puppeteer-core'

/** What axe finds on `page` in a colour scheme that keeps people out; frames are not looked into. */
export async function seriousFaults(page: Page, scheme: 'light' | 'dark'): Promise<unknown> {
  const axe = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
  return page.evaluate(`${axe};
    axe.run(document, {iframes: false, resultTypes: ['violations']}).then(({violations}) =>
      violations.filter(({impact}) => impact === 'serious' || impact === 'critical')
        .map(({id, nodes}) => id + ': ' + nodes.map(({html}) => html).join(' ').slice(0, 300)))`)
}
