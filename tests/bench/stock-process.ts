/**
 * What a user of pagedjs-cli 0.4.3 runs: HTML → PDF, browser and all, as its own process.
 *
 * Compiled before it is timed, so that it has no more to load than its packages.
 */

import {readFile, writeFile} from 'node:fs/promises'
import Printer from 'pagedjs-cli'
import puppeteer from 'puppeteer-core'

export interface StockTask {
  /** The browser and the fonts are ours: only the work between differs. */
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
  readonly htmlFile: string
  readonly pdfFile: string
}

const [, , taskFile = ''] = process.argv
// Written by stock.ts.
const task: StockTask = JSON.parse(await readFile(taskFile, 'utf8'))

const browser = await puppeteer.launch({
  executablePath: task.executable,
  headless: 'shell',
  // Only a browser with a port can be connected to, as the printer does.
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  env: {...process.env, ...task.environment}
})
const printer = new Printer({browserEndpoint: browser.wsEndpoint(), closeAfter: false})
const html = await readFile(task.htmlFile, 'utf8')
const pdf = await printer.pdf({html}, {outlineTags: ['h1', 'h2', 'h3', 'h4', 'h5']})
await writeFile(task.pdfFile, pdf)
await printer.browser?.disconnect()
await browser.close()
