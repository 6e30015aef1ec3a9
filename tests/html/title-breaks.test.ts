import assert from 'node:assert/strict'
import {test} from 'node:test'
import {markBreaks} from '../../src/html/mark-breaks.ts'
import {titleBreaks} from '../../src/html/title-breaks.ts'
import {wordsOf} from '../../src/html/title-words.ts'

const signs = {
  preferred: '‖',
  allowed: '|',
  avoided: '¦',
  inner: '·',
  torn: '÷',
  alone: '×'
} as const

test('what stays whole is parted after a preposition last of all', () => {
  const places = marked('印发《关于进一步加强减负的措施》的通知', [])
  assert.match(places, /《关于÷进一步/u)
  assert.match(places, /·减负|·措施/u)
})

test('words are those of the dictionary', () => {
  assert.deepEqual(wordsOf('加强安全生产工作'), ['加强', '安全', '生产', '工作'])
})

test('a number keeps its unit, signs and ordinal', () => {
  assert.deepEqual(wordsOf('2025—2027年、第三届、3.5万元、30%'), [
    '2025—2027年',
    '、',
    '第三届',
    '、',
    '3.5万元',
    '、',
    '30%'
  ])
})

test('words that the dictionary takes apart are mended', () => {
  assert.deepEqual(wordsOf('某某市总工会'), ['某某市', '总工会'])
  assert.deepEqual(wordsOf('海淀区'), ['海淀区'])
})

test('a line ends gladly before 关于 and between bodies, unwillingly after a preposition', () => {
  assert.equal(
    marked('甲县教育局 甲县财政局关于加强食堂管理的通知', ['甲县教育局', '甲县财政局']),
    '甲县·教育局 ‖甲县·财政局‖关于¦加强¦食堂|管理的×通知'
  )
})

test('bodies that stand apart at the head of a title need not be named', () => {
  assert.match(marked('某某县教育局、某某县财政局关于工作的通知', []), /局、‖某某县·财政局‖关于/u)
})

test('《…》 is broken inside only when it must; （试行） and “…” that are short as well', () => {
  assert.equal(
    marked('印发《安全生产管理办法（试行）》的通知', []),
    '印发¦《安全·生产·管理·办法·（试行）》的×通知'
  )
  assert.match(marked('开展“安全生产月”活动的通知', []), /¦“安全·生产·月”\|活动/u)
})

test('no place before 的 和 及 与 、 nor a closing mark, none after an opening one', () => {
  const text = '关于教师和学生及家长、社区与“学校”（试点）工作的意见'
  for (const {offset} of titleBreaks(text, [])) {
    assert.doesNotMatch(text.slice(offset), /^[的和及与、”）]/u)
    assert.doesNotMatch(text.slice(0, offset), /[“（]$/u)
  }
})

test('the places are written between the words, whatever marks these up; the text is the same', () => {
  const marks = markBreaks(
    [
      {type: 'text', value: '关于加强'},
      {
        type: 'element',
        tagName: 'strong',
        properties: {},
        children: [{type: 'text', value: '安全生产'}]
      },
      {type: 'text', value: '的通知'}
    ],
    []
  )
  assert.equal(JSON.stringify(marks).match(/"tagName":"wbr"/gu)?.length, 4)
  const text = JSON.stringify(marks).matchAll(/"value":"(?<value>[^"]*)"/gu)
  assert.equal([...text].map(({groups}) => groups?.value).join(''), '关于加强安全生产的通知')
})

function marked(text: string, names: readonly string[]): string {
  let end = 0
  let result = ''
  for (const {offset, kind} of titleBreaks(text, names)) {
    result += text.slice(end, offset) + signs[kind]
    end = offset
  }
  return result + text.slice(end)
}
