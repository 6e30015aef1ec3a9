/** 标题 in lines, with widths of one 字: what no browser is needed for. GB/T 9704—2012, 7.3.1. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {titleBreaks} from '../../src/html/title-breaks.ts'
import {
  breakIntoLines,
  type Lines,
  leastStep,
  type TitlePiece
} from '../../src/pages/in-browser/fit/title-lines.ts'
import {ends, grows} from '../helpers/patience.ts'
import {samples} from './titles.ts'

const most = 20

test('there are many titles, of one line and of four', () => {
  assert.ok(samples.length >= 60, String(samples.length))
  const counts = new Set(samples.map(({title, names}) => linesOf(title, names).lines.length))
  for (const count of [1, 2, 3]) assert.ok(counts.has(count), `no title of ${count} lines`)
})

test('titles are shaped but where the kind would stand alone, and no line is too wide', () => {
  let shaped = 0
  for (const {title, names} of samples) {
    const {lines, isShaped, broken} = linesOf(title, names)
    assert.equal(lines.join(''), title)
    assert.equal(broken, 0)
    const widths = lines.map(widthOf)
    assert.ok(Math.max(...widths) <= most, lines.join(' / '))
    assert.equal(isShaped, isTrapezoidOrDiamond(widths), lines.join(' / '))
    if (isShaped) shaped += 1
  }
  assert.ok(shaped >= 0.95 * samples.length, `${shaped} of ${samples.length}`)
})

test('通知 or 批复 is no last line, though one be uneven or 《…》 divided for it', () => {
  const long = '某某自治区人民政府关于《某河市城市总体规划（2019—2030）》的批复'
  const own = [long, '某某市人民政府关于同意《甲县乙镇国土空间总体规划（2021—2035年）》的批复']
  for (const {title, names} of [...samples, ...own.map((each) => ({title: each, names: []}))]) {
    const {lines} = linesOf(title, names)
    if (lines.length > 1) assert.doesNotMatch(lines.at(-1) ?? '', /^.{1,3}$/u, lines.join(' / '))
  }
})

test('no line begins with 的 和 及 、 or a closing mark, none ends with an opening one', () => {
  for (const {title, names} of samples) {
    const {lines} = linesOf(title, names)
    for (const line of lines.slice(1)) assert.doesNotMatch(line, /^[的和及、）》”]/u, title)
    for (const line of lines) assert.doesNotMatch(line, /[（《“]$/u, title)
  }
})

test('names, numbers with their units and 《…》 stay whole', () => {
  for (const {title, names} of samples) {
    const {lines} = linesOf(title, names)
    const wholes = title.match(/《[^》]+》|“[^”]+”|（试行）|\d[\d—]*(?:年度?|万元)|第[一三]/gu)
    for (const whole of [...names, ...(wholes ?? [])]) {
      assert.ok(
        lines.some((line) => line.includes(whole)),
        `${whole} is divided: ${lines.join(' / ')}`
      )
    }
  }
})

test('joint titles break between bodies or after them, but where that takes a line more', () => {
  const joint = samples.filter(({names}) => names.length > 1)
  const broken = joint.map(({title, names}) => linesOf(title, names).lines)
  const well = broken.filter((lines) => /^(?:关于|某某)/u.test(lines[1] ?? ''))
  assert.ok(well.length >= 0.8 * joint.length, `${well.length} of ${joint.length}`)
})

test('as few lines as fit: one more only for the shape', () => {
  for (const {title, names} of samples) {
    const least = Math.ceil(widthOf(title) / most)
    const {lines} = linesOf(title, names)
    assert.ok(lines.length <= least + 1, `${least}: ${lines.join(' / ')}`)
  }
})

test('two lines that could be alike are not', () => {
  assert.equal(isTrapezoidOrDiamond([10, 10]), false)
  assert.equal(isTrapezoidOrDiamond([12, 8, 12]), false)
  assert.equal(isTrapezoidOrDiamond([8, 12, 8]), true)
  const pieces = Array.from({length: 15}, (_each, index) => ({
    start: 2 * index,
    end: 2 * index + 2,
    after: 'allowed' as const
  }))
  for (const count of [12, 14]) {
    const {breaks, isShaped} = breakIntoLines(pieces.slice(0, count), most)
    assert.equal(breaks.length, 1)
    assert.notEqual(breaks[0], count / 2)
    assert.ok(isShaped)
  }
})

test('the same title breaks the same', () => {
  for (const {title, names} of samples.slice(0, 20)) {
    assert.deepEqual(linesOf(title, names), linesOf(title, names))
  }
})

test('200 characters: places and lines are found', async () => {
  const title = `某某市人民政府关于${'进一步加强职工岗位技能培训和安全生产监督管理'.repeat(9)}的通知`
  assert.ok(title.length >= 200)
  const {breaks} = await ends(() => linesOf(title, []))
  assert.ok(breaks.length >= 10)
})

test('pieces of one character: every place is looked at, in linear time', async () => {
  const pieces = (length: number) =>
    Array.from({length}, (_each, index) => ({
      start: index,
      end: index + 1,
      after: 'broken' as const
    }))
  assert.ok(breakIntoLines(pieces(200), most).breaks.length >= 9)
  await grows(
    () => breakIntoLines(pieces(100), most),
    () => breakIntoLines(pieces(400), most),
    12
  )
})

test('a piece wider than a line is a line: nothing is lost', () => {
  const pieces: TitlePiece[] = [
    {start: 0, end: 5, after: 'allowed'},
    {start: 5, end: 40, after: 'allowed'},
    {start: 40, end: 45, after: 'allowed'}
  ]
  assert.deepEqual(breakIntoLines(pieces, most).breaks, [1, 2])
})

test('no pieces, no lines to break', () => {
  assert.deepEqual(breakIntoLines([], most), {breaks: [], isShaped: true, broken: 0})
})

/** A character is a 字, half of one when it is half as wide. */
function widthOf(text: string): number {
  return [...text.trim()].reduce((sum, each) => sum + (/[\x20-\x7e]/u.test(each) ? 0.5 : 1), 0)
}

function piecesOf(title: string, names: readonly string[]): TitlePiece[] {
  const breaks = titleBreaks(title, names)
  return [...breaks, {offset: title.length, kind: 'allowed' as const}].map(
    ({offset, kind}, index) => {
      const from = breaks[index - 1]?.offset ?? 0
      const start = widthOf(`${title.slice(0, from)}|`) - 0.5
      return {start, end: start + widthOf(title.slice(from, offset)), after: kind}
    }
  )
}

function linesOf(
  title: string,
  names: readonly string[]
): Lines & {readonly lines: readonly string[]} {
  const places = titleBreaks(title, names).map(({offset}) => offset)
  const result = breakIntoLines(piecesOf(title, names), most)
  const cuts = [0, ...result.breaks.map((at) => places[at - 1] ?? 0), title.length]
  return {...result, lines: cuts.slice(1).map((cut, index) => title.slice(cuts[index], cut))}
}

/** Written apart from the code under test: rises to one peak and falls, no two alike. */
function isTrapezoidOrDiamond(widths: readonly number[]): boolean {
  const steps = widths.slice(1).map((width, index) => {
    const above = widths[index] ?? 0
    return Math.abs(width - above) < leastStep * Math.max(width, above) ? 0 : width - above
  })
  const firstFall = steps.findIndex((step) => step <= 0)
  return !steps.includes(0) && (firstFall < 0 || steps.slice(firstFall).every((step) => step < 0))
}
