/** `help NAME`: what there is by each of its names, and what is like what there is not. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {helpOn} from '../../src/commands/help-topic.ts'
import {UsageError} from '../../src/commands/usage-error.ts'
import {allTopics, topicGroups} from '../../src/manual/topics.ts'

const zh = {language: 'zh', ownCommand: 'hongtou'} as const
const en = {language: 'en', ownCommand: 'hongtou'} as const
const commands = ['build', 'check']

test('every topic is found by each of its names, in both languages', () => {
  for (const {names, kind} of allTopics()) {
    const group = topicGroups.find((each) => each.kind === kind)
    for (const name of names) {
      if (topicGroups.some((each) => each.names.includes(name.toLowerCase()))) continue
      assert.ok(helpOn(name, commands, zh).includes(`【${group?.title.zh}】`), name)
    }
  }
  assert.match(helpOn('documentNumber', commands, en), /Expected: an agency code/u)
  assert.match(helpOn('发文字号', commands, zh), /某工发〔2026〕12号/u)
  assert.match(helpOn('p01', commands, zh), /half-width-marks/u)
  assert.match(helpOn('29', commands, zh), /issuer-mark-top/u)
  assert.match(helpOn('blank-left', commands, zh), /还没有填/u)
})

test('a name of several is told of each', () => {
  const said = helpOn('title', commands, zh)
  assert.match(said, /文件头的键/u)
  assert.match(said, /报告里的其他名称/u)
})

test('a group is listed by its name', () => {
  for (const {names, title} of topicGroups) {
    for (const name of names) assert.ok(helpOn(name, commands, zh).startsWith(title.zh), name)
  }
  assert.match(helpOn('rules', commands, en), /P01/u)
})

test('what there is not is answered with what is like it', () => {
  const near = (name: string): string => {
    try {
      return helpOn(name, commands, zh)
    } catch (error) {
      assert.ok(error instanceof UsageError)
      return `${error.wording.zh}；${error.hintFor('hongtou')?.zh}`
    }
  }
  assert.match(near('发文子号'), /最接近的是 发文字号/u)
  assert.match(near('bild'), /最接近的是 build/u)
  assert.match(near('印张'), /印章/u)
  assert.match(near('half-width-mark'), /half-width-marks/u)
  assert.match(near('zzzzzz'), /^没有“zzzzzz”这个条目；各类条目：hongtou help 要素/u)
  for (const odd of [
    '',
    '__proto__',
    'constructor',
    '../../x',
    '【】',
    '*',
    '\u0000',
    '甲'.repeat(5000)
  ]) {
    assert.match(near(odd), /没有“/u)
  }
})
