/** `hongtou check` as a user starts it: no browser, no source, no stack trace. */

import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {openDocument} from '../../src/facts/index.ts'
import {folderWith, hongtou, trace} from './run.ts'

/** The author's own lines make an hourglass, which is told and printed all the same. */
const source = `---
格式: 通用
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
标题:
  - 某某市总工会关于开展职工
  - 岗位练兵
  - 活动有关具体事项的通知
主送机关: 各县（市、区）总工会
成文日期: 2026-03-05
---

各单位要按照统一部署抓好落实，建立健全工作台账，及时研究解决存在的问题。
`
const folder = await folderWith({'a.md': source})
const built = await hongtou(folder, ['build', 'a.md', '-o', 'output'])
const pdf = await readFile(join(folder, 'output', 'a.pdf'))
/** Were a browser started, it would be missed. */
const noBrowser = {HONGTOU_CHROMIUM: '/nonexistent'}

test('build tells of the finished PDF at the line of the source', () => {
  assert.equal(built.code, 0)
  assert.match(
    built.out,
    /\n {2}\d+:1 +警告 +标题各行宽 .*应为梯形或菱形 {2}title-shape · GB\/T 9704—2012, 7\.3\.1/
  )
})

test('build --no-check does not measure', async () => {
  const {out} = await hongtou(folder, ['build', 'a.md', '-o', 'plain', '--no-check'])
  assert.doesNotMatch(out, /title-shape/)
})

test('check: the same finding, on its page', async () => {
  const {code, out, err} = await hongtou(folder, ['check'], noBrowser)
  assert.deepEqual({code, err}, {code: 0, err: ''})
  assert.match(
    out,
    /^output\/a\.pdf\n {2}可以印发，有 1 项最好改：①标题排列（第 1 页）\n {2}第1页 {2}警告 {2}标题各行宽/
  )
  assert.match(out, /测量 \d+ 项：合格 \d+，不合格 1，未测 \d+\n1 份 PDF；错误 0 个，警告 1 个\n$/)
})

test('check -W: a warning is a reason to end with 1', async () => {
  const {code} = await hongtou(folder, ['check', '-W', 'output/a.pdf'], noBrowser)
  assert.equal(code, 1)
})

test('check --report json: every measurement with its state', async () => {
  const {out} = await hongtou(folder, ['check', '--report', 'json'], noBrowser)
  const {files} = JSON.parse(out)
  const [{pages, messages, measurements}] = files
  assert.equal(pages, 1)
  assert.equal(messages[0].ruleId, 'title-shape')
  assert.equal(messages[0].page, 1)
  assert.equal(messages[0].box.length, 4)
  const states = new Set(measurements.map(({state}: {state: string}) => state))
  assert.deepEqual([...states].sort(), ['failed', 'passed', 'unmeasured'])
  for (const {state, reason, actual} of measurements) {
    if (state === 'unmeasured') assert.ok(reason)
    if (state === 'failed') assert.ok(actual)
  }
})

test('check --report html: pages, marks and their text, and no script', async () => {
  const {code, out} = await hongtou(folder, ['check', '--report', 'html'], noBrowser)
  assert.equal(code, 0)
  assert.equal(out.match(/<img src="data:image\/webp;base64,/g)?.length, 1)
  assert.match(out, /<a id="m-d1-1" href="#f-d1-1" class="warning">/)
  assert.match(out, /<li id="f-d1-1" class="warning">/)
  assert.match(out, new RegExp(`SHA-256 ${createHash('sha256').update(pdf).digest('hex')}`))
  assert.doesNotMatch(out, /<script/)
  assert.match(out, /<td>不合格<\/td>/)
})

test('check --explain: by name and by number, in both languages', async () => {
  const zh = await hongtou(folder, ['check', '--explain', 'colophon-place'], noBrowser)
  assert.equal(zh.code, 0)
  assert.match(
    zh.out,
    /^83 colophon-place 版记的位置\n {2}条款 {2}GB\/T 9704—2012, 7\.4\.1\n {2}要求 {2}版记分隔线/
  )
  const en = await hongtou(folder, ['check', '--explain', '83', '--lang', 'en'], noBrowser)
  assert.match(en.out, /^83 colophon-place place of the colophon\n {2}clause/)
  const none = await hongtou(folder, ['check', '--explain', 'nothing'], noBrowser)
  assert.equal(none.code, 2)
  assert.match(none.err, /--explain 的值“nothing”不对/)
})

test('check --certificate: one page beside the PDF, the same every time', async () => {
  const run = async () => {
    const environment = {...noBrowser, SOURCE_DATE_EPOCH: '1772668800'}
    const {code} = await hongtou(folder, ['check', '--certificate'], environment)
    assert.equal(code, 0)
    return readFile(join(folder, 'output', 'a.certificate.pdf'))
  }
  const first = await run()
  const document = openDocument(first)
  assert.equal(document.pageCount, 1)
  const text = document
    .page(0)
    .glyphs.map((glyph) => glyph.text)
    .join('')
  assert.ok(text.includes(createHash('sha256').update(pdf).digest('hex')))
  assert.ok(text.includes('2026-03-05'), text)
  // A certificate is not measured itself, and the same input gives the same bytes.
  assert.deepEqual(await run(), first)
})

test('bad input: a sentence, exit code 1, never a stack trace', async (t) => {
  const cases: ReadonlyArray<readonly [name: string, bytes: Uint8Array | string, said: RegExp]> = [
    ['text.pdf', '这不是 PDF', /不是 PDF 文件/],
    ['empty.pdf', '', /不是 PDF 文件/],
    ['half.pdf', pdf.subarray(0, pdf.length / 2), /已损坏|不完整/],
    ['zeros.pdf', new Uint8Array(4096), /不是 PDF 文件/]
  ]
  const other = await folderWith(Object.fromEntries(cases.map(([name, bytes]) => [name, bytes])))
  for (const [name, , said] of cases) {
    await t.test(name, async () => {
      const {code, out, err} = await hongtou(other, ['check', name], noBrowser)
      assert.deepEqual({code, err}, {code: 1, err: ''})
      assert.match(out, said)
      assert.doesNotMatch(out, trace)
    })
  }
})

test('usage: exit code 2', async (t) => {
  const cases: ReadonlyArray<readonly [words: string, said: RegExp]> = [
    ['check none.pdf', /“none\.pdf”没有对应的文件/],
    ['check --form 方', /--form 的值“方”不对，应为 通用/],
    ['check --report xml', /--report 的值“xml”不对/]
  ]
  for (const [words, said] of cases) {
    await t.test(words, async () => {
      const {code, out, err} = await hongtou(folder, words.split(' '), noBrowser)
      assert.deepEqual({code, out}, {code: 2, out: ''})
      assert.match(err, said)
    })
  }
})
