/** Where lines may begin and end. GB/T 15834—2011, 5.1; GB/T 15835—2011, 5.1.7. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {linesOf} from '../helpers/lines.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()

/** The same text moved along by one character each time: every pair meets every line's end. */
async function shifted(text: string): Promise<string[]> {
  const paragraphs = Array.from({length: 28}, (_each, index) => {
    return `${'某'.repeat(index + 1)}${text}${text}${text}`
  })
  const {pages} = await press.print(`# 关于工作的报告\n\n${paragraphs.join('\n\n')}\n`)
  return pages.flatMap((page) => linesOf(page).map((line) => line.text))
}

test('no line begins with a mark that may not begin one', async () => {
  const lines = await shifted('甲，乙。丙、丁；戊：己？庚！“辛”‘壬’（癸）《子》〈丑〉〔寅〕')
  assert.ok(lines.length > 80)
  const wrong = lines.filter((line) => /^[，。、；：？！”’）》〉〕]/u.test(line))
  assert.deepEqual(wrong, [])
})

test('no line ends with an opening bracket or quotation mark', async () => {
  const lines = await shifted('甲（乙）丙“丁”戊《己》庚〔辛〕壬‘癸’子〈丑〉寅')
  assert.deepEqual(
    lines.filter((line) => /[（“《〔‘〈]$/u.test(line)),
    []
  )
})

test('—— and …… are not divided', async () => {
  const lines = await shifted('守住底线——不发生事故，我发现……可能造成')
  assert.deepEqual(
    lines.filter((line) => /^(?:—(?!—)|…(?!…))|(?<!—)—$|(?<!…)…$/u.test(line)),
    []
  )
})

test('a number is not divided, nor parted from its sign, point or per cent', async () => {
  const lines = await shifted('共1234.56万元，占78.9%，同比-5.5%，比例1:12，日期2026-03-05，约3/4')
  const pieces = lines.join('\n').match(/\d\n[\d.,%:/-]|[.,:/-]\n\d/gu)
  assert.equal(pieces, null)
})

test('the sign of a range does not begin a line', async () => {
  const lines = await shifted('2024—2026年，10～20公里，5%～10%')
  assert.deepEqual(
    lines.filter((line) => /^[—～]/u.test(line)),
    []
  )
})

test('a full-width mark keeps its whole character: 28 to the line', async () => {
  const {pages} = await press.print(`# 关于工作的报告\n\n${'《甲》（乙）、“丙”。'.repeat(40)}\n`)
  const full = pages.flatMap(linesOf).filter(({left, right}) => left < 28.5 && right > 183.5)
  assert.ok(full.length > 5)
  for (const {glyphs, text} of full) assert.ok(glyphs.length >= 25 && glyphs.length <= 28, text)
})

test('a word longer than a line is divided rather than lost', async () => {
  const word = 'a'.repeat(200)
  const {pages} = await press.print(`# 关于工作的报告\n\n网址${word}。\n`)
  const text = pages
    .flatMap(linesOf)
    .map((line) => line.text)
    .join('')
  assert.ok(text.includes(word))
  assert.doesNotMatch(text, /[\u2010\u2011\u00ad]/u)
})
