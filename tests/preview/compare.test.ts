/** What is seen is what is printed: every sample, every page, every character. */

import assert from 'node:assert/strict'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {packageRoot} from '../../src/project/paths.ts'
import {look, serve} from './reader.ts'

const tolerance = 0.2

test('the preview of every sample is its PDF, to 0.2 mm', async (t) => {
  const names = (await readdir(join(packageRoot, 'content'))).filter((name) =>
    /^[^_].*\.md$/u.test(name)
  )
  assert.ok(names.length >= 8, 'Expected the samples in content/')
  const served = await serve({}, {root: packageRoot})
  const {page, complaints} = await look(served, '?compare')
  for (const name of names) {
    await t.test(name, async () => {
      const path = `content/${name}`
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
    })
  }
  assert.deepEqual(complaints, [])
})
