/** A departure is told in the file whose line made it, and in no other whose name is alike. */

import assert from 'node:assert/strict'
import {join} from 'node:path'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {tell} from '../../src/base/message.ts'
import {readMetadata} from '../../src/document/front-matter/read-metadata.ts'
import {tellDepartures} from '../../src/make/departures.ts'
import {readAttachmentFiles} from '../../src/make/inclusions.ts'
import type {PlacedFinding} from '../../src/make/judge-document.ts'
import {readSource} from '../../src/source/read.ts'
import {folderWith} from '../commands/run.ts'

const folder = await folderWith({
  'a.md': `---
格式: 通用
发文机关: 某某市某某局
标题: 关于报送台账的通知
附件:
  - {名称: 大表, 文件: 大表.md}
  - {名称: 表, 文件: 表.md}
  - {名称: 另表, 文件: 另/表.md}
成文日期: 2026-03-05
---

请报送台账。
`,
  '大表.md': '大表。\n',
  '表.md': '表。\n',
  '另/表.md': '另表。\n'
})

const departure = (path: string | undefined, line: number): PlacedFinding => ({
  path,
  finding: {
    ruleId: 'body-size',
    severity: 'error',
    wording: {zh: `在${path}`, en: `in ${path}`},
    place: {line, column: 1}
  }
})

test('by the path as typed, not by how it ends', async () => {
  const file = await readSource(join(folder, 'a.md'))
  const reading = readMetadata(file)
  const messages = file.messages.map(String)
  assert.ok(reading.state === 'read', messages.join('\n'))
  const attachments = await readAttachmentFiles(file, reading.metadata)
  const parts = [...attachments.values()]
  assert.equal(parts.length, 3)

  const departures = [
    departure('表.md', 1),
    departure('大表.md', 2),
    departure('另/表.md', 3),
    departure(undefined, 4)
  ]
  tellDepartures({file, parts, departures})
  const told = [file, ...parts].map(({messages}) => messages.map(({line}) => line))
  assert.deepEqual(told, [[4], [2], [1], [3]])
})

test('what the source was told already is not told again', () => {
  const file = new VFile({path: 'notice.md', value: '份号: 12\n'})
  tell(file, {ruleId: 'copy-number', severity: 'warning', wording: {zh: '应为 000012', en: 'x'}})
  const finding = (ruleId: string) => ({...departure(undefined, 1).finding, ruleId})
  const departures = [{finding: finding('copy-number-form')}, {finding: finding('title-gap')}]
  tellDepartures({
    file,
    parts: [],
    departures: departures.map((each) => ({...each, path: undefined}))
  })
  assert.deepEqual(
    file.messages.map(({ruleId}) => ruleId),
    ['copy-number', 'title-gap']
  )
})
