/** `hongtou read` as a user starts it: what a screen reader says, and what nobody hears. */

import assert from 'node:assert/strict'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {PDFDict, PDFName} from '@cantoo/pdf-lib'
import {dictAt, nameAt, openPdf} from '../../src/pdf-syntax/index.ts'
import {folderWith, hongtou} from './run.ts'

const long = '各单位要按照统一部署抓好落实，建立健全工作台账，及时研究解决存在的问题。'.repeat(24)
const source = `---
格式: 白头
目录: true
成文日期: 2026-03-05
---

# 某某市关于检查情况的报告

## 检查情况

检查了 5 家单位[^1]，**均合格**。

表1 各单位得分

| 单位 | 得分 |
| --- | --- |
| 甲 | 95 |
| 乙 |  |

## 下一步

${long}面积为 $a^2$。

[^1]: 名单另附。
`
const folder = await folderWith({'a.md': source, 'b.pdf': 'not a PDF'})
await hongtou(folder, ['build', 'a.md', '-o', '.'])
const pdf = await readFile(join(folder, 'a.pdf'))

test('each element is said, in its order, under the page where it begins', async () => {
  const {code, out} = await hongtou(folder, ['read', 'a.pdf'])
  assert.equal(code, 0, out)
  const lines = out.split('\n')
  assert.match(
    lines[0] ?? '',
    /^a\.pdf {2}\d 页 {2}题名：某某市关于检查情况的报告 {2}语言：zh-CN$/u
  )
  assert.deepEqual(
    lines.slice(1).map((line) => line.replace(/(?<=各单位要按照).*$/u, '…')),
    [
      '第1页',
      '  标题1  某某市关于检查情况的报告',
      '  目录',
      '    段落  目录',
      '    目录项  一、检查情况2',
      '    目录项  二、下一步2',
      '第2页',
      '  标题2  一、检查情况',
      '  段落  检查了 5 家单位①，均合格。',
      '  表格',
      '    图表题  表1 各单位得分',
      '    行',
      '      列表头  单位',
      '      列表头  得分',
      '    行',
      '      单元格  甲',
      '      单元格  95',
      '    行',
      '      单元格  乙',
      '      单元格',
      '  标题2  二、下一步',
      '  段落  各单位要按照…',
      '  脚注  ①名单另附。',
      '第3页',
      '  段落  2026年3月5日',
      ''
    ]
  )
  // A paragraph on two pages is one, and its formula is said where it stands.
  assert.match(out, /问题。面积为 a\^2。$/mu)
})

test('in English', async () => {
  const {out} = await hongtou(folder, ['read', 'a.pdf', '--lang', 'en'])
  assert.match(out, /^page 1$/mu)
  assert.match(out, /^ {2}heading 1 {2}某某市/mu)
  assert.match(out, /^ {6}column head {2}单位$/mu)
})

test('what the tags do not lead to is told, page by page', async () => {
  const document = await openPdf(pdf)
  const {context, catalog} = document
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && nameAt(object, 'S') === 'H2') object.delete(PDFName.of('K'))
  }
  await writeFile(join(folder, 'silent.pdf'), await document.save())
  const {code, out} = await hongtou(folder, ['read', 'silent.pdf'])
  assert.equal(code, 1)
  assert.match(out, /^✘ 第2页有 11 个字读不到：标记没有指向它们$/mu)

  catalog.delete(PDFName.of('StructTreeRoot'))
  assert.ok(dictAt(catalog, 'StructTreeRoot') === undefined)
  await writeFile(join(folder, 'bare.pdf'), await document.save())
  const bare = await hongtou(folder, ['read', 'bare.pdf'])
  assert.equal(bare.code, 1)
  assert.match(bare.out, /^✘ 没有标记/mu)
})

test('a picture without words is told', async () => {
  const document = await openPdf(pdf)
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && nameAt(object, 'S') === 'Formula') {
      object.delete(PDFName.of('Alt'))
      object.delete(PDFName.of('K'))
      object.set(PDFName.of('S'), PDFName.of('Figure'))
    }
  }
  await writeFile(join(folder, 'picture.pdf'), await document.save())
  const {code, out} = await hongtou(folder, ['read', 'picture.pdf'])
  assert.equal(code, 1)
  assert.match(out, /^ +图 {2}（没有文字说明）$/mu)
  assert.match(out, /^✘ 有一幅图没有文字说明/mu)
})

test('what is no PDF, and what is not there', async () => {
  const broken = await hongtou(folder, ['read', 'b.pdf'])
  assert.equal(broken.code, 1)
  assert.match(broken.out, /^b\.pdf {2}✘ 不是 PDF 文件$/mu)
  assert.equal((await hongtou(folder, ['read', 'c.pdf'])).code, 2)
})
