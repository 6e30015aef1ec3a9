/** No rule takes more than its share of time, whatever the text. */

import assert from 'node:assert/strict'
import process from 'node:process'
import {test} from 'node:test'
import {VFile} from 'vfile'
import type {Manuscript, Passage} from '../../src/lint/manuscript.ts'
import {eachMatch} from '../../src/lint/matching.ts'
import {eachPassage, type TextRule} from '../../src/lint/rule.ts'
import {textRules} from '../../src/lint/rules.ts'

/**
 * Characters that each rule reads of each bad sort. What is tried anew at every character takes
 * 12 ms for these at the least, at a billionth of a second for each try; what is read once, far
 * less than that. Only what is suspicious reads more.
 */
const length = 5000
/** As many passages, of which no rule reads all for each. */
const count = 1500

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
    '98年'
  ]
]

/** In ms of processor time: more is looked at closely. */
const suspicious = 8
/** Three times the text may take six times as long, for the machine has other things to do; nine times is quadratic. */
const [longer, growth] = [3, 6]

/** Of every passage alike: to make them anew takes longer than to read the text. */
const offsets = Array.from({length: length * longer + 100}, (_, at) => at)
const nextOffsets = offsets.map((at) => at + 1)

const shapes: Readonly<Record<string, Partial<Passage>>> = {
  paragraph: {element: 'paragraph'},
  heading: {element: 'heading', level: 3, ordinal: {level: 3, value: 1}, headingEnd: length},
  title: {element: 'title'}
}

const sentences = [
  '1.会议定于3月5日（星期五）召开，请于2026年3月1日前报送，见附件1。',
  '（一）加强领导。“甲”、“乙”、《丙》、《丁》，某政发〔2026〕12号。',
  '（以下简称某局）某局共有１０个单位，其中5个已完成，占50%。'
]

/** What every rule reads: by its name, and how much longer than usual. */
const texts: readonly (readonly [name: string, at: (times: number) => Manuscript])[] = [
  ...seeds.flatMap((seed) =>
    Object.keys(shapes).map(
      (shape) =>
        [`${seed} in a ${shape}`, kept((times) => manuscriptOf(seed, shape, times))] as const
    )
  ),
  [`${count} passages`, kept(manuscriptOfPassages)]
]

for (const rule of textRules) {
  test(`${rule.number} ${rule.id}: no bad sort of text takes more than its share`, () => {
    assert.equal(slowestOf(rule.check), undefined)
  })
}

test('a pattern that is tried anew at each character is told', () => {
  const check = eachMatch(/，+[^，\p{Script=Han}]/gu, () => undefined)
  assert.match(toldOf(check), /^， in a /u)
})

test('one that only a title slows down is told', () => {
  const check = eachMatch(/的+关/gu, () => undefined, {elements: ['title']})
  // Whichever is not excused is told.
  assert.match(toldOf(check), /^的 in a/u)
})

test('a rule that reads the whole passage for each mark in it is told', () => {
  const check = eachPassage(function* ({text}) {
    for (const {index} of text.matchAll(/《/gu)) {
      if (/[〇零]/u.test(text.slice(0, index))) yield* []
    }
  })
  assert.match(toldOf(check), /^《 in a/u)
})

test('a rule that reads all passages for each of them is told', () => {
  const check = eachPassage(function* ({text}, {passages}) {
    if (passages.some((other) => other.text.startsWith('无') && other.text === text)) yield* []
  })
  assert.match(toldOf(check), /^1500 passages/u)
})

/** What is told of a slow rule; a busy machine may excuse it once, not always. */
function toldOf(check: TextRule['check']): string {
  for (let tries = 0; tries < 4; tries++) {
    const told = slowestOf(check)
    if (told !== undefined) return told
  }
  return ''
}

/** The first text whose reading takes off with its length, and how. */
function slowestOf(check: TextRule['check']): string | undefined {
  for (const [name, at] of texts) {
    let short = timeOf(check, at(1))
    let long = Number.POSITIVE_INFINITY
    // The machine may be busy with something else: the best of some.
    for (let tries = 0; tries < 4 && short >= suspicious && long > short * growth; tries++) {
      long = Math.min(long, timeOf(check, at(longer)))
      if (long > short * growth) short = Math.min(short, timeOf(check, at(1)))
    }
    if (short >= suspicious && long > short * growth) {
      return `${name}: ${short} ms, ${longer} times of it ${long} ms`
    }
  }
  return undefined
}

/** In ms of processor time. */
function timeOf(check: TextRule['check'], manuscript: Manuscript): number {
  const before = process.cpuUsage()
  let found = 0
  for (const _ of check(manuscript)) found++
  const took = process.cpuUsage(before).user / 1000
  assert.ok(found <= offsets.length, `Expected a flaw for each character at most, got ${found}`)
  return took
}

/** Made when it is asked for, once. */
function kept(make: (times: number) => Manuscript): (times: number) => Manuscript {
  const made = new Map<number, Manuscript>()
  return (times) => {
    const manuscript = made.get(times) ?? make(times)
    made.set(times, manuscript)
    return manuscript
  }
}

/** Short passages, one after the other. */
function manuscriptOfPassages(times: number): Manuscript {
  const passages = sentences.flatMap((text) => {
    const file = new VFile({value: text})
    const shared = {text, starts: offsets, ends: nextOffsets, literals: [], file}
    return Array.from({length: (count * times) / sentences.length}, (_, index): Passage => {
      const ordinal = {level: 3, value: index + 1} as const
      const plain = {element: 'paragraph', origin: 'body', part: 0, headingEnd: 0} as const
      return {...shared, ...plain, ordinal, level: 3}
    })
  })
  return {...manuscriptOf('a', 'paragraph', 1), passages}
}

/** One passage of the same again and again, and a sentence behind it. */
function manuscriptOf(seed: string, shape: string, times: number): Manuscript {
  const text = `${seed.repeat((length * times) / seed.length)}，请认真贯彻执行。`
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
