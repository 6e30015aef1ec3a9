/** Browsers that crash, hang or take too long; pages that are used again. */

import assert from 'node:assert/strict'
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'puppeteer-core'
import {draft} from '../../src/make/pipeline.ts'
import {Supplies} from '../../src/make/supplies.ts'
import {launch} from '../../src/pages/browser/browser.ts'
import {LayoutCrash, LayoutTimeout} from '../../src/pages/layout-failure.ts'
import {PagePool} from '../../src/pages/page-pool.ts'
import type {PaginationRequest} from '../../src/pages/paginate.ts'
import {Press} from '../../src/pages/press.ts'
import {finish} from '../../src/pdf/finish.ts'
import {layoutPage} from '../../src/project/paths.ts'
import {until} from '../helpers/patience.ts'
import {canSee, descendants, someLive} from '../helpers/processes.ts'
import {pagesOfText} from './filler.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-press-'))
after(() => rm(temporary, {recursive: true, force: true}))
// Profiles are counted below: those of other processes must not be among them.
process.env.TMPDIR = await mkdtemp(join(temporary, 'own-'))
const skip = canSee ? false : 'processes are looked up in /proc'

/** Chromium's own bytes differ by their time. */
const description = {
  title: '通知',
  author: '',
  language: 'zh-CN',
  keywords: [],
  date: new Date('2026-03-05T00:00:00Z'),
  creator: 'test'
} as const
const supplies = new Supplies({root: temporary, fonts: 'bundled'})
const {css} = await supplies.materials()
const short = await requestFor('# 关于甲的通知\n\n正文。\n')
const long = await requestFor(`# 关于乙的通知\n\n${pagesOfText(60)}\n`)

test('a page is used again, and gives the same bytes as the first time', async (t) => {
  const {press, browsers} = openPress(t)
  const first = await printWith(press, short)
  await printWith(press, long)
  for (let turn = 0; turn < 3; turn += 1) assert.deepEqual(await printWith(press, short), first)
  assert.equal(browsers.length, 1)
  assert.equal((await browsers[0]?.pages())?.length, 1)
})

test('a page is retired after so many documents, or when so much is left in it', async (t) => {
  const {browser, pool} = await openPool(t, {
    mostDocuments: 3,
    mostMegabytes: 4000,
    mostNodes: 5000
  })
  const pages: Page[] = []
  for (let turn = 0; turn < 7; turn += 1) pages.push(await used(pool))
  assert.deepEqual(
    pages.map((page) => pages.indexOf(page)),
    [0, 0, 0, 3, 3, 3, 6]
  )
  assert.deepEqual(
    pages.slice(0, 6).map((page) => page.isClosed()),
    [true, true, true, true, true, true]
  )

  const fill = (count: number) => (page: Page) =>
    page.evaluate(`for (let node = 0; node < ${count}; node += 1) document.body.append('x')`)
  const few = await used(pool, fill(3000))
  assert.equal(await used(pool, fill(6000)), few)
  assert.notEqual(await used(pool), few)
  assert.ok((await browser.pages()).length <= 2)
})

test('a page whose process was killed between two documents is not used', {skip}, async (t) => {
  const {browser, pool} = await openPool(t)
  const first = await used(pool)
  await pool.take().then((page) => pool.giveBack(page))
  for (const id of await renderers(browser)) process.kill(id, 'SIGKILL')
  await wait(500)
  const second = await pool.take()
  assert.notEqual(second, first)
  assert.equal(await second.evaluate("'hongtou' in globalThis"), true)
})

test('a browser killed in the middle: both documents are done all the same', {skip}, async (t) => {
  const {press, browsers} = openPress(t)
  const expected = await printWith(press, long)
  const both = Promise.all([printWith(press, long), printWith(press, long)])
  await wait(300)
  process.kill(browsers[0]?.process()?.pid ?? 0, 'SIGKILL')
  assert.deepEqual(await both, [expected, expected])
  // Each in a browser of its own; those that come after share one again.
  assert.equal(browsers.length, 3)
  assert.deepEqual(await printWith(press, long), expected)
  assert.equal(browsers.length, 4)
  assert.deepEqual(
    browsers.map(({connected}) => connected),
    [false, false, false, true]
  )
})

test('the process of its page killed in the middle', {skip}, async (t) => {
  const {press, browsers} = openPress(t)
  const expected = await printWith(press, long)
  const printing = printWith(press, long)
  await wait(300)
  const [browser] = browsers
  assert.ok(browser)
  for (const id of await renderers(browser)) process.kill(id, 'SIGKILL')
  assert.deepEqual(await printing, expected)
  assert.ok(browser.connected, 'Expected the browser of the others to be left alone')
})

