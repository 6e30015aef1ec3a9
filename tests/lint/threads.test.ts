/** Documents judged by several threads: the same is said of them, whoever of these fails. */

import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {standardHouse} from '../../src/base/house-profile.ts'
import {judgeInThreads} from '../../src/lint/judge-in-threads.ts'
import {lint} from '../../src/lint/lint.ts'
import {settledSeverities} from '../../src/lint/severities.ts'

const root = await mkdtemp(join(tmpdir(), 'hongtou-test-threads-'))
after(() => rm(root, {recursive: true, force: true}))

const paths = Array.from({length: 70}, (_, index) => `${index}.md`)
for (const [index, path] of paths.entries()) {
  const number = `发文字号: 某政发〔2026〕${index + 1 + Number(index > 40)}号\n`
  const text = index % 7 === 0 ? '一,二。' : '一，二。'
  await writeFile(
    join(root, path),
    `---\n${number}---\n\n# 关于第${index}件事的通知\n\n各科室：\n\n${text}\n`
  )
}
const terms = {root, house: standardHouse, severities: settledSeverities(standardHouse)}
const alone = await judgeInThreads(paths, {terms, helpers: 0})

test('two threads say what one says, in the order of the documents', async () => {
  assert.equal(alone.length, paths.length)
  assert.deepEqual(await judgeInThreads(paths, {terms, helpers: 2}), alone)
})

test('what a thread that fails has taken is judged here', async () => {
  const failing = join(root, 'failing.mjs')
  await writeFile(
    failing,
    `import {workerData} from 'node:worker_threads'
     Atomics.add(workerData.next, 0, 8)
     throw new Error('out of order')`
  )
  assert.deepEqual(await judgeInThreads(paths, {terms, helpers: 2, script: failing}), alone)
  const absent = join(root, 'absent.mjs')
  assert.deepEqual(await judgeInThreads(paths, {terms, helpers: 1, script: absent}), alone)
})

test('documents of several threads are compared, and counted as they are done', async () => {
  const counts: number[] = []
  const {outcomes} = await lint(paths, {root, progress: (done) => counts.push(done)})
  assert.deepEqual(
    outcomes.map(({path}) => path),
    paths
  )
  const ids = outcomes.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))
  assert.equal(ids.filter((id) => id === 'half-width-marks').length, 10)
  assert.equal(ids.filter((id) => id === 'number-gap').length, 1)
  assert.equal(counts.at(-1), paths.length)
  assert.deepEqual(
    counts,
    [...new Set(counts)].sort((a, b) => a - b)
  )
})

test('told to stop, it stops', async () => {
  const signal = AbortSignal.abort()
  await assert.rejects(judgeInThreads(paths, {terms, signal, helpers: 1}), {name: 'AbortError'})
})
