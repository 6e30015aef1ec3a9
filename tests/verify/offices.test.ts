/** PDFs as offices make them: what a ruler finds, in its place, and nothing else. */

import assert from 'node:assert/strict'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {PDFDocument} from '@cantoo/pdf-lib'
import type {Finding} from '../../src/base/message.ts'
import {findingsOf} from '../../src/verify/findings.ts'
import {measurePdf} from '../../src/verify/measure.ts'
import {missing} from '../helpers/near.ts'
import {officePdfs} from '../makers/offices/expected.ts'

const fixtures = new URL('../fixtures/offices/', import.meta.url)

test('fixtures are small, and all of them are used', () => {
  const names = readdirSync(fixtures).sort()
  assert.deepEqual(names, officePdfs.map(({name}) => `${name}.pdf`).sort())
  for (const name of names) {
    assert.ok(statSync(fileURLToPath(new URL(name, fixtures))).size <= 60_000, name)
  }
})

for (const {name, told, unread} of officePdfs) {
  test(name, () => {
    const findings = findingsIn(name)
    const [gaps, measured] = [
      findings.filter(({ruleId}) => ruleId === 'not-measured'),
      findings.filter(({ruleId}) => ruleId !== 'not-measured')
    ]
    assert.deepEqual(
      measured.map(({page, ruleId, actual = ''}) => `${page} ${ruleId} ${actual}`).sort(),
      told.map(([page, rule, actual]) => `${page} ${rule} ${actual}`).sort()
    )
    assert.equal(gaps.length > 0, unread !== undefined)
    for (const {wording, severity} of gaps) {
      assert.match(wording.zh, unread ?? missing())
      assert.equal(severity, 'info')
    }
    // All is there, if in another place: nothing is said to be missing.
    for (const {wording} of findings) assert.doesNotMatch(wording.zh, /没有(?!文字|说明)/u)
  })
}

test('what stands in another place is told as that, with where it should stand', () => {
  const wording = (name: string, rule: string): string =>
    findingsIn(name).find(({ruleId}) => ruleId === rule)?.wording.zh ?? ''
  assert.equal(
    wording('writer-drawn', 'byline-indent'),
    '署名和成文日期排在左侧（署名右空 122.1 mm），应在右侧，署名右空 11.1 mm ± 3.9 mm'
  )
  assert.equal(
    wording('cairo-order', 'byline-indent'),
    '成文日期排在左侧，右空 122.1 mm，应为 22.3 mm ± 1 mm'
  )
  assert.equal(wording('writer-drawn', 'secrecy-level'), '密级到纸左边 157.6 mm，应为 28 mm ± 1 mm')
  assert.equal(
    wording('writer-drawn', 'main-recipients-indent'),
    '主送机关缩进 11.3 mm，应为 0 mm ± 1 mm'
  )
  assert.match(wording('weasyprint-flow', 'page-number-side'), /^页码外侧空 66\.\d mm/u)
  assert.equal(
    wording('weasyprint-flow', 'colophon-place'),
    '版记末条分隔线 155 mm，应为 262 mm ± 1 mm'
  )
})

test('a number that does not move with its page is no consequence of its shift', () => {
  const head = findingsIn('xecjk').find(({ruleId}) => ruleId === 'head-margin')
  assert.doesNotMatch(head?.wording.zh ?? '', /随之/u)
})

/** Places on turned sheets are on the sheet as it is looked at: the trimmed page a quarter round. */
test('on a turned sheet with bleed the boxes are where they are seen', () => {
  const boxes = (name: string) => findingsIn(name).filter(({box, page}) => box && page === 2)
  const upright = boxes('typst')
  const turned = boxes('typst-turned')
  assert.ok(upright.length >= 3)
  assert.equal(turned.length, upright.length)
  for (const [index, {box, ruleId}] of upright.entries()) {
    const [x, y, width, height] = box ?? missing()
    const other = turned[index] ?? missing()
    assert.equal(other.ruleId, ruleId)
    const seen = other.box ?? missing()
    // 10 mm of margin around it; upwards became rightwards.
    const expected = [10 + 297 - y - height, 10 + x, height, width]
    for (const [at, value] of seen.entries()) {
      assert.ok(Math.abs(value - (expected[at] ?? 0)) < 0.2, `${ruleId}: ${JSON.stringify(seen)}`)
    }
  }
})

const load = (name: string): Promise<PDFDocument> =>
  PDFDocument.load(readFileSync(new URL(`${name}.pdf`, fixtures)), {updateMetadata: false})

test('what is printed smaller is not shifted, and no fault is hidden behind another', async () => {
  const document = await PDFDocument.create()
  for (const page of await document.embedPages((await load('writer-drawn')).getPages())) {
    const [width, height] = [page.width, page.height]
    const place = {x: 0.015 * width, y: 0.015 * height, xScale: 0.97, yScale: 0.97}
    document.addPage([width, height]).drawPage(page, place)
  }
  const findings = findingsOfPdf(await document.save())
  const of = (rule: string) => findings.filter(({ruleId}) => ruleId === rule)
  // By the ruler: from 30.4 to 181.3.
  assert.equal(of('gutter-margin')[0]?.actual, '30.4 mm')
  assert.equal(of('type-area-right')[0]?.actual, '181.3 mm')
  assert.equal(of('head-margin')[0]?.actual, '43.6 mm')
  assert.ok(findings.every(({wording}) => !wording.zh.includes('随之')))
})

test('pages side by side on one sheet: its size is told, and that nothing else is known', async () => {
  const document = await PDFDocument.create()
  const pages = await document.embedPages((await load('typst')).getPages())
  const sheet = document.addPage([1190.55, 841.89])
  for (const [index, page] of pages.entries()) sheet.drawPage(page, {x: 595.28 * index, y: 0})
  const findings = findingsOfPdf(await document.save())
  assert.deepEqual(
    findings.map(({ruleId, actual = ''}) => `${ruleId} ${actual}`),
    ['sheet-size 297 mm', 'sheet-size 420 mm', 'not-measured ']
  )
  assert.match(findings.at(-1)?.wording.zh ?? '', /^文字横排在横放的纸上/u)
})

function findingsOfPdf(pdf: Uint8Array): readonly Finding[] {
  return findingsOf(measurePdf(pdf).judgement ?? missing())
}

function findingsIn(name: string): readonly Finding[] {
  const {judgement, faults} = measurePdf(readFileSync(new URL(`${name}.pdf`, fixtures)))
  assert.deepEqual(faults, [])
  return findingsOf(judgement ?? missing())
}
