/** The samples in content/: printed without a complaint, and all of them fictional. */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {after, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {make} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'

const workshop = new Workshop({root: tmpdir(), fonts: 'bundled', chromium: undefined})
after(() => workshop.close())

const content = new URL('../../content/', import.meta.url)
const samples = (await readdir(content)).filter((name) => /^[^_].*\.md$/u.test(name))

for (const name of samples) {
  test(`content/${name}`, async () => {
    const path = fileURLToPath(new URL(name, content))
    const {file, parts, pdf, layout} = await make(path, 'pages', workshop)
    const messages = [file, ...parts].flatMap((each) => each.messages)
    // What spacing did for the imprint is told, and no fault.
    const faults = messages.filter(
      ({ruleId, fatal}) => ruleId !== 'last-page' || fatal !== undefined
    )
    assert.deepEqual(faults.map(String), [])
    assert.ok(pdf && layout)
    assert.match(await readFile(path, 'utf8'), /某/u)
  })
}

test('a sample of every form, and of the kinds that differ', async () => {
  const sources = await Promise.all(samples.map((name) => readFile(new URL(name, content), 'utf8')))
  const valuesOf = (key: string): string[] =>
    sources.map((source) => new RegExp(`^${key}: (.+)$`, 'mu').exec(source)?.[1] ?? '')
  for (const form of ['通用', '信函', '命令', '纪要', '白头']) {
    assert.ok(valuesOf('格式').includes(form), form)
  }
  for (const kind of [
    '决议',
    '令',
    '公报',
    '通告',
    '意见',
    '通知',
    '报告',
    '请示',
    '批复',
    '议案',
    '函',
    '纪要'
  ]) {
    assert.ok(valuesOf('文种').includes(kind), kind)
  }
})
