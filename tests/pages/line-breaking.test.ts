/** Where lines may begin and end. GB/T 15834—2011, 5.1; GB/T 15835—2011, 5.1.7. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {linesOf} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
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

test('quotations of digits or letters part from the hanzi around them', async () => {
  const text = '广东连州市“12·21”特大事故、矿“5.12”井喷和“ABC”计划，（“7·1”讲话）'
  const paragraphs = Array.from({length: 28}, (_each, at) => '某'.repeat(at + 1) + text.repeat(3))
  const {pages} = await press.print(`# 关于工作的报告\n\n${paragraphs.join('\n\n')}\n`)
  const lines = pages.flatMap(linesOf)
  const full = lines.filter(({right}) => right > 183.5)
  assert.ok(full.length > 80)
  for (const {glyphs, text: own, left} of full) {
    // The longest piece, “12·21”, takes 4.5 字; a mark before it may stay with it.
    const taken = glyphs.reduce((sum, {advance}) => sum + advance, left - 28)
    assert.ok(taken > 156 - 5.6 * 5.57, `${own}: ${taken.toFixed(1)} mm of 156`)
  }
  const wrong = lines.filter(({text: own}) => /^[”’，、）]|[“‘（]$/u.test(own))
  assert.deepEqual(wrong, [])
  assert.equal(lines.map(({text: own}) => own).join(''), `关于工作的报告${paragraphs.join('')}`)
})

test('the sign of a range does not begin a line', async () => {
  const lines = await shifted('2024—2026年，10～20公里，5%～10%')
  assert.deepEqual(
    lines.filter((line) => /^[—～]/u.test(line)),
    []
  )
})

test('· and / take half a 字; · does not begin a line, / neither begins nor ends one', async () => {
  const text = '阿卜杜拉·买买提同志，“12·21”事故，甲和/或乙，单位/部门'
  const {pages} = await press.print(
    `# 关于工作的报告\n\n${Array.from({length: 28}, (_each, at) => '某'.repeat(at + 1) + text.repeat(3)).join('\n\n')}\n`
  )
  const lines = pages.flatMap(linesOf)
  assert.deepEqual(
    lines.filter(({text: own}) => /^[·/]|\/$/u.test(own)),
    []
  )
  const ragged = lines.filter(({right}) => right < 180)
  let seen = 0
  for (const {glyphs} of ragged) {
    for (const [index, {text: own}] of glyphs.entries()) {
      const [before, after] = [glyphs[index - 1], glyphs[index + 1]]
      if (!'·/'.includes(own) || !before || !after) continue
      if (!/\p{Script=Han}/u.test(before.text)) continue
      near(after.x - before.x, 1.5 * (156 / 28), 0.1)
      seen += 1
    }
  }
  assert.ok(seen > 20)
})

test('digits take half a 字', async () => {
  const {pages} = await press.print('# 关于工作的报告\n\n2026年共1234567890件。\n')
  const digits = pages
    .flatMap(({glyphs}) => glyphs)
    .filter(({text, size}) => /\d/u.test(text) && size > 15)
  assert.ok(digits.length >= 14)
  for (const {advance} of digits) near(advance, 5.644 / 2, 0.28)
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
