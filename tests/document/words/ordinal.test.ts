import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  bareNumeral,
  isArticle,
  isChapter,
  readOrdinal,
  readRunOn
} from '../../../src/document/words/ordinal.ts'
import {endsSentence, firstSentence} from '../../../src/document/words/sentences.ts'
import {
  isComplete,
  isDocumentNumber,
  isTitleLine,
  kindOf
} from '../../../src/document/words/title-form.ts'

test('readOrdinal', async (t) => {
  const cases: readonly (readonly [string, number, number])[] = [
    ['一、总体要求', 1, 1],
    ['二十三、其他', 1, 23],
    ['（一）甲', 2, 1],
    ['(十二)甲', 2, 12],
    ['1.甲', 3, 1],
    ['1. 甲', 3, 1],
    ['2．甲', 3, 2],
    ['3、甲', 3, 3],
    ['１．甲', 3, 1],
    ['（1）甲', 4, 1],
    ['(15)甲', 4, 15]
  ]
  for (const [text, level, value] of cases) {
    await t.test(text, () => {
      const ordinal = readOrdinal(text)
      assert.deepEqual([ordinal?.level, ordinal?.value], [level, value])
    })
  }

  for (const text of [
    '1:1',
    '1.5倍',
    '10.3万',
    '2010年',
    '2.0版',
    '1．5',
    '（2026）12号',
    '一是',
    '三、四季度',
    '1、2号楼',
    '甲、乙',
    '一',
    '（甲）乙',
    '1234.甲',
    '零、甲'
  ]) {
    await t.test(`${text} is none`, () => assert.equal(readOrdinal(text), undefined))
  }

  await t.test('is settled by what comes next', () => {
    assert.equal(readOrdinal('二、三农工作', () => 2)?.value, 2)
    assert.equal(
      readOrdinal('二、三农工作', () => 1),
      undefined
    )
    assert.equal(
      readOrdinal('一、二、三产业', () => 1),
      undefined
    )
    assert.equal(readOrdinal('1、2010年工作', () => 1)?.value, 1)
  })
})

test('other beginnings', () => {
  assert.deepEqual([readRunOn('二是抓落实。'), readRunOn('是二')], [2, undefined])
  assert.deepEqual([bareNumeral('三'), bareNumeral('三年')], [3, undefined])
  for (const text of ['第一章 总则', '第十二节　管辖', '第三编', '第二章附则'])
    assert.ok(isChapter(text), text)
  for (const text of ['第一章规定了下列内容：', '第一章 总则。', '第一批名单'])
    assert.ok(!isChapter(text), text)
  for (const text of ['第一条 为了', '第六百八十四条　本规则', '第三条之一 甲'])
    assert.ok(isArticle(text), text)
  for (const text of ['第一条款', '第一次']) assert.ok(!isArticle(text), text)
})

test('sentences', () => {
  assert.equal(firstSentence('甲。乙。'), 2)
  assert.equal(firstSentence('强化“底线。”意识（见一。）。乙'), 15)
  assert.equal(firstSentence('甲，乙'), undefined)
  for (const text of ['甲。', '甲：', '甲；', '甲。”', '甲！）', 'a:'])
    assert.ok(endsSentence(text), text)
  for (const text of ['甲', '甲，', '甲、', '甲”']) assert.ok(!endsSentence(text), text)
})

test('titles', () => {
  assert.equal(kindOf('关于甲的通知（试行）'), '通知')
  assert.equal(kindOf('土 地 的 批 复'), '批复')
  assert.equal(kindOf('某某市人民政府令'), '令')
  assert.equal(kindOf('某某管理办法'), undefined)
  assert.ok(isComplete('某某管理办法（2026年修订）'))
  assert.ok(!isComplete('关于加强某某工作'))
  for (const text of ['关于甲的通知', '关于印发《甲。乙》的通知'])
    assert.ok(isTitleLine(text), text)
  for (const text of [
    '甲。',
    '各单位：',
    '一、甲',
    '2026年3月5日',
    '某政发〔2026〕1号',
    '附件1',
    '甲。乙'
  ])
    assert.ok(!isTitleLine(text), text)
  for (const text of ['某政发〔2026〕1号', '某政发[2026]1号', '（某政发〔2026〕1号）', '第707号'])
    assert.ok(isDocumentNumber(text), text)
  for (const text of ['《办法》（某政发〔2026〕1号）废止', '12号'])
    assert.ok(!isDocumentNumber(text), text)
})
