/** From an empty folder to PDFs: each task once, by the mouse and by keys in turn; both in the soak. */

import assert from 'node:assert/strict'
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

test('the browser had nothing to complain of', () => {
  assert.deepEqual(view.complaints, [])
})
