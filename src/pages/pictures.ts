/** Pages as pictures, for those who only want to look. */

import type {Page} from 'puppeteer-core'

const dotsPerInch = 144
const pixelsPerInch = 96

/** A PNG of each settled page; `scale` is how much larger than life they are laid out. */
export async function takePictures(page: Page, scale: number): Promise<readonly Uint8Array[]> {
  const pictures: Uint8Array[] = []
  for (const sheet of await page.$$('.pagedjs_page')) {
    const clip = await sheet.boundingBox()
    if (!clip) throw new Error('Expected a box of every page')
    pictures.push(
      await page.screenshot({
        clip: {...clip, scale: dotsPerInch / pixelsPerInch / scale},
        captureBeyondViewport: true,
        type: 'png'
      })
    )
    await sheet.dispose()
  }
  return pictures
}
