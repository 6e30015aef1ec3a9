/** Ctrl-C: nothing is left behind, neither processes nor files. */

import assert from 'node:assert/strict'
import {mkdir, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {patience, until} from '../helpers/patience.ts'
import {canSee, descendants, someLive} from '../helpers/processes.ts'
import {folderWith, start} from './run.ts'

const skip = canSee ? false : 'processes are looked up in /proc'
const long = `# 关于甲的通知\n\n${'正文正文正文正文正文。'.repeat(20_000)}\n`

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} while pages are laid out`, {skip}, async () => {
    const folder = await folderWith({'content/a.md': long, 'content/b.md': long})
    const temporary = join(folder, 'tmp')
    await mkdir(temporary)
    const {process: child, ended} = start(folder, ['build'], {TMPDIR: temporary})

    // The browser and at least one page.
    await until(async () => (await descendants(child.pid, '--type=renderer')).length > 0)
    await wait(500)
    assert.equal(child.exitCode, null, 'Expected a build that is still under way')
    const started = await descendants(child.pid)
    assert.notDeepEqual(await readdir(temporary), [])
    child.kill(signal)
    const {code, signal: by, out, err} = await within(ended)

    assert.deepEqual({code, by, out, err}, {code: null, by: signal, out: '', err: ''})
    await until(async () => !(await someLive(started)))
    assert.deepEqual(await readdir(temporary), [])
    assert.deepEqual((await readdir(folder)).sort(), ['content', 'tmp'])
  })
}

test('SIGINT at any earlier moment', {skip}, async (t) => {
  for (const delay of [30, 150, 300, 450, 600]) {
    await t.test(`after ${delay} ms`, async () => {
      const folder = await folderWith({'content/a.md': long})
      const temporary = join(folder, 'tmp')
      await mkdir(temporary)
      const {process: child, ended} = start(folder, ['build'], {TMPDIR: temporary})
      await wait(delay)
      const started = await descendants(child.pid)
      child.kill('SIGINT')
      const {signal: by, out, err} = await within(ended)
      assert.deepEqual({by, out, err}, {by: 'SIGINT', out: '', err: ''})
      await until(async () => !(await someLive(started)))
      assert.deepEqual(await readdir(temporary), [])
    })
  }
})

async function within<T>(work: Promise<T>): Promise<T> {
  const late = wait(patience, undefined, {ref: false}).then(() => {
    throw new Error('Expected it to end')
  })
  return Promise.race([work, late])
}
