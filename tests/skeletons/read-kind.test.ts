import assert from 'node:assert/strict'
import {test} from 'node:test'
import {kinds} from '../../src/document/words/kinds.ts'
import {englishNames, readKind} from '../../src/skeletons/read-kind.ts'

test('every kind, in both languages, whatever the case and the width', () => {
  for (const kind of kinds) assert.deepEqual(readKind(kind), {kind})
  for (const [kind, name] of Object.entries(englishNames)) {
    assert.deepEqual(readKind(name), {kind})
    assert.deepEqual(readKind(name.toUpperCase()), {kind})
  }
  assert.deepEqual(readKind(' ｎｏｔｉｃｅ '), {kind: '通知'})
  assert.equal(new Set(Object.values(englishNames)).size, 15)
})

test('any other word: the kinds that are nearest, none where nothing is near', () => {
  assert.deepEqual(readKind('会议纪要'), {nearest: ['纪要']})
  assert.deepEqual(readKind('复函'), {nearest: ['函']})
  assert.deepEqual(readKind('通之'), {nearest: ['通告', '通知', '通报']})
  assert.deepEqual(readKind('notce'), {nearest: ['notice']})
  assert.deepEqual(readKind('reports'), {nearest: ['report']})
  for (const word of ['', '工作计划', 'constructor', '__proto__', 'xyzzy']) {
    assert.deepEqual(readKind(word), {nearest: []}, word)
  }
})
