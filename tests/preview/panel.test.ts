/** What is said of the text, in the panel: read, mended by a click, taken back. */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import type {Page} from 'puppeteer-core'
import {seriousFaults} from './axe.ts'
import {notice} from './documents.ts'
import {look, serve, shown, untilShown} from './reader.ts'

const clean = notice('各单位要认真落实。')
const faulty = notice('各单位,要认真落实$&。', '《甲》、《乙》要抓紧。', '截止目前已办结.')
const served = await serve({'content/a.md': faulty, 'content/b.md': clean.replace('7号', '8号')})
const {folder, write} = served
const view = await look(served)
const {page} = view
const path = join(folder, 'content/a.md')

const listed = (of: Page = page): Promise<string> =>
  of.$eval('#findings-list', (each) => each.textContent ?? '')

/** Wait until the list has, or has not, `text`. */
const untilListed = (text: string, isThere = true): Promise<unknown> =>
  page.waitForFunction(
    (wanted, expected) =>
      document.getElementById('findings-list')?.textContent?.includes(wanted) === expected,
    {polling: 20},
    text,
    isThere
  )

/** Click the button with this label; gives whether there is one. */
const click = (label: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLButtonElement>('#findings button')]
    const button = all.find((each) => each.textContent?.includes(wanted))
    button?.focus()
    button?.click()
    return button !== undefined
  }, label)

test('each finding has its rule, message, clause, and why when it is asked for', async () => {
  await shown(page)
  await untilListed('P01')
  const text = await listed()
  assert.match(text, /半角的“,”应为全角的“，”P01 中文里用全角标点 · a\.md:8 · GB\/T 15834/u)
  assert.match(text, /“,”改为“，”/u)
  const [open, reason] = await page.evaluate(() => {
    const why = document.querySelector<HTMLDetailsElement>('#findings-list details')
    const was = why?.open
    why?.querySelector('summary')?.click()
    return [was, why?.querySelector('p')?.textContent]
  })
  assert.equal(open, false)
  assert.ok(String(reason).length > 8)
})

test('a click writes the fix into the file, list and pages follow, and the undo has the focus', async () => {
  assert.ok(await click('“,”改为“，”'))
  await untilShown(page, '各单位，要')
  await untilListed('“,”改为“，”', false)
  assert.equal(await readFile(path, 'utf8'), faulty.replace('位,', '位，'))
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '撤销')
  assert.match(await page.$eval('#undo', (each) => each.textContent ?? ''), /已写入文件：/u)
})

test('a suggested fix is one click as well, and says that it is one', async () => {
  const label = await page.$eval('#findings-list .mend:not(.safe)', (each) => each.textContent)
  assert.match(label ?? '', /^建议：/u)
  const before = await readFile(path, 'utf8')
  assert.ok(await click(label ?? ''))
  await untilListed(label ?? '', false)
  assert.notEqual(await readFile(path, 'utf8'), before)
  assert.ok(await click('撤销'))
  await untilListed(label ?? '')
  assert.equal(await readFile(path, 'utf8'), before)
})

test('undo by undo the text is what it was', async () => {
  assert.ok(await click('撤销'))
  await untilShown(page, '各单位,要')
  await untilListed('“,”改为“，”')
  assert.equal(await readFile(path, 'utf8'), faulty)
  assert.equal(await page.$('#undo:not([hidden])'), null)
})

test('a save elsewhere is not undone: it is said, and nothing is written', async () => {
  assert.ok(await click('“,”改为“，”'))
  await untilListed('“,”改为“，”', false)
  const other = notice('各单位,改在别处。')
  await write('content/a.md', other)
  await untilShown(page, '改在别处')
  await page.waitForSelector('#undo:not([hidden])')
  assert.ok(await click('撤销'))
  await page.waitForFunction(() => document.getElementById('chip')?.textContent?.includes('别处'))
  assert.equal(await readFile(path, 'utf8'), other)
  assert.equal(await page.$('#undo:not([hidden])'), null)
})

test('findings follow each save, one that leaves the pages as they were too', async () => {
  await write('content/a.md', faulty)
  await untilShown(page, '截止目前')
  await untilListed('R15')
  const before = await page.evaluate(() => document.documentElement.dataset.shown)
  await write('hongtou.yaml', '校对: {P01: 关}\n')
  await untilListed('P01', false)
  assert.equal(await page.evaluate(() => document.documentElement.dataset.shown), before)
  await write('hongtou.yaml', '')
  await untilListed('P01')
})

test('the list counts what is said of the text, of documents nobody opened too', async () => {
  await page.waitForFunction(() => {
    const [a = '', b = ''] = ['a', 'b'].map(
      (name) =>
        document.querySelector<HTMLElement>(`#list a[title="content/${name}.md"] .state`)?.title
    )
    return a === '2 个错误' && b === '无问题'
  })
})

test('in English, by keyboard alone, and axe finds nothing serious', async () => {
  const other = await look(served, '?lang=en#content%2Fa.md', {width: 390, height: 800})
  const {page: english} = other
  await shown(english)
  await english.waitForFunction(() =>
    document.getElementById('findings-list')?.textContent?.includes(', → ，')
  )
  await english.focus('#toggle-findings')
  await english.keyboard.press('Enter')
  await english.focus('#findings-list .mend')
  for (const value of ['light', 'dark'] as const) {
    assert.deepEqual(await seriousFaults(english, value), [], value)
  }
  await english.keyboard.press('Enter')
  await english.waitForFunction(() => document.activeElement?.textContent === 'Undo')
  assert.match(await readFile(path, 'utf8'), /各单位，要/u)
  await english.keyboard.press('Enter')
  await english.waitForFunction(() => document.getElementById('undo')?.hidden)
  assert.equal(await readFile(path, 'utf8'), faulty)
  assert.deepEqual(other.complaints, [])
  await english.close()
})

test('the browser had nothing to complain of', () => {
  assert.deepEqual(view.complaints, [])
})
