import {env} from 'node:process'
import type {PDFOptions} from 'puppeteer-core'
import {launch} from '../../src/pages/browser/browser.ts'
import {findChromium} from '../../src/pages/browser/chromium.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'

/** Print the HTML `text` as Chromium does by itself. */
export async function printByChromium(
  text: string,
  fontconfigFile: string,
  options: PDFOptions
): Promise<Uint8Array> {
  const {executable, libraryPath} = await findChromium({env, cacheFolder: cacheFolder()})
  const browser = await launch({executable, libraryPath, fontconfigFile})
  try {
    const page = await browser.newPage()
    await page.setContent(text, {waitUntil: 'load'})
    return await page.pdf({printBackground: true, tagged: false, ...options})
  } finally {
    await browser.close()
  }
}
