/**
 * Chromium's own print of the same HTML, browser and all, as its own process.
 *
 * Compiled before it is timed, so that it has no more to load than its packages.
 */

import {readFile, writeFile} from 'node:fs/promises'
import {pathToFileURL} from 'node:url'
import puppeteer from 'puppeteer-core'
import type {StockTask} from './stock-process.ts'

/** The same is wanted of it. */
export type NativeTask = StockTask

const [, , taskFile = ''] = process.argv
// Written by peers.ts.
const task: NativeTask = JSON.parse(await readFile(taskFile, 'utf8'))

const browser = await puppeteer.launch({
  executablePath: task.executable,
  headless: 'shell',
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  env: {...process.env, ...task.environment}
})
const page = await browser.newPage()
await page.goto(pathToFileURL(task.htmlFile).href)
const pdf = await page.pdf({preferCSSPageSize: true, tagged: true, outline: true})
await writeFile(task.pdfFile, pdf)
await browser.close()
