/** 差错率: what is weighed, and how it is said. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {proofread} from '../../src/lint/proofread.ts'
import {textRuleNamed, textRules} from '../../src/lint/rules.ts'
import {faultClasses, weigh} from '../../src/lint/weigh.ts'
import {errorRateLine, errorRateOf} from '../../src/report/error-rate.ts'
import type {Outcome, WeighedText} from '../../src/report/outcome.ts'
import {manuscriptOf} from './example.ts'

const head = '# 关于做好有关工作的通知\n\n各有关单位：\n\n'

test('a misspelling weighs ten marks; advice and what has no weight count nothing', async () => {
  const text = `${head}报名,缴费,领证，截止目前完成三项。\n\n使用 Word 制作表格。\n`
  const {faults} = await weighed(text)
  assert.deepEqual(
    faults.map(({id, weight, places, counted}) => [id, weight, places, counted]),
    [
      ['characters', 1, 1, 1],
      ['marks', 0.1, 2, 2]
    ]
  )
})

test('one misspelling counts four times at most, another anew', async () => {
  const again = '截止目前，已经办结。'.repeat(6)
  const {faults} = await weighed(`${head}${again}自冶区机关。\n`)
  assert.deepEqual(
    faults.map(({places, counted}) => [places, counted]),
    [[7, 5]]
  )
})

test('characters are counted without blanks, markup and addresses of links left out', async () => {
  const {characters} = await weighed(
    '# 关于甲的通知\n\n各 单位：\n\n**请**[执行](https://a.cn)。\n'
  )
  // 关于甲的通知, 各单位：, 请执行。
  assert.equal(characters, 6 + 4 + 4)
})

test('what is weighed has its rules, and no rule is weighed twice', () => {
  const numbers = faultClasses.flatMap(({rules}) => rules)
  assert.deepEqual(
    numbers.filter((number) => textRuleNamed(number)?.number !== number),
    []
  )
  assert.equal(new Set(numbers).size, numbers.length)
  // Not even when an office takes them for errors: what is only probable is no fault yet.
  assert.ok(!numbers.includes('R22'))
})

test('the rate of several documents is one, and says how it comes about', () => {
  const rate = errorRateOf([
    outcome({characters: 3000, faults: [fault('characters', '错别字', 1, 1, 1)]}),
    outcome({characters: 1812, faults: [fault('marks', '标点符号差错', 0.1, 3, 3)]}),
    outcome(undefined)
  ])
  assert.ok(rate)
  assert.deepEqual([rate.points, rate.characters, rate.rate], [1.3, 4812, 2.7])
  assert.match(
    errorRateLine(rate, 'zh'),
    /^差错率 2\.7\/10,000：错别字 1 处 × 1 \+ 标点符号差错 3 处 × 0\.1 = 1\.3，共 4,812 字（.*《图书编校质量差错率计算方法》/u
  )
  assert.match(
    errorRateLine(rate, 'en'),
    /^Error rate 2\.7\/10,000: characters 1 × 1 \+ marks 3 × 0\.1 = 1\.3, in 4,812/u
  )
})

test('a fault that counts no further is told with all its places', () => {
  const rate = errorRateOf([
    outcome({characters: 100, faults: [fault('characters', '错别字', 1, 7, 5)]})
  ])
  assert.ok(rate)
  assert.match(errorRateLine(rate, 'zh'), /错别字 5 处（7 处） × 1 = 5，共 100 字/u)
})

test('nothing found is a rate of 0, and nothing read is none', () => {
  const rate = errorRateOf([outcome({characters: 100, faults: []})])
  assert.ok(rate)
  assert.match(errorRateLine(rate, 'zh'), /^差错率 0\/10,000：0，共 100 字/u)
  assert.equal(errorRateOf([outcome(undefined)]), undefined)
  assert.equal(errorRateOf([outcome({characters: 0, faults: []})]), undefined)
})

async function weighed(source: string): Promise<WeighedText> {
  const manuscript = await manuscriptOf(source)
  return weigh(manuscript, proofread(manuscript, textRules))
}

function fault(id: string, name: string, weight: number, places: number, counted: number) {
  return {...{id, weight, places, counted}, name: {zh: name, en: id}}
}

function outcome(weighed: WeighedText | undefined): Outcome {
  const plain = {path: 'a.md', output: undefined, pages: undefined, cached: false, messages: []}
  return {...plain, ...(weighed && {weighed})}
}
