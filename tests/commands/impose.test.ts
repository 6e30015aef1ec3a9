/** `hongtou impose`, as it is typed. */

import assert from 'node:assert/strict'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {PDFDocument} from '@cantoo/pdf-lib'
import {toPoints} from '../../src/base/units.ts'
import {openDocument} from '../../src/facts/index.ts'
import {folderWith, hongtou, trace} from './run.ts'

async function pdfOf(count: number, width = 210, height = 297): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 1; page <= count; page += 1) {
    document.addPage([toPoints(width), toPoints(height)]).drawText(`${page}`, {x: 100, y: 100})
  }
  return document.save()
}

test('a booklet beside the PDF, replaced by the next one', async () => {
  const folder = await folderWith({'a.pdf': await pdfOf(6)})
  for (const run of [1, 2]) {
    const {code, out, err} = await hongtou(folder, ['impose', 'a.pdf'])
    assert.equal(code, 0, `${run}: ${err}${out}`)
    assert.match(out, /a\.pdf → a\.booklet\.pdf {2}6 页，A3 纸 2 张，补空白页 2 页/u)
  }
  assert.equal(openDocument(await readFile(join(folder, 'a.booklet.pdf'))).pageCount, 4)
  const english = await hongtou(folder, ['impose', 'a.pdf', '--sheets', '1', '--lang', 'en'])
  assert.match(english.out, /6 pages on 2 A3 sheets, 2 blank pages added/u)
})

test('what cannot be imposed is said, and nothing is written over', async () => {
  const folder = await folderWith({
    'a.pdf': await pdfOf(2),
    'wide.pdf': await pdfOf(1, 297, 210),
    'not.pdf': 'hello',
    'mine.pdf': await pdfOf(1)
  })
  const mine = await readFile(join(folder, 'mine.pdf'))
  for (const [words, code, said] of [
    ['wide.pdf', 1, /第 1 页是 297\.0 mm × 210\.0 mm，应为 A4/u],
    ['not.pdf', 1, /not\.pdf {2}✘/u],
    ['lost.pdf', 1, /找不到/u],
    ['a.pdf -o mine.pdf', 1, /不是红头做的/u],
    ['a.pdf -o a.pdf --overwrite', 1, /是要拼版的文件/u],
    ['a.pdf wide.pdf', 2, /一个 PDF/u],
    ['', 2, /一个 PDF/u],
    ['a.pdf --sheets 0', 2, /--sheets/u]
  ] as const) {
    const ended = await hongtou(folder, ['impose', ...words.split(' ').filter(Boolean)])
    assert.equal(ended.code, code, words)
    assert.match(ended.out + ended.err, said)
    assert.doesNotMatch(ended.out + ended.err, trace)
  }
  assert.deepEqual(await readFile(join(folder, 'mine.pdf')), mine)
  await writeFile(join(folder, 'broken.pdf'), (await pdfOf(3)).subarray(0, 700))
  const broken = await hongtou(folder, ['impose', 'broken.pdf'])
  assert.ok(broken.code === 1 || broken.code === 0)
  assert.doesNotMatch(broken.out + broken.err, trace)
})
