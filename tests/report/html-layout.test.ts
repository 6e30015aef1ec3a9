import assert from 'node:assert/strict'
import {test} from 'node:test'
import {htmlReport} from '../../src/report/html.ts'
import type {LayoutOutcome, Outcome} from '../../src/report/outcome.ts'
import {report} from '../../src/report/report.ts'

const loose: LayoutOutcome = {
  kind: 'loose-line',
  page: 1,
  box: [28, 100.5, 156, 5.6],
  value: 1.04,
  wording: {zh: '字距偏松：字间空 1.04 pt', en: 'Loose line: 1.04 pt between characters'}
}
const short: LayoutOutcome = {
  kind: 'short-page',
  page: 2,
  box: [28, 240, 156, 22],
  value: 2,
  wording: {zh: '版心下部空 2 行', en: 'Room for 2 more lines at the foot'}
}

const measured = (layout: readonly LayoutOutcome[]): Outcome => ({
  path: 'a.pdf',
  output: undefined,
  pages: 2,
  cached: false,
  messages: [],
  measurements: [],
  isChecked: true,
  sheets: [
    [1, 0, 0, 1, 0, 0],
    [0, 1, -1, 0, 307, 10]
  ],
  layout
})

const picture = {bytes: new Uint8Array(1), width: 210, height: 297}
const html = (layout: readonly LayoutOutcome[]): string =>
  htmlReport([{outcome: measured(layout), pictures: [picture, picture], sha256: 'f'}], 'zh')

test('notes are drawn on their page, with words, and told of above; a switch shows them', () => {
  const page = html([loose, loose, short])
  const [first = '', second = ''] = page.match(/<figure[\s\S]*?<\/figure>/gu) ?? []
  const mark =
    '<g class="layout loose-line"><title>字距偏松：字间空 1.04 pt</title><rect x="28" y="100.5" width="156" height="5.6"></rect></g>'
  assert.equal(first.split(mark).length - 1, 2)
  assert.ok(!second.includes('loose-line'))
  assert.match(second, /<g class="layout short-page"><title>版心下部空 2 行/u)
  assert.match(page, /<input type="checkbox" id="layout">/u)
  assert.match(page, /字距偏松 2 行<\/span><span class="short-page">不足 22 行 1 面/u)
  assert.match(page, /第 1 页<\/span> 字距偏松：字间空 1\.04 pt × 2<\/li>/u)
  // Of no number, and no finding.
  assert.ok(!/href="#f-/u.test(page))
})

test('the grid lies with its page', () => {
  const page = html([])
  assert.match(page, /<g class="grid" transform="matrix\(1 0 0 1 0 0\)">/u)
  assert.match(page, /<g class="grid" transform="matrix\(0 1 -1 0 307 10\)">/u)
})

test('nothing is said where nothing is to be said', () => {
  const page = html([])
  assert.ok(!page.includes('id="layout"'))
  assert.ok(!page.includes('<details'))
})

test('json has them beside the measurements', () => {
  const data = JSON.parse(report([measured([loose])], 'json', 'en'))
  assert.deepEqual(data.files[0].layout, [
    {
      kind: 'loose-line',
      page: 1,
      box: [28, 100.5, 156, 5.6],
      value: 1.04,
      reason: 'Loose line: 1.04 pt between characters'
    }
  ])
})
