/** No rule takes more than its share of time, whatever the text. */

import assert from 'node:assert/strict'
import process from 'node:process'
import {test} from 'node:test'
import {VFile} from 'vfile'
import type {Manuscript, Passage} from '../../src/lint/manuscript.ts'
import {textRules} from '../../src/lint/rules.ts'

const length = 200_000

/** What is repeated, so that patterns begin again and again, and never end. */
const seeds = [
  ...['a', '1', ' ', '，', ',', '.', '、', '《', '》', '“', '”', '（', ')', '一', '　', '中', '……'],
  ...[
    '《“（',
    '1.',
    '1、',
    '一是',
    '（一）',
    '2026年',
    '3月5日',
    '100%',
    '第',
    '附件1',
    '关于',
    '的',
    'a@'
  ],
  ...[
    '〔2026〕',
    '12号',
    '机关，',
    '，以下简称',
    '甲、乙、',
    '-',
    '—',
    '10～20',
    '约',
    '各单位',
    '1,',
    'PPP ',
    '（以下简称甲局）',
    '5家，其中3家，',
    '，共计3个',
    '截止',
    '某发（2026）',
    '98年',
    '须要',
    '人民政付',
    '实'
  ]
]

/** In ms of processor time, whatever else the machine does, for 200,000 characters; a pattern that is tried anew at each takes minutes. */
const patience = 8000

/** Of every passage alike: to make them anew takes longer than to read the text. */
const offsets = Array.from({length: length + 100}, (_, at) => at)
const nextOffsets = offsets.map((at) => at + 1)

const shapes: Readonly<Record<string, Partial<Passage>>> = {
  paragraph: {element: 'paragraph'},
  heading: {element: 'heading', level: 3, ordinal: {level: 3, value: 1}, headingEnd: length},
  title: {element: 'title'}
}

/** As many short passages, of which no rule reads all for each. */
const sentences = [
  '1.会议定于3月5日（星期五）召开，请于2026年3月1日前报送，见附件1。',
  '（一）加强领导。“甲”、“乙”、《丙》、《丁》，某政发〔2026〕12号。',
  '（以下简称某局）某局共有１０个单位，其中5个已完成，占50%。'
]

for (const rule of textRules) {
  test(`${rule.number} ${rule.id} reads 30,000 passages in good time`, () => {
    const all = sentences.map((text) => passagesOf(text, length / 20))
    const manuscript = {...of('a', 'paragraph'), passages: all.flat()}
    const before = process.cpuUsage()
    for (const {passage} of rule.check(manuscript)) assert.ok(passage)
    const took = process.cpuUsage(before).user / 1000
    assert.ok(took < patience, `Expected ${patience} ms at most, took ${took}`)
  })
}

for (const rule of textRules) {
  test(`${rule.number} ${rule.id} reads ${length} characters of each bad sort in good time`, () => {
    // Words are the same in all shapes, and take longest; nothing else is read for them.
    const own = rule.isOptional ? ['paragraph'] : Object.keys(shapes)
    const tried = rule.isOptional ? seeds.filter((seed) => /^\p{Script=Han}+$/u.test(seed)) : seeds
    for (const seed of tried) {
      for (const shape of own) {
        const manuscript = of(seed, shape)
        const before = process.cpuUsage()
        let found = 0
        for (const _ of rule.check(manuscript)) found++
        const took = process.cpuUsage(before).user / 1000
        assert.ok(
          took < patience,
          `Expected ${seed} in a ${shape} to take ${patience} ms, took ${took}`
        )
        assert.ok(found <= String(manuscript.file).length)
      }
    }
  })
}

function passagesOf(text: string, count: number): Passage[] {
  const file = new VFile({value: text})
  const starts = Array.from({length: text.length}, (_, at) => at)
  const shared = {text, starts, ends: starts.map((at) => at + 1), literals: [], file}
  return Array.from({length: count}, (_, index) => ({
    ...{...shared, element: 'paragraph', origin: 'body', part: 0, headingEnd: 0},
    ordinal: {level: 3, value: index + 1},
    level: 3
  }))
}

/** One passage of the same again and again, and a sentence behind it. */
function of(seed: string, shape: string): Manuscript {
  const text = `${seed.repeat(length / seed.length)}，请认真贯彻执行。`
  const file = new VFile({value: text})
  const passage: Passage = {
    ...{element: 'paragraph', origin: 'body', text, starts: offsets, ends: nextOffsets},
    ...{literals: [], file, part: 0, headingEnd: 0},
    ...shapes[shape]
  }
  const none = {kind: '通知', form: undefined, direction: undefined, signedOn: undefined} as const
  return {
    ...{file, parts: [], ...none, metadata: undefined, document: undefined},
    ...{passages: [passage], houseWords: {请认真: '请切实'}, comments: new Map()}
  }
}
