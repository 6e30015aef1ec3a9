/** A DOCX that was changed in Word, brought home: what was changed, and nothing else. */

import assert from 'node:assert/strict'
import {mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {ontoDraft} from '../../src/revise/onto-draft.ts'
import {DocxPress} from '../docx/written.ts'
import {docx, para} from '../helpers/docx.ts'
import {revised} from './reviser.ts'

const press = new DocxPress()
after(() => press.close())

const draft = `---
发文机关: 某某市水务局
发文字号: 某水发〔2026〕12号
标题: 某某市水务局关于做好供水工作的通知
主送机关: 各县水务局
成文日期: 2026-03-05
附注: 联系人：张某，电话：0000
---

为做好供水工作，现通知如下：

## 总体要求

（一）加强领导。各单位要**加强**领导，按时完成。

| 单位 | 水量 |
| --- | --- |
| 甲县 | 120 |

以上通知，请认真贯彻落实。
`

interface Brought {
  readonly after: string
  /** `severity rule line`. */
  readonly told: readonly string[]
}

/** Change `[from, to]` in the DOCX of the draft, and bring that home into `now`. */
async function brought(
  edits: readonly (readonly [from: string | RegExp, to: string])[],
  now = draft
): Promise<Brought> {
  written ??= press.writeText(draft)
  const changed = revised((await written).docx, (xml) =>
    edits.reduce((text, [from, to]) => {
      assert.ok(typeof from === 'string' ? text.includes(from) : from.test(text), String(from))
      return text.replace(from, to)
    }, xml)
  )
  return into(changed, now)
}

let written: ReturnType<DocxPress['writeText']> | undefined

async function into(bytes: Uint8Array, now: string): Promise<Brought> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-onto-'))
  const [path, revised] = [join(folder, 'draft.md'), join(folder, 'revised.docx')]
  await writeFile(path, now)
  await writeFile(revised, bytes)
  const {files, mended} = await ontoDraft(revised, path, 'accept')
  assert.equal(await readFile(path, 'utf8'), now)
  return {
    after: mended.find((each) => each.path === path)?.after ?? now,
    told: files.flatMap(({messages}) =>
      messages.map(
        ({fatal, ruleId, line}) =>
          `${fatal ? 'error' : fatal === false ? 'warning' : 'info'} ${ruleId} ${line ?? '-'}`
      )
    )
  }
}

test('nothing changed: nothing is told, nothing written', async () => {
  assert.deepEqual(await brought([]), {after: draft, told: []})
})

test('sentences, a heading, a cell, the title and a note: each where it was typed', async () => {
  const {after: text, told} = await brought([
    ['现通知如下', '现将有关事项通知如下'],
    ['总体要求', '工作要求'],
    ['>120<', '>150<'],
    ['供水工作的通知', '供水保障工作的通知'],
    ['联系人：张某', '联系人：张某某']
  ])
  const expected = draft
    .replace('现通知如下', '现将有关事项通知如下')
    .replace('总体要求', '工作要求')
    .replace('120', '150')
    .replace('供水工作的通知', '供水保障工作的通知')
    .replace('联系人：张某，', '联系人：张某某，')
  assert.equal(text, expected)
  assert.deepEqual(
    [...new Set(told.map((each) => each.replace(/\d+$/u, '')))],
    ['info word-changed ']
  )
})

test('an ordinal that is counted, and a change over markup: told, and left as they are', async () => {
  const {after: text, told} = await brought([
    ['>一、<', '>二、<'],
    [/各单位要<(.*?)加强<(.*?)>领导，按时完成/su, '各单位切实<$1落<$2>实领导，按时完成']
  ])
  assert.equal(text, draft)
  assert.deepEqual(told, ['warning word-ours 12', 'warning word-markup 14'])
})

test('signs that Markdown would read come home as signs', async () => {
  const {after: text, told} = await brought([['现通知如下', '现将[1](2)、**两**项通知如下']])
  assert.equal(text, draft.replace('现通知如下', '现将\\[1](2)、\\*\\*两\\*\\*项通知如下'))
  assert.deepEqual(told, ['info word-changed 10'])
})

test('both sides changed: a conflict, and the rest comes home', async () => {
  const now = draft.replace('请认真贯彻落实', '请遵照执行')
  const {after: text, told} = await brought(
    [
      ['请认真贯彻落实', '请抓好落实'],
      ['甲县', '乙县']
    ],
    now
  )
  assert.equal(text, now.replace('甲县', '乙县'))
  assert.deepEqual(told, ['info word-source -', 'info word-changed 18', 'warning word-conflict 20'])
})

test('a paragraph more, and one less', async () => {
  const last = /<w:p>(?:(?!<w:p>).)*以上通知.*?<\/w:p>/su
  const {after: text, told} = await brought([[last, '<w:p><w:r><w:t>新增一段。</w:t></w:r></w:p>']])
  assert.equal(text, draft.replace('以上通知，请认真贯彻落实。', '新增一段。'))
  assert.deepEqual([...told].sort(), ['info word-added 18', 'info word-removed 20'])
})

test('tracked changes and comments: who and when', async () => {
  const inserted =
    '<w:ins w:id="900" w:author="李局长" w:date="2026-03-04T09:00:00Z"><w:r><w:t>认真</w:t></w:r></w:ins>'
  const {after: text, told} = await brought([
    ['现通知如下：</w:t></w:r>', `现通知如下：</w:t></w:r>${inserted}`]
  ])
  assert.equal(text, draft.replace('现通知如下：', '现通知如下：认真'))
  assert.deepEqual(told, ['info word-changed 10', 'info word-revision 10'])
})

test('a DOCX of another maker: an error, and nothing else', async () => {
  const {after: text, told} = await into(docx(para('某某市水务局')), draft)
  assert.equal(text, draft)
  assert.deepEqual(told, ['error word-source -'])
})
