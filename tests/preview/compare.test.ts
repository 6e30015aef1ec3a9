/** What is seen is what is printed: every sample, every page, every character. */

import assert from 'node:assert/strict'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import type {Page} from 'puppeteer-core'
import {packageRoot} from '../../src/project/paths.ts'
import {filler, notice} from './documents.ts'
import {browser, front, look, serve} from './reader.ts'

const tolerance = 0.2

// At the file's top level: what a test opens is closed with that test.
const samples = await serve({}, {root: packageRoot})
await browser()

test('the preview of every sample is its PDF, to 0.2 mm', async (t) => {
  const names = (await readdir(join(packageRoot, 'content'))).filter((name) =>
    /^[^_].*\.md$/u.test(name)
  )
  assert.ok(names.length >= 8, 'Expected the samples in content/')
  const {page, complaints} = await look(samples, '?compare')
  for (const name of names) {
    await t.test(name, async () => {
      const path = `content/${name}`
      await isAsPrinted(page, path)
    })
  }
  assert.deepEqual(complaints, [])
})

test('formulas are shown as they are printed, and again after a save', async () => {
  const path = 'content/f.md'
  const text = (number: string): string =>
    notice(
      ...Array.from({length: 8}, (_each, index) => filler(`第${index}段`)),
      `覆盖率按 $\\frac{a_{${number}}}{b}+\\sqrt{x^2}$ 计算。`,
      '$$y=\\sum_{i=1}^{n}x_i\\tag{1}$$'
    )
  const served = await serve({[path]: text('1')})
  const {page, complaints} = await look(served, '?compare')
  await isAsPrinted(page, path)
  const boxes = await (await front(page)).$$eval('.katex', (all) => all.length)
  assert.ok(boxes >= 2, `Expected KaTeX's boxes, found ${boxes}`)
  await page.evaluate(() => {
    delete document.documentElement.dataset.distance
  })
  await served.write(path, text('2'))
  await isAsPrinted(page, path)
  assert.deepEqual(complaints, [])
})

/** Open the document at `path`, and hold its pages against its PDF. */
async function isAsPrinted(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = encodeURIComponent(to)
  }, path)
  const handle = await page.waitForFunction(
    (wanted) => {
      const found = JSON.parse(document.documentElement.dataset.distance ?? '{}')
      return found.path === wanted ? found : undefined
    },
    {polling: 20, timeout: 120_000},
    path
  )
  const distance = await handle.jsonValue()
  assert.ok(distance.compared > 200, `Expected the text, compared ${distance.compared}`)
  assert.equal(distance.unmatched, 0)
  assert.ok(distance.worst.millimetres <= tolerance, JSON.stringify(distance.worst))
}
