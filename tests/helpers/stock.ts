/** Pages as the stock `Printer` of pagedjs-cli breaks them: the reference for ours. */

import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after} from 'node:test'
import Printer from 'pagedjs-cli'
import puppeteer, {type Browser, type Page} from 'puppeteer-core'
import {settledVariables} from '../../src/pages/browser.ts'
import {scaleLengths} from '../../src/pages/scale.ts'
import {findBrowser} from '../../src/supplies.ts'
import {Workshop} from '../../src/workshop.ts'

const profile = join(tmpdir(), `hongtou-stock-${process.pid}`)
let browser: Promise<Browser> | undefined
// At the file's top level: within a test it would be closed with that test.
after(async () => {
  // A hook that fails keeps others from closing theirs, and the file from ending.
  await (await browser?.catch(() => undefined))?.close()
  await rm(profile, {recursive: true, force: true})
})

/** The text of each page; `css` as ours was, at the same scale, with what was fitted. */
export async function stockPages(html: string, css: string, fitted: string): Promise<string[]> {
  browser ??= start()
  const printer = new Printer({browserEndpoint: (await browser).wsEndpoint(), closeAfter: false})
  // The imprint is placed by a handler of ours, after the pages are broken.
  const text = html.replace(/<footer[\s\S]*<\/footer>/u, '')
  const styles = `<style>${scaleLengths(css, 8)}\n${fitted}</style></head>`
  const page: Page = await printer.render({html: text.replace('</head>', () => styles)})
  const texts = await page.evaluate(() => {
    // Runs in the page.
    const {document} = globalThis as unknown as {
      document: {querySelectorAll(selector: string): Iterable<{textContent: string}>}
    }
    const areas = document.querySelectorAll('.pagedjs_page_content')
    return Array.from(areas, ({textContent}) => textContent)
  })
  await page.close()
  await printer.browser?.disconnect()
  return texts.map((each) => each.replace(/\s/gu, ''))
}

async function start(): Promise<Browser> {
  const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
  const [{executable, libraryPath}, {fontconfigFile}] = await Promise.all([
    findBrowser(undefined),
    workshop.fonts()
  ])
  const started = await puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    // Only a browser with a port can be connected to.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    userDataDir: profile,
    env: {
      ...process.env,
      ...settledVariables,
      FONTCONFIG_FILE: fontconfigFile,
      ...(libraryPath ? {LD_LIBRARY_PATH: libraryPath} : {})
    }
  })
  return started
}
