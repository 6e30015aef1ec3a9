/** Ctrl-C: nothing is left behind, neither processes nor files. */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {folderWith, start} from './run.ts'

const skip = existsSync('/proc/self/cmdline') ? false : 'processes are looked up in /proc'
const long = `# 关于甲的通知\n\n${'正文正文正文正文正文。'.repeat(20_000)}\n`

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} while pages are laid out`, {skip}, async () => {
    const folder = await folderWith({'content/a.md': long, 'content/b.md': long})
    const temporary = join(folder, 'tmp')
    await mkdir(temporary)
    const {process: child, ended} = start(folder, ['build'], {TMPDIR: temporary})

    // The browser, its zygotes and at least one page.
    await until(async () => (await descendants(child.pid)).length > 3, 20_000)
    await wait(500)
    assert.equal(child.exitCode, null, 'Expected a build that is still under way')
    const started = await descendants(child.pid)
    assert.notDeepEqual(await readdir(temporary), [])
    child.kill(signal)
    const {code, signal: by, out, err} = await within(ended, 10_000)

    assert.deepEqual({code, by, out, err}, {code: null, by: signal, out: '', err: ''})
    await until(async () => !(await someLive(started)), 5000)
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
      const {signal: by, out, err} = await within(ended, 10_000)
      assert.deepEqual({by, out, err}, {by: 'SIGINT', out: '', err: ''})
      await until(async () => !(await someLive(started)), 5000)
      assert.deepEqual(await readdir(temporary), [])
    })
  }
})

interface Process {
  readonly id: number
  readonly parent: number
  readonly isDead: boolean
}

/** All that a process started, and what that started. */
async function descendants(ancestor: number | undefined): Promise<number[]> {
  const all = await processes()
  const family = new Set([ancestor])
  // A child may have a smaller number than its parent.
  for (let size = 0; size < family.size; ) {
    size = family.size
    for (const {id, parent} of all) if (family.has(parent)) family.add(id)
  }
  return all.map(({id}) => id).filter((id) => id !== ancestor && family.has(id))
}

async function someLive(ids: readonly number[]): Promise<boolean> {
  return (await processes()).some(({id, isDead}) => ids.includes(id) && !isDead)
}

async function processes(): Promise<Process[]> {
  const found: Process[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // It may end while it is looked at.
    const line = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    // `7 (name, with anything in it) S 1 …`
    const [state, parent] = line.slice(line.lastIndexOf(')') + 2).split(' ')
    if (state === undefined || parent === undefined) continue
    found.push({id: Number(name), parent: Number(parent), isDead: state === 'Z' || state === 'X'})
  }
  return found
}

async function until(isSo: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  while (!(await isSo())) {
    assert.ok(performance.now() < end, `Expected it to be so within ${milliseconds} ms`)
    await wait(20)
  }
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const late = wait(milliseconds, undefined, {ref: false}).then(() => {
    throw new Error(`Expected an end within ${milliseconds} ms`)
  })
  return Promise.race([work, late])
}
