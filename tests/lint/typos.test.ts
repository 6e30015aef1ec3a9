/** 疑似错别字: what is left alone, and that nobody gets it unasked. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {standardHouse} from '../../src/base/house-profile.ts'
import {proofread} from '../../src/lint/proofread.ts'
import {exchangesIn} from '../../src/lint/rules/typos/exchanges.ts'
import {segment} from '../../src/lint/rules/typos/segmentation.ts'
import {listIn, wordList} from '../../src/lint/rules/typos/word-list.ts'
import {textRules} from '../../src/lint/rules.ts'
import {settledSeverities} from '../../src/lint/severities.ts'
import {manuscriptOf} from './example.ts'

const head = '# 关于做好有关工作的通知\n\n各有关单位：\n\n'
const wanted = settledSeverities(standardHouse, ['probable-typos'])

test('misspellings by sound, by shape and in longer words are found, with what is meant', () => {
  const meant = {
    结合实际工作须要: '需要',
    县级人民政付: '人民政府',
    建立新能园汽车标准: '新能源汽车',
    云控基处平台: '基础',
    合理按排资金: '合理安排',
    依法执证: '执政'
  }
  for (const [typed, word] of Object.entries(meant)) {
    assert.deepEqual(
      exchangesIn(typed, wordList()).map((exchange) => exchange.word),
      [word],
      typed
    )
  }
})

test('names, places, firms, numbers and words of later years are left alone', () => {
  const right = [
    ...['李作安', '局长李作安出席会议', '海元县贾堤乡后堤村驻村', '开元区长堤镇齐荷村党委书记'],
    ...['河门市盈丰智能装备有限公司', '第一百六十七条', '第二百三十条规定', '某某一冶集团有限公司'],
    ...['深化放管服改革', '依法依规办理', '援鄂抗疫工作队', '数据应当以经核实的为准'],
    ...['计算其应纳税额', '河长制湖长制', '先行先试', '提质增效']
  ]
  for (const text of right) assert.deepEqual(exchangesIn(text, wordList()), [], text)
})

test('it is optional: asked for by a flag, or by the office that gives it a severity', async () => {
  const text = `${head}结合实际工作须要，研究制定政策。\n`
  assert.deepEqual(await found(text, settledSeverities(standardHouse)), [])
  assert.deepEqual(await found(text), ['须要 需要 warning suggested'])
  const house = {...standardHouse, severities: {'probable-typos': 'info'}} as const
  assert.deepEqual(await found(text, settledSeverities(house)), ['须要 需要 info suggested'])
  // The flag does not make graver what the office takes lightly, and wins over 关.
  assert.deepEqual(await found(text, settledSeverities(house, ['probable-typos'])), [
    '须要 需要 info suggested'
  ])
  const off = {...standardHouse, severities: {R22: 'off'}} as const
  assert.deepEqual(await found(text, settledSeverities(off)), [])
  assert.equal((await found(text, settledSeverities(off, ['probable-typos']))).length, 1)
})

test('quotations, titles of laws, code, addresses and numbers of documents are left alone', async () => {
  for (const text of [
    '来文说“工作须要”。',
    '见《关于工作须要的规定》。',
    '见 `工作须要` 一项。',
    '（冀政呈〔2019〕12号）'
  ]) {
    assert.deepEqual(await found(`${head}${text}\n`), [], text)
  }
})

test('what a document says twice is a term, in whatever part of it', async () => {
  assert.deepEqual(await found(`${head}按工作须要办理。\n\n| 工作须要 | 是 |\n| --- | --- |\n`), [])
  const other = `${head}按工作须要办理，明确平台基处标准。\n`
  assert.equal((await found(other)).length, 2)
})

test('words that the office has settled are left alone, right and wrong', async () => {
  const text = `${head}按工作须要办理。\n`
  assert.deepEqual(await found(text, wanted, {工作需要: '工作须要'}), [])
  assert.deepEqual(await found(text, wanted, {须要: '需要'}), [])
  assert.equal((await found(text, wanted, {别的: '其他'})).length, 1)
})

test('what the rule of confusable words says is not said again', async () => {
  const manuscript = await manuscriptOf(`${head}自冶区机关，党祖织部门，合理按排资金。\n`)
  const twice = proofread(manuscript, textRules, wanted)
  const starts = twice.map(({start}) => start)
  assert.equal(new Set(starts).size, starts.length)
  assert.ok(twice.every(({rule}) => rule.id !== 'probable-typos'))
})

test('markup in the word takes away what mends it, not the finding', async () => {
  assert.deepEqual(await found(`${head}结合实际工作须**要**，研究制定政策。\n`), [
    '须要 undefined warning undefined'
  ])
})

test('a run is segmented into words of the list, and what is not in it into characters', () => {
  const words = wordList()
  const text = '研究制定有关政策鿕鿖'
  const units = Uint16Array.from(text, (sign) => sign.charCodeAt(0))
  const {bounds} = segment(units, words)
  assert.deepEqual(
    bounds.slice(1).map((to, index) => text.slice(bounds[index], to)),
    ['研究', '制定', '有关', '政策', '鿕', '鿖']
  )
})

test('any other file is refused', () => {
  assert.throws(() => listIn(Buffer.alloc(256)), /HTW1/u)
})

async function found(
  source: string,
  severities = wanted,
  words: Readonly<Record<string, string>> = {}
): Promise<string[]> {
  const rules = textRules.filter(({id}) => id === 'probable-typos')
  return proofread(await manuscriptOf(source, words), rules, severities).map(
    ({actual, replacement, severity, fix}) => `${actual} ${replacement} ${severity} ${fix}`
  )
}
