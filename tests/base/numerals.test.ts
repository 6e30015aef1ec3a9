import assert from 'node:assert/strict'
import {test} from 'node:test'
import {chineseNumeral, largestNumeral, parseChineseNumeral} from '../../src/base/numerals.ts'

test('chineseNumeral', async (t) => {
  const cases: readonly (readonly [number, string])[] = [
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [684, '六百八十四'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九']
  ]
  for (const [value, text] of cases) {
    await t.test(text, () => {
      assert.equal(chineseNumeral(value), text)
      assert.equal(parseChineseNumeral(text), value)
    })
  }

  await t.test('every number reads back as itself', () => {
    for (let value = 1; value <= largestNumeral; value++) {
      assert.equal(parseChineseNumeral(chineseNumeral(value)), value)
    }
  })

  await t.test('refuses what it cannot write', () => {
    for (const value of [0, -1, 1.5, largestNumeral + 1, Number.NaN]) {
      assert.throws(() => chineseNumeral(value), RangeError)
    }
  })
})

test('parseChineseNumeral', async (t) => {
  await t.test('reads digits one by one', () => {
    assert.equal(parseChineseNumeral('二〇二六'), 2026)
    assert.equal(parseChineseNumeral('二○○六'), 2006)
  })

  await t.test('gives nothing for what is no number', () => {
    for (const text of ['', '甲', '百', '十百', '一十二三', '二十零', '一百百']) {
      assert.equal(parseChineseNumeral(text), undefined, text)
    }
  })
})
