import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type PageMark, sheet} from '../../src/report/html-sheet.ts'
import {words} from '../../src/report/words.ts'

const picture = {bytes: new Uint8Array(1), width: 210, height: 297}

/** The texts of the badges, and how many frames there are. */
function drawn(boxes: readonly PageMark['box'][]): {badges: string[]; frames: number} {
  const marks = boxes.map(
    (box, index): PageMark => ({
      number: index + 1,
      id: `d1-${index + 1}`,
      page: 1,
      box,
      severity: 'error'
    })
  )
  const text = JSON.stringify(
    sheet(picture, 1, {findings: marks, layout: [], place: undefined}, words.en, 'en')
  )
  const badges = [
    ...text.matchAll(
      /"tagName":"text","properties":\{\},"children":\[\{"type":"text","value":"([^"]+)"/gu
    )
  ]
  return {
    badges: badges.map(([, badge = '']) => badge),
    frames: text.match(/"id":"m-d1-\d+"/gu)?.length ?? 0
  }
}

test('marks on one spot share a badge with a count; each has its frame', () => {
  assert.deepEqual(
    drawn([
      [28, 37, 156, 6],
      [28.5, 38, 20, 6],
      [28, 37, 10, 6],
      [100, 200, 10, 6]
    ]),
    {badges: ['1+2', '4'], frames: 4}
  )
})

test('a mark near one that has no badge has its own', () => {
  assert.deepEqual(
    drawn([
      [28, 37, 156, 6],
      [28, 39, 156, 6],
      [28, 41, 156, 6]
    ]).badges,
    ['1+1', '3']
  )
})

test('marks apart have a badge each', () => {
  assert.deepEqual(
    drawn([
      [28, 37, 156, 6],
      [28, 40.1, 156, 6]
    ]),
    {badges: ['1', '2'], frames: 2}
  )
})
