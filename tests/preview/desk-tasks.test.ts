/** From an empty folder to PDFs: each task once, by the mouse and by keys in turn; both in the soak. */

import assert from 'node:assert/strict'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {look, serve} from './reader.ts'
import {tasks} from './tasks.ts'

const served = await serve({})
const view = await look(served, '', {width: 1440, height: 900})

for (const [index, task] of tasks.entries()) {
  const hand = index % 2 === 0 ? 'mouse' : 'keys'
  test(`${task.name}, by the ${hand}`, {timeout: 90_000}, () =>
    task.run({served, page: view.page, hand, isPrinted: index % 4 === 0})
  )
}

test('a DOCX is made beside the PDF where it is wanted', {timeout: 90_000}, async () => {
  const {page} = view
  await page.keyboard.press('Escape')
  await page.$$eval('#tools button', (each) =>
    each.find(({textContent}) => textContent === '设置')?.click()
  )
  await page.waitForSelector('dialog#settings[open]')
  await page.$$eval('#settings label', (each) =>
    each.find(({textContent}) => textContent?.includes('DOCX'))?.click()
  )
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog#settings:not([open])')
  await page.click('#tools button.primary')
  await page.waitForFunction(
    () => {
      document.querySelector<HTMLElement>('dialog#before[open] .primary')?.click()
      return document.querySelector('#chip:not([hidden]) a[download$=".docx"]')
    },
    {polling: 50, timeout: 60_000}
  )
  const made = await readdir(join(served.folder, 'output'))
  const name = await page.$eval('.text-name', (each) => each.textContent)
  assert.ok(made.includes(`${name?.replace(/\.md$/u, '')}.docx`), made.join())
})

test('the browser had nothing to complain of', () => {
  assert.deepEqual(view.complaints, [])
})
