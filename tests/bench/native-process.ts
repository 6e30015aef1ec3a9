/**
 * Chromium's own print of the same HTML, browser and all, as its own process.
 *
 * Compiled before it is timed, so that it has no more to load than its packages.
 */

import {readFile, writeFile} from 'node:fs/promises'
import {pathToFileURL} from 'node:url'
import puppeteer from 'puppeteer-core'

export interface NativeTask {
  /** The browser and the fonts are ours. */
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
  readonly documents: ReadonlyArray<{readonly htmlFile: string; readonly pdfFile: string}>
  /** Pages of the browser in which they are printed. */
  readonly atOnce: number
}

const [, , taskFile = ''] = process.argv
// Written by native.ts.
const task: NativeTask = JSON.parse(await readFile(taskFile, 'utf8'))

const browser = await puppeteer.launch({
  executablePath: task.executable,
  headless: 'shell',
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  env: {...process.env, ...task.environment}
})
const waiting = [...task.documents]
const pages = Array.from({length: task.atOnce}, async () => {
  const page = await browser.newPage()
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    await page.goto(pathToFileURL(next.htmlFile).href)
    const pdf = await page.pdf({preferCSSPageSize: true, tagged: true, outline: true})
    await writeFile(next.pdfFile, pdf)
  }
})
await Promise.all(pages)
await browser.close()
