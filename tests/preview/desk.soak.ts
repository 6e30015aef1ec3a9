/** A day at the desk: each task by the mouse and by keys alone, then 500 edits in a row. */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {seriousFaults} from './axe.ts'
import {filler, notice} from './documents.ts'
import {browser, look, serve, shown, untilShown} from './reader.ts'
import {control, tasks, untilState} from './tasks.ts'

const edits = 500

// One for both tests: what the first of them opened would end with it.
await browser()

test('ten tasks from an empty folder to PDFs, each by the mouse and by keys alone', async (t) => {
  for (const hand of ['mouse', 'keys'] as const) {
    const served = await serve({})
    const {page, complaints} = await look(served, '', {width: 1440, height: 900})
    for (const task of tasks) {
      await t.test(`${task.name}, by the ${hand}`, {timeout: 120_000}, () =>
        task.run({served, page, hand, isPrinted: true})
      )
    }
    for (const width of [1440, 1280, 390]) {
      await page.setViewport({width, height: 900})
      for (const scheme of ['light', 'dark'] as const) {
        assert.deepEqual(await seriousFaults(page, scheme), [], `${width} ${scheme}`)
      }
    }
    assert.deepEqual(complaints, [])
    await page.close()
  }
})

test(`${edits} edits in a row: the file is the text of the pane, the heap stays`, async () => {
  const long = Array.from({length: 24}, (_each, index) => filler(`第${index}段`))
  const served = await serve({'content/a.md': notice('各单位：', '## 总体要求', ...long)})
  const {page, complaints} = await look(served, '', {width: 1440, height: 900})
  await shown(page)
  await page.keyboard.press('e')
  await page.waitForSelector('.cm-focused')
  await untilState(page, 'isSaved')
  const heaps: number[] = []
  await page.click('.cm-content')
  await control(page, 'End')
  for (let count = 1; count <= edits; count += 1) {
    await page.keyboard.sendCharacter(`改${count}。`)
    if (count % 7 === 0) await page.keyboard.press('Enter')
    if (count % 11 === 0) await control(page, 'z')
    if (count % 25 !== 0) continue
    await control(page, 's')
    await untilState(page, 'isSaved')
    if (count % 125 === 0) heaps.push(await heapOf(page))
  }
  await page.keyboard.sendCharacter('完。')
  await untilShown(page, '完。')
  await control(page, 's')
  await untilState(page, 'isSaved')
  const pane = await page.$$eval('.cm-content .cm-line', (lines) =>
    lines.map((line) => line.textContent)
  )
  const text = await readFile(join(served.folder, 'content/a.md'), 'utf8')
  // The pane holds the lines in sight: they are the last ones.
  assert.deepEqual(pane.slice(-5), text.split('\n').slice(-5))
  const [, second = 0, , last = 0] = heaps
  assert.ok(last < second * 1.25, `heap after 250 and ${edits} edits: ${heaps.join(', ')}`)
  assert.deepEqual(complaints, [])
})

/** After a collection: bytes of what is still held. */
async function heapOf(page: Awaited<ReturnType<typeof look>>['page']): Promise<number> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const {usedSize} = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}
