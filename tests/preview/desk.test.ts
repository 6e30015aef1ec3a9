/** A writer at the desk: the text beside its pages, saved and never lost. */

import assert from 'node:assert/strict'
import {readdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {gzipSync} from 'node:zlib'
import {previewAssets} from '../../src/project/paths.ts'
import {docx, official, para} from '../helpers/docx.ts'
import {seriousFaults} from './axe.ts'
import {filler, notice} from './documents.ts'
import {front, look, serve, shown, untilShown} from './reader.ts'

const long = Array.from({length: 24}, (_each, index) => filler(`第${index}段`))
const served = await serve({
  'content/a.md': notice('各单位：', '## 总体要求', ...long),
  'content/crlf.md': `\ufeff${notice('各单位：', filler('乙段')).replaceAll('\n', '\r\n')}`,
  'content/flaw.md': notice('各单位:', '请于3月5日前报送，逾期不候.'),
  'content/来文.docx': docx(
    para('关于防汛的通知', official.title) + para('请报送情况。', official.text)
  )
})
const {write, folder} = served
const view = await look(served, '', {width: 1440, height: 900})
const {page} = view
const onDisk = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')
const state = (): Promise<string | undefined> =>
  page.$eval('.text-state', (each) => (each as HTMLElement).dataset.state)

async function until(wanted: string): Promise<void> {
  await page.waitForFunction(
    (state) => document.querySelector<HTMLElement>('.text-state')?.dataset.state === state,
    {polling: 10},
    wanted
  )
}

async function control(key: 's' | 'z' | 'Home' | 'End'): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

async function open(path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = encodeURIComponent(to)
  }, path)
  await page.waitForFunction(
    (name) => document.querySelector('.text-name')?.textContent === name,
    {polling: 10},
    path.split('/').at(-1)
  )
  await page.waitForFunction(
    (wanted) => document.documentElement.dataset.path === wanted,
    {polling: 10},
    path
  )
  await until('isSaved')
}

test('all that the page is made of has at most 400 kB, compressed', async () => {
  const names = (await readdir(previewAssets)).filter((name) => /\.(?:js|css|html)$/u.test(name))
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(join(previewAssets, name))).length)
  )
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(names.some((name) => name.startsWith('editor-')) && whole <= 400_000, `${whole}`)
})

test('the editor is loaded when the text is opened, and not before', async () => {
  await shown(page)
  const loaded = (): Promise<boolean> =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').some(({name}) => /editor-/u.test(name))
    )
  assert.ok(!(await loaded()))
  await page.keyboard.press('e')
  await page.waitForSelector('.cm-focused .cm-content')
  await until('isSaved')
  assert.ok(await loaded())
})

test('what is typed is on the pages in no time, and in the file when it is saved', async () => {
  const before = await onDisk('content/a.md')
  await control('End')
  await page.keyboard.sendCharacter('新写的一句。')
  await until('isUnsaved')
  await untilShown(page, '新写的一句。')
  assert.equal(await onDisk('content/a.md'), before)
  assert.match((await page.$eval('#list', (each) => each.textContent)) ?? '', /未保存/u)
  await control('s')
  await until('isSaved')
  assert.equal(await onDisk('content/a.md'), `${before}新写的一句。`)
  // Undo goes on over it.
  await control('z')
  await until('isUnsaved')
  await control('s')
  await until('isSaved')
  assert.equal(await onDisk('content/a.md'), before)
})

test('a click on the page is a cursor in the text, a cursor a place on the page', async () => {
  await clickOnLine(14)
  await page.keyboard.sendCharacter('这里')
  await untilShown(page, '这里')
  await control('z')
  const page1 = await page.$eval('#pager', (each) => each.textContent)
  await control('End')
  await page.waitForFunction(
    (old) => document.querySelector('#pager')?.textContent !== old,
    {},
    page1
  )
  assert.ok(await (await front(page)).evaluate(() => CSS.highlights.has('cursor')))
  await until('isSaved')
})

