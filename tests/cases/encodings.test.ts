/** Drafts saved by older editors: read by their own encoding, and never rewritten in another. */

import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {severityOf} from '../../src/base/message.ts'
import {lint} from '../../src/lint/lint.ts'
import {draft} from '../../src/make/pipeline.ts'
import {FileWriting} from '../../src/preview/writing.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-encodings-'))
after(() => rm(folder, {recursive: true}))

/** 关于甲的通知, 各科室：, 请照办。 as Windows' Notepad saves it in Chinese. */
const gbk = Buffer.from(
  'b9d8d3dabcd7b5c4cda8d6aa0d0a0d0ab8f7bfc6cad2a3ba0d0a0d0ac7ebd5d5b0eca1a30d0a',
  'hex'
)
const text = '关于甲的通知\r\n\r\n各科室：\r\n\r\n请照办。\r\n'

const files: Readonly<Record<string, Buffer>> = {
  'gbk.txt': gbk,
  'utf-16-le.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16-be.md': Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
}

for (const [name, bytes] of Object.entries(files)) {
  test(`${name}: read like the same in UTF-8, and told`, async () => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    const {file, document} = await draft(path, {})
    assert.equal(document?.main.title?.lines.length, 1)
    assert.equal(document?.main.mainRecipients?.text, '各科室：')
    const told = file.messages.filter(({ruleId}) => ruleId === 'source')
    assert.deepEqual(told.map(severityOf), ['info'])
  })

  test(`${name}: nothing is written into it`, async () => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    const written = await new FileWriting(folder).edit(name, undefined, (whole) => `${whole}甲`)
    assert.deepEqual(written, {state: 'refused'})
    assert.deepEqual(await readFile(path), bytes)
  })

  test(`${name}: what is wrong in it is told, and not mended`, async () => {
    const path = join(folder, name)
    const bad = name.startsWith('gbk')
      ? Buffer.concat([bytes, Buffer.from('bcd72cd2d2a1a30d0a', 'hex')])
      : Buffer.from('\ufeff关于甲的通知\r\n\r\n甲,乙。\r\n', 'utf16le')
    await writeFile(path, name.includes('-be') ? bad.swap16() : bad)
    const {outcomes, files} = await lint([path], {root: folder, isMending: true})
    const [outcome] = outcomes
    assert.ok(outcome?.messages.some(({ruleId}) => ruleId === 'half-width-marks'))
    assert.deepEqual(files, [])
  })
}
