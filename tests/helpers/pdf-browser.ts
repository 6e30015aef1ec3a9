/**
 * Chromium for the tests of `src/pdf`: pages in, PDF out, laid out at four times
 * their size as the product does. It knows one font, Noto Serif SC.
 */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {env} from 'node:process'
import type {Browser} from 'puppeteer-core'
import {launch} from '../../src/pages/browser/browser.ts'
import {findChromium} from '../../src/pages/browser/chromium.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'

const fontFile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
)

export interface PdfBrowser {
  /** Print `sections`, one A4 page each. */
  print(sections: readonly string[], paper?: Paper): Promise<Uint8Array>
  close(): Promise<void>
}

interface Paper {
  readonly width: string
  readonly height: string
}

export async function launchBrowser(): Promise<PdfBrowser> {
  const cache = cacheFolder()
  const {executable, libraryPath} = await findChromium({env, cacheFolder: cache})
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-pdf-test-'))
  const fontconfigFile = join(folder, 'fonts.conf')
  await writeFile(
    fontconfigFile,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${dirname(fontFile)}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`
  )
  const browser = await launch({executable, libraryPath, fontconfigFile})
  return {
    print: (sections, paper = {width: '210mm', height: '297mm'}) => print(browser, sections, paper),
    close: async () => {
      await browser.close()
      await rm(folder, {recursive: true, force: true})
    }
  }
}

async function print(
  browser: Browser,
  sections: readonly string[],
  paper: Paper
): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setContent(htmlOf(sections), {waitUntil: 'load'})
    return await page.pdf({
      ...paper,
      scale: 0.25,
      tagged: true,
      outline: true,
      printBackground: true
    })
  } finally {
    await page.close()
  }
}

function htmlOf(sections: readonly string[]): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>试验</title><style>
@page { margin: 0 }
* { margin: 0; padding: 0; font-weight: 400; font-synthesis: none }
body { font: 64pt/1.8 "Noto Serif SC" }
section { position: relative; width: 840mm; height: 1188mm; overflow: hidden; break-after: page; box-sizing: border-box; padding: 148mm 104mm 140mm 112mm }
section:last-child { break-after: auto }
.number::after { content: attr(data-number); position: absolute; bottom: 112mm; right: 120mm }
h1 { color: #f00; font-size: 88pt; text-align: center }
td, th { border: 4px solid #000 }
svg { display: block }
</style></head><body>${sections.map((section) => `<section>${section}</section>`).join('')}</body></html>`
}
