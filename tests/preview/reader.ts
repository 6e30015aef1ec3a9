/** The preview as a reader has it: a server over a folder, and a browser that looks at it. */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {after} from 'node:test'
import type {Browser, Frame, Page} from 'puppeteer-core'
import {openProject} from '../../src/live/project.ts'
import {endBrowser} from '../../src/pages/browser/browser.ts'
import {type Preview, type PreviewOptions, servePreview} from '../../src/preview/server.ts'
import {previewAssets} from '../../src/project/paths.ts'
import {ofReader, startBrowser} from '../helpers/browser.ts'

if (!existsSync(previewAssets)) throw new Error('Expected dist/preview: run `make setup` first')

export interface Served {
  readonly folder: string
  readonly server: Preview
  write(path: string, content: string | Uint8Array): Promise<void>
}

/** Serve a folder with these files; the open fonts only. */
export async function serve(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: {
    readonly root?: string
    readonly styles?: string
    readonly language?: string
    readonly warn?: PreviewOptions['warn']
    readonly framedBy?: PreviewOptions['framedBy']
  } = {}
): Promise<Served> {
  const folder = options.root ?? (await mkdtemp(join(tmpdir(), 'hongtou-preview-')))
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), content)
  }
  await mkdir(join(folder, 'content'), {recursive: true})
  for (const [path, content] of Object.entries(files)) await write(path, content)
  const {styles, language = 'zh'} = options
  const project = await openProject({
    root: folder,
    operands: [],
    fonts: 'bundled',
    chromium: undefined,
    styles
  })
  const server = await servePreview({
    project,
    host: '127.0.0.1',
    port: 0,
    language,
    framedBy: options.framedBy,
    assets: previewAssets,
    warn: options.warn ?? ((error) => assert.fail(error.wording.en))
  })
  await server.watching
  after(async () => {
    await server.close()
    await project.close()
    if (!options.root) await rm(folder, {recursive: true, force: true})
  })
  return {folder, server, write}
}

let opened: Promise<Browser> | undefined

/** One pinned headless shell for all tests of a file. */
export function browser(): Promise<Browser> {
  opened ??= open()
  return opened
}

async function open(): Promise<Browser> {
  const made = await startBrowser({flags: ofReader})
  after(() => endBrowser(made))
  return made
}

export interface View {
  readonly page: Page
  /** What the browser complained of. */
  readonly complaints: string[]
}

/** A tab on the preview, `rest` behind its address. */
export async function look(
  {server}: Served,
  rest = '',
  size: {readonly width: number; readonly height: number} = {width: 1280, height: 800}
): Promise<View> {
  const page = await (await browser()).newPage()
  await page.setViewport({...size, deviceScaleFactor: 1})
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`${server.address}${rest}`)
  return {page, complaints}
}

/** Wait until the page shows another version than `before`, its findings too. */
export async function shown(page: Page, before?: string): Promise<string> {
  const handle = await page.waitForFunction(
    (old) => {
      const {shown: version} = document.documentElement.dataset
      return version !== undefined && version !== old ? version : undefined
    },
    {polling: 10, timeout: 30_000},
    before
  )
  // The function gives a string or nothing, and is waited for until it does.
  return (await handle.jsonValue()) as string
}

/** The frame that shows the pages. */
export async function front(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe.front', {timeout: 30_000})
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('Expected a frame in front')
  return frame
}

/** The text of the pages that are shown, a string to each. */
export async function pagesOf(page: Page): Promise<readonly string[]> {
  const frame = await front(page)
  return frame.$$eval('.pagedjs_pages > .pagedjs_page', (pages) =>
    pages.map((each) => each.querySelector('.pagedjs_area')?.textContent ?? '')
  )
}

/** Wait until the pages in front hold `text`. */
export async function untilShown(page: Page, text: string, timeout = 30_000): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.front')
      const body = frame?.contentDocument?.querySelector('body > .pagedjs_pages')
      return frame?.contentDocument?.documentElement.dataset.shown === undefined
        ? false
        : body?.textContent?.includes(wanted)
    },
    {polling: 40, timeout},
    text
  )
}
