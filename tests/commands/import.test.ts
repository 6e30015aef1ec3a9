/** `hongtou import` and `hongtou build` of a DOCX, as processes. */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {around, docx, official, para, picture, run} from '../helpers/docx.ts'
import {folderWith, hongtou, trace} from './run.ts'

const {mark, number, title, text, plain, signed} = official
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

const notice = [
  para('某某市水务局文件', mark),
  para('某水发〔2026〕12号', number),
  para('某某市水务局关于供水工作的通知', title),
  para('局属各单位：', plain),
  para('现将有关事项通知如下。', text),
  around(picture('a.png', 'inline', 60, 30)),
  around(run('某某市水务局', signed) + picture('a.png', 'anchor', 42), signed),
  para('2026年3月5日', signed)
].join('')
const clean = docx(notice, {pictures: {'a.png': png}})

test('import writes the Markdown and its pictures beside the DOCX, and over nothing', async () => {
  const folder = await folderWith({'通知 稿.docx': clean})
  const first = await hongtou(folder, ['import', '通知 稿.docx'])
  assert.equal(first.code, 0, first.out + first.err)
  assert.match(first.out, /通知 稿\.docx → 通知 稿\.md\n/u)
  assert.deepEqual(
    (await readdir(folder)).sort(),
    ['通知 稿-图1.png', '通知 稿.docx', '通知 稿.md'].sort()
  )
  const markdown = await readFile(join(folder, '通知 稿.md'), 'utf8')
  assert.match(markdown, /^印章: \{图片: 通知 稿-图1\.png, 直径: 42\}$/mu)
  assert.match(markdown, /^!\[示意图\]\(通知%20稿-图1\.png\)\{宽=\d+mm\}$/mu)

  const again = await hongtou(folder, ['import', '通知 稿.docx'])
  assert.deepEqual([again.code, again.out], [2, ''])
  assert.match(again.err, /“通知 稿\.md”已经有了/u)
  assert.equal((await hongtou(folder, ['import', '通知 稿.docx', '--overwrite'])).code, 0)
  assert.equal((await hongtou(folder, ['import', '通知 稿.docx', '-o', '别处/'])).code, 0)
  assert.equal((await readdir(join(folder, '别处'))).length, 2)
  assert.deepEqual(await readFile(join(folder, '通知 稿.docx')), Buffer.from(clean))
})

test('import tells what could not be carried with exit code 1, and what it cannot read', async () => {
  const comments = `<w:comment w:id="0" w:author="李四">${para('请核')}</w:comment>`
  const folder = await folderWith({
    'told.docx': docx(para('甲。'), {comments}),
    'broken.docx': clean.subarray(0, 600),
    'old.doc': Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    'a.md': '甲。\n'
  })
  const told = await hongtou(folder, ['import', 'told.docx', '--lang', 'en'])
  assert.equal(told.code, 1)
  assert.match(told.out, /the comment of 李四, `请核`, is not in the Markdown/u)
  for (const [name, code, said] of [
    ['broken.docx', 1, /已损坏/u],
    ['old.doc', 1, /Word 或 WPS 文档（\.doc/u],
    ['a.md', 2, /不是 \.docx/u],
    ['none.docx', 1, /none\.docx/u]
  ] as const) {
    const ended = await hongtou(folder, ['import', name])
    assert.equal(ended.code, code, name)
    assert.match(ended.out + ended.err, said)
    assert.doesNotMatch(ended.out + ended.err, trace)
  }
  assert.equal((await hongtou(folder, ['import'])).code, 2)
  assert.equal((await hongtou(folder, ['import', 'told.docx', '-o', 'a.docx'])).code, 2)
  assert.equal((await hongtou(folder, ['import', 'told.docx', '--changes', 'keep'])).code, 2)
  assert.deepEqual((await readdir(folder)).filter((name) => name.endsWith('.md')).sort(), [
    'a.md',
    'told.md'
  ])
})

test('build and lint take a DOCX as it is; the one that was imported from is left out of a folder', async () => {
  const changed = docx(notice + around(`<w:ins w:author="王五">${run('附言。')}</w:ins>`), {
    pictures: {'a.png': png}
  })
  const folder = await folderWith({
    '稿/draft.docx': changed,
    '稿/~$draft.docx': 'x',
    '稿/done.docx': clean,
    '稿/done.md': '# 关于某事的通知\n\n各单位：\n\n正文。\n'
  })
  const built = await hongtou(folder, ['build', '稿', '--format', 'html', '-o', '成品'])
  assert.match(built.out, /draft\.docx → .*draft\.html[\s\S]*2 份公文，成文 2 份/u)
  const html = await readFile(join(folder, '成品', 'draft.html'), 'utf8')
  assert.ok(html.includes('附言。') && html.includes('data:image/png;base64,'))
  const rejected = [
    'build',
    '稿/draft.docx',
    '--format',
    'html',
    '-o',
    '拒绝',
    '--changes',
    'reject'
  ]
  assert.match((await hongtou(folder, rejected)).out, /成文 1 份/u)
  assert.doesNotMatch(await readFile(join(folder, '拒绝', 'draft.html'), 'utf8'), /附言/u)

  const before = await readFile(join(folder, '稿', 'draft.docx'))
  assert.match((await hongtou(folder, ['lint', '稿/draft.docx', '--fix'])).out, /1 份公文/u)
  assert.deepEqual(await readFile(join(folder, '稿', 'draft.docx')), before)
})
