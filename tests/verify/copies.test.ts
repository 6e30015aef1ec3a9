/** Copies in one PDF before the judge: each is a document, and what they share is told once. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {openDocument, type PageLabels, type PdfPage} from '../../src/facts/index.ts'
import {copiesAmong} from '../../src/verify/copies.ts'
import {findingsOf} from '../../src/verify/findings.ts'
import {measurePdf} from '../../src/verify/measure.ts'
import {measurementsOf} from '../../src/verify/measurements.ts'
import {missing} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {pagesOfText} from '../pages/filler.ts'
import {type Fault, plant} from './planted.ts'

const press = openPress()
const numbers = ['000008', '000009', '000010']
const notice = `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县（市、区）总工会
成文日期: 2026-03-05
---

# 关于甲的通知

${pagesOfText(1)}
`
const alone = await press.print(notice.replace('发文机关', '份号: 000008\n发文机关'))
const all = await press.print(notice, {}, numbers)
const {length} = alone.pages

const judged = (pdf: Uint8Array) => {
  const {judgement} = measurePdf(pdf)
  if (!judgement) throw new Error('Expected a judgement')
  const told = findingsOf(judgement).map(({ruleId, page}) => `${ruleId} ${page}`)
  return {told, measurements: measurementsOf(judgement)}
}
const red: Fault = {of: '某工发〔2026〕12号', colour: [1, 0, 0]}

test('copies measure as the one document does', () => {
  const one = judged(alone.pdf)
  const three = judged(all.pdf)
  assert.deepEqual(one.told, [])
  assert.deepEqual(three, one)
})

test('what is wrong with all of them is told of the first', async () => {
  let pdf = all.pdf
  for (const index of numbers.keys()) pdf = await plant(pdf, [red], index * length + 1)
  assert.deepEqual(judged(pdf).told, judged(await plant(alone.pdf, [red], 1)).told)
  assert.deepEqual(judged(pdf).told, ['text-colour 1'])
})

test('what is wrong with one of them is told of that one, and has not passed', async () => {
  for (const index of [1, 2]) {
    const page = index * length + 1
    const {told, measurements} = judged(await plant(all.pdf, [red], page))
    assert.deepEqual(told, [`text-colour ${page}`])
    assert.equal(measurements.find(({id}) => id === 'text-colour')?.state, 'failed')
  }
})

test('the blank page before the next copy is no page of the document', async () => {
  const letter = notice.replace('发文机关', '格式: 信函\n发文机关')
  for (const text of [pagesOfText(1), pagesOfText(2)]) {
    const source = letter.replace(pagesOfText(1), text)
    const {pdf, pages} = await press.print(source, {}, numbers)
    const {labels, pageCount} = openDocument(pdf)
    const copies = copiesAmong(pages, pageCount, labels)
    assert.equal(copies.length, 3)
    const blanks = pages.filter(({glyphs}) => glyphs.length === 0).length
    assert.equal(3 * copies[0].pages.length, pageCount - blanks)
    assert.deepEqual(judged(pdf).told, [])
  }
})

test('what only says that it is copies is one document', () => {
  const {labels, pageCount} = openDocument(all.pdf)
  const countOf = (pages: readonly PdfPage[], told: readonly PageLabels[], count = pageCount) =>
    copiesAmong(pages, count, told).length
  const [first = missing(), second = missing(), ...rest] = labels
  assert.equal(countOf(all.pages, labels), 3)
  assert.equal(countOf(all.pages, []), 1)
  assert.equal(countOf(all.pages, [first]), 1)
  for (const other of [
    {...second, prefix: '000003-'},
    {...second, prefix: '9-'},
    {...second, style: 'r'},
    {...second, start: 2},
    {...second, firstPage: second.firstPage + 1}
  ]) {
    assert.equal(countOf(all.pages, [first, other, ...rest]), 1)
  }
  assert.equal(countOf(all.pages, [first, first, first]), 1)
  // Copies of other lengths.
  assert.equal(countOf(all.pages.slice(0, -1), labels, pageCount - 1), 1)
  // Only the first pages were read: the last of the copies is not judged by halves.
  assert.equal(countOf(all.pages.slice(0, -1), labels), 2)
})