for (const delay of [0, 20, 50, 100, 200]) {
  test(`the process of its page killed ${delay} ms into the print`, {skip}, async (t) => {
    const {press, browsers} = openPress(t)
    const expected = await printWith(press, long)
    const pages = await press.paginate(long)
    const printing = pages.print()
    await wait(delay)
    const [browser] = browsers
    assert.ok(browser)
    for (const id of await renderers(browser)) process.kill(id, 'SIGKILL')
    assert.deepEqual(await finish(await printing, description), expected)
    await pages.close()
  })
}

test('killed between layout and print', {skip}, async (t) => {
  const {press, browsers} = openPress(t)
  const expected = await printWith(press, short)
  const pages = await press.paginate(short)
  process.kill(browsers[0]?.process()?.pid ?? 0, 'SIGKILL')
  assert.deepEqual(await finish(await pages.print(), description), expected)
  assert.equal((await pages.pictures()).length, 1)
  await pages.close()
})

test('killed twice: that is told, and the next document is done', {skip}, async (t) => {
  const {press, browsers} = openPress(t)
  const failing = assert.rejects(press.paginate(long), LayoutCrash)
  for (const count of [1, 2]) {
    await until(() => browsers.length === count)
    await wait(200)
    process.kill(browsers[count - 1]?.process()?.pid ?? 0, 'SIGKILL')
  }
  await failing
  assert.ok((await printWith(press, short)).length > 0)
  await press.close()
  assert.deepEqual(await readdir(tmpdir()), [])
})

test('a browser that hangs is replaced', {skip}, async (t) => {
  const {press, browsers} = openPress(t, 1500)
  const expected = await printWith(press, long)
  const printing = printWith(press, long)
  await wait(200)
  process.kill(browsers[0]?.process()?.pid ?? 0, 'SIGSTOP')
  assert.deepEqual(await printing, expected)
  assert.equal(browsers.length, 2)
})

test('a layout beyond its limit is tried once more, then told; others go on', async (t) => {
  const {press, browsers} = openPress(t)
  const others = printWith(press, short)
  await assert.rejects(press.paginate({...long, timeLimit: 20}), (error) => {
    assert.ok(error instanceof LayoutTimeout)
    return error.limit === 20
  })
  assert.ok((await others).length > 0)
  assert.ok((await printWith(press, short)).length > 0)
  assert.ok(browsers.length >= 3)
})

test('closed, it opens no other browser, not even for a document under way', {skip}, async (t) => {
  const {press, browsers} = openPress(t)
  const failing = assert.rejects(press.paginate(long))
  await until(() => browsers.length === 1)
  await wait(200)
  const id = browsers[0]?.process()?.pid
  assert.ok(id !== undefined)
  const all = [id, ...(await descendants(id))]
  await press.close()
  await failing
  await until(async () => !(await someLive(all)))
  assert.equal(browsers.length, 1)
  await assert.rejects(press.paginate(short))
})

interface Opened {
  readonly press: Press
  /** Every browser it started. */
  readonly browsers: readonly Browser[]
}

function openPress(t: {after(work: () => Promise<void>): void}, patience?: number): Opened {
  const browsers: Browser[] = []
  const press = new Press(async (address) => {
    const browser = await open(address)
    browsers.push(browser)
    return browser
  }, patience)
  t.after(() => press.close())
  return {press, browsers}
}

async function openPool(
  t: {after(work: () => Promise<void>): void},
  limits?: ConstructorParameters<typeof PagePool>[2]
): Promise<{browser: Browser; pool: PagePool}> {
  const address = pathToFileURL(layoutPage).href
  const browser = await open(address)
  t.after(() => browser.close())
  return {browser, pool: new PagePool(browser, address, limits)}
}

async function open(address: string): Promise<Browser> {
  const [chromium, {fontconfigFile}] = await Promise.all([supplies.browser(), supplies.fonts()])
  return launch({...chromium, fontconfigFile, address})
}

/** Take a page, do something in it, give it back; until it is ready again. */
async function used(pool: PagePool, work?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await pool.take()
  assert.equal(await page.evaluate('document.body.textContent.trim()'), '')
  await work?.(page)
  await pool.giveBack(page)
  return page
}

async function printWith(press: Press, request: PaginationRequest): Promise<Uint8Array> {
  const pages = await press.paginate(request)
  const pdf = await finish(await pages.print(), description)
  await pages.close()
  return pdf
}

async function requestFor(markdown: string): Promise<PaginationRequest> {
  const path = join(temporary, 'input.md')
  await writeFile(path, markdown)
  const {html} = await draft(path)
  assert.ok(html !== undefined)
  return {html, css, timeLimit: 120_000}
}

async function renderers(browser: Browser): Promise<readonly number[]> {
  return descendants(browser.process()?.pid, '--type=renderer')
}