/** Click on the paragraph of `line` until the text follows: pages just being replaced take no click. */
async function clickOnLine(line: number): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    const paragraph = await (await front(page)).$(`.pagedjs_page p[data-line="${line}"]`)
    await paragraph?.click().catch(() => undefined)
    const follows = await page
      .waitForFunction(
        (wanted) => document.querySelector('.cm-activeLineGutter')?.textContent === wanted,
        {timeout: 1000},
        String(line)
      )
      .catch(() => undefined)
    if (follows) return
  }
  assert.fail(`Expected the text to follow a click on line ${line}`)
}

test('byte order mark and line endings stay as they were', async () => {
  const before = await onDisk('content/crlf.md')
  await open('content/crlf.md')
  await page.click('.cm-content')
  await control('End')
  await page.keyboard.sendCharacter('丙段。')
  await page.keyboard.press('Enter')
  await page.keyboard.sendCharacter('丁段。')
  await control('s')
  await until('isSaved')
  assert.equal(await onDisk('content/crlf.md'), `${before}丙段。\r\n丁段。`)
})

test('keys of the front matter are completed as the language server does, and their values', async () => {
  await open('content/crlf.md')
  await page.click('.cm-content')
  await control('Home')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('紧')
  await page.waitForSelector('.cm-tooltip-autocomplete li')
  assert.match(
    (await page.$eval('.cm-tooltip-autocomplete', (each) => each.textContent)) ?? '',
    /紧急程度/u
  )
  await pick()
  await page.waitForFunction(() =>
    /加急/u.test(document.querySelector('.cm-tooltip-autocomplete')?.textContent ?? '')
  )
  await pick()
  assert.match(
    (await page.$eval('.cm-content', (each) => each.textContent)) ?? '',
    /紧急程度: 特急/u
  )
  await control('s')
  await until('isSaved')
  assert.match(await onDisk('content/crlf.md'), /^\ufeff---\r\n紧急程度: 特急\r\n/u)
})

/** What is picked too soon was meant for something else. */
async function pick(): Promise<void> {
  await new Promise((next) => setTimeout(next, 150))
  await page.keyboard.press('Enter')
}

test('a finding is underlined, and mended by its button, to be undone', async () => {
  await open('content/flaw.md')
  const before = await onDisk('content/flaw.md')
  const flaw = await page.waitForSelector('.cm-lintRange')
  await flaw?.hover()
  const button = await page.waitForSelector('.cm-diagnosticAction')
  await button?.click()
  await until('isUnsaved')
  assert.equal(await onDisk('content/flaw.md'), before)
  await control('z')
  await until('isSaved')
})

test('a change from outside over what is not saved: both are shown, nothing is lost', async () => {
  await open('content/flaw.md')
  await page.click('.cm-content')
  await control('End')
  await page.keyboard.sendCharacter('我的。')
  const theirs = notice('各单位：', '别人的。')
  await write('content/flaw.md', theirs)
  await page.waitForSelector('#text-notice:not([hidden]) button')
  await control('s')
  assert.equal(await onDisk('content/flaw.md'), theirs)
  await page.click('#text-notice button')
  await page.waitForSelector('dialog#sides[open] .cm-mergeView')
  const sides = await page.$$eval('#sides .cm-content', (each) =>
    each.map((side) => side.textContent)
  )
  assert.match(sides[0] ?? '', /别人的/u)
  assert.match(sides[1] ?? '', /我的/u)
  await page.click('#sides button.primary')
  await until('isSaved')
  assert.match(await onDisk('content/flaw.md'), /逾期不候.*我的。$/su)
  // Without changes of one's own, the file is followed.
  await write('content/flaw.md', theirs)
  await page.waitForFunction(() =>
    /别人的/u.test(document.querySelector('.cm-content')?.textContent ?? '')
  )
  assert.equal(await state(), 'isSaved')
})

