/** What offices still type although the standard has no place for it: read right, and told. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composed} from './composed.ts'

const letter = (end: string): string =>
  `某某市水务局关于做好冬修水利的通知\n各区水务局：\n现将有关事项通知如下。\n某某市水务局\n2026年3月5日\n${end}`

function toldAs(ruleId: string, told: string): number {
  return told.match(new RegExp(` ${ruleId}$`, 'gmu'))?.length ?? 0
}

test('a colophon with how many were printed below it is one, without that', () => {
  const imprint = '某某市水务局办公室　　2026年3月6日印发'
  for (const run of ['（共印50份）', '共印 50 份', '(印数：50份)']) {
    const {outline, told} = composed(letter(`${imprint}\n${run}\n`))
    assert.match(outline, /^signedOn: 2026年3月5日/mu)
    assert.match(outline, /^printedOn: 2026年3月6日印发/mu)
    assert.equal(toldAs('printing-office', told), 1)
  }
  const {body, told} = composed(letter('（共印50份）\n'))
  assert.equal(toldAs('printing-office', told), 0)
  assert.ok(!body.some((each) => each.includes('共印')) || told.includes('共印'))
})

test('minutes go to whom 分送 says: the line is of the colophon, in its own word', () => {
  const minutes = (end: string): string =>
    `某某区安全生产委员会会议纪要\n（第3期）\n2月12日上午，赵某某主持召开会议。\n一、会议同意检查方案。\n出席：钱某某、孙某某。\n${end}\n`
  assert.match(
    composed(minutes('分送：各成员单位。')).outline,
    /^copyRecipients: 分送：各成员单位。/mu
  )
  assert.match(composed(minutes('抄送：各成员单位。')).outline, /^copyRecipients: 各成员单位。/mu)
})

test('出席 above the text of minutes is told, below it is not', () => {
  const head = '某某区安全生产委员会会议纪要\n（第3期）\n'
  const text = '2月12日上午，赵某某主持召开会议。\n一、会议同意检查方案。\n'
  const who = '出席：钱某某、孙某某\n列席：周某\n'
  const asMinutes = (draft: string): string => composed(`---\n格式: 纪要\n---\n${draft}`).told
  assert.equal(toldAs('attendance', asMinutes(`${head}${who}${text}`)), 1)
  assert.equal(toldAs('attendance', asMinutes(`${head}${text}${who}`)), 0)
})

test('a title that cites itself is told, one that cites another is not', () => {
  const titled = (title: string): string =>
    composed(`# ${title}\n\n各区水务局：\n\n请认真办理。\n`).told
  assert.equal(toldAs('title', titled('《某某市水务局关于印发〈冬修方案〉的通知》')), 1)
  assert.equal(toldAs('title', titled('某某市水务局关于印发《冬修方案》的通知')), 0)
  assert.equal(toldAs('title', titled('《甲办法》《乙办法》')), 0)
})

test('a colophon typed above the attachments is one, and told; below them it is not', () => {
  const list = '附件：1.甲表\n2.乙表\n'
  const signed = '某某市水务局\n2026年3月5日\n'
  const imprint = '抄送：市财政局。\n某某市水务局办公室　　2026年3月6日印发\n'
  const parts = '附件1\n\n甲表\n\n甲的内容如下。\n\n附件2\n\n乙表\n\n乙的内容如下。\n\n'
  const head = '某某市水务局关于做好冬修水利的通知\n各区水务局：\n现将有关事项通知如下。\n'
  const early = composed(`${head}${list}${signed}${imprint}\n${parts}`)
  const late = composed(`${head}${list}${signed}\n${parts}${imprint}`)
  for (const {outline} of [early, late]) {
    assert.match(outline, /^signedOn: 2026年3月5日/mu)
    assert.match(outline, /^copyRecipients: 市财政局。/mu)
    assert.match(outline, /^printedOn: 2026年3月6日印发/mu)
  }
  assert.deepEqual(early.body, late.body)
  assert.equal(toldAs('colophon-place', early.told), 1)
  assert.equal(toldAs('colophon-place', late.told), 0)
})

test('a caption beside nothing is told, beside a picture or in a list of captions it is not', () => {
  const within = (text: string): string =>
    composed(`# 关于调查情况的报告\n\n市政府：\n\n情况如下（见图1）。\n\n${text}\n\n请审阅。\n`)
      .told
  assert.equal(toldAs('pictures', within('图1 事故现场示意图')), 1)
  assert.equal(toldAs('table-rows', within('表1　伤亡情况')), 1)
  assert.equal(toldAs('pictures', within('图1 甲图\n图2 乙图')), 0)
  assert.equal(toldAs('pictures', within('![图1 甲图](jia.png)')), 0)
  assert.equal(toldAs('pictures', within('![甲](jia.png)\n\n图1 甲图')), 0)
  assert.equal(toldAs('pictures', within('图1 所示为甲图。')), 0)
  assert.equal(toldAs('table-rows', within('表1　伤亡情况\n\n|甲|乙|\n|---|---|\n|1|2|')), 0)
})
