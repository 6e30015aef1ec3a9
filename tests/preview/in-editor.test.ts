/** The preview within an editor: framed by pages that it names, by no others, and led by the address. */

import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {pathToFileURL} from 'node:url'
import {hongtou} from '../commands/run.ts'
import {filler, notice} from './documents.ts'
import {browser, look, serve, shown} from './reader.ts'

const long = Array.from({length: 60}, (_each, index) => filler(`第${index}段`))
const files = {'content/a.md': notice(...long), 'content/b&c.md': notice(filler('乙段'))}
const outside = await mkdtemp(join(tmpdir(), 'hongtou-editor-'))
after(() => rm(outside, {recursive: true, force: true}))

// For all tests, and not for the first that asks for it.
await browser()

/** Whether the page at `address` is seen in a frame of a page on the disk, as in a web view. */
async function isFramed(address: string): Promise<boolean> {
  const path = join(outside, 'view.html')
  await writeFile(
    path,
    `<!doctype html><iframe src="${address}" width="900" height="600"></iframe>`
  )
  const page = await (await browser()).newPage()
  await page.goto(pathToFileURL(path).href)
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame())
  const loaded = await frame?.waitForSelector('#stage', {timeout: 3000}).catch(() => null)
  const pages = loaded
    ? await frame?.waitForFunction(() => document.documentElement.dataset.shown, {timeout: 30_000})
    : undefined
  await page.close()
  return pages !== undefined
}

test('pages of a scheme that is named frame it with all its frames; without, none do', async () => {
  const open = await serve(files, {framedBy: ['vscode-webview:', 'file:']})
  assert.ok(await isFramed(open.server.address))
  const closed = await serve(files)
  assert.ok(!(await isFramed(closed.server.address)))
})

test('the address leads to a line, of this document or of another, and is no path by itself', async () => {
  const {page} = await look(await serve(files), '#content%2Fa.md&line=120')
  await shown(page)
  const seen = (): Promise<number> =>
    page.evaluate(() => {
      const frame = [...document.querySelectorAll('iframe')].find((each) => each.checkVisibility())
      return frame?.contentDocument?.documentElement.scrollTop ?? -1
    })
  const scrolled = await seen()
  assert.ok(scrolled > 500, `${scrolled}`)
  await page.evaluate(() => {
    location.hash = '#content%2Fa.md&line=12'
  })
  await page.waitForFunction(
    (before) => {
      const frame = [...document.querySelectorAll('iframe')].find((each) => each.checkVisibility())
      return (frame?.contentDocument?.documentElement.scrollTop ?? before) < before
    },
    {timeout: 10_000},
    scrolled
  )
  await page.evaluate(() => {
    location.hash = '#content%2Fb%26c.md&line=7'
  })
  await page.waitForFunction(() => document.documentElement.dataset.path === 'content/b&c.md')
})

test('with others around it is not framed at all', async () => {
  const {code, err} = await hongtou(outside, [
    ...['preview', '--in-editor', '--host', '0.0.0.0', '--lang', 'zh']
  ])
  assert.equal(code, 2)
  assert.match(err, /--in-editor 只用于本机/u)
})