test('a file that goes while it is written comes back when it is saved', async () => {
  await open('content/flaw.md')
  await page.click('.cm-content')
  await control('End')
  await page.keyboard.sendCharacter('还在。')
  await until('isUnsaved')
  await rm(join(folder, 'content/flaw.md'))
  await page.waitForFunction(() => document.querySelectorAll('#text-notice button').length === 2)
  await page.keyboard.sendCharacter('仍写。')
  await untilShown(page, '仍写。')
  await control('s')
  await until('isSaved')
  assert.match(await onDisk('content/flaw.md'), /还在。仍写。/u)
  await page.waitForSelector('#list a[title="content/flaw.md"]')
})

test('a new document of a kind is opened to be written', async () => {
  await page.click('#toggle-list')
  await page.click('#new-open')
  await page.waitForSelector('dialog#new[open]')
  await page.select('#new-kind', '请示')
  await page.type('#new-title', '增加编制')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() =>
    /增加编制/u.test(document.querySelector('.text-name')?.textContent ?? '')
  )
  await page.waitForFunction(() => /增加编制/u.test(document.documentElement.dataset.path ?? ''))
  const path = await page.evaluate(() => document.documentElement.dataset.path ?? '')
  assert.match(await onDisk(path), /# 待填/u)
})

test('a file that is dropped on the page is a document of the list', async () => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['关于工作的通知\n\n正文。\n'], '放入.txt'))
    const drop = document.querySelector('#drop')
    document.body.dispatchEvent(new DragEvent('dragenter', {dataTransfer, bubbles: true}))
    if (drop?.hasAttribute('hidden')) throw new Error('Expected a place to drop')
    drop?.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
  })
  await page.waitForSelector('#list a[title="content/放入.txt"]')
  await page.waitForFunction(() => document.documentElement.dataset.path === 'content/放入.txt', {
    polling: 20
  })
  await open('content/关于增加编制的请示.md')
})

test('a document of Word is only read, and made Markdown by the button over it', async () => {
  const before = await readFile(join(folder, 'content/来文.docx'))
  await page.evaluate(() => {
    location.hash = encodeURIComponent('content/来文.docx')
  })
  await until('isLocked')
  await page.waitForFunction(() => document.documentElement.dataset.path === 'content/来文.docx')
  const button = await page.waitForSelector('#word:not([hidden]) button')
  await button?.click()
  await page.waitForFunction(() => document.documentElement.dataset.path === 'content/来文.md')
  assert.ok(await page.$('#word[hidden]'))
  await until('isSaved')
  assert.equal(await onDisk('content/来文.md'), '# 关于防汛的通知\n\n请报送情况。\n')
  assert.deepEqual(await readFile(join(folder, 'content/来文.docx')), before)
  await open('content/关于增加编制的请示.md')
})

test('before the PDF what is to be filled in is listed; it is written into output/', async () => {
  await page.keyboard.press('Escape')
  await page.click('#tools button.primary')
  await page.waitForSelector('dialog#before[open]')
  const listed = await page.$eval('#before', (each) => each.textContent)
  assert.match(listed ?? '', /\d+ 处待填/u)
  await page.click('#before button.primary')
  await page.waitForFunction(
    () => /已写到 output\//u.test(document.querySelector('#chip')?.textContent ?? ''),
    {timeout: 60_000}
  )
  const [path] =
    /output\/\S+\.pdf/u.exec((await page.$eval('#chip', (each) => each.textContent)) ?? '') ?? []
  const pdf = await readFile(join(folder, path ?? ''))
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  const name = await page.$eval('#chip a[download]', (each) => (each as HTMLAnchorElement).download)
  assert.match(name, /增加编制.*\.pdf$/u)
})

test('axe finds nothing serious with the text open, light and dark, wide and narrow', async () => {
  for (const width of [1440, 390]) {
    await page.setViewport({width, height: 900})
    for (const scheme of ['light', 'dark'] as const) {
      assert.deepEqual(await seriousFaults(page, scheme), [], `${width} ${scheme}`)
    }
  }
})

test('the browser had nothing to complain of', () => {
  assert.deepEqual(view.complaints, [])
})
