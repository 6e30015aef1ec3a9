/** A text that is written in the preview, against its file: what is not touched stays. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {ChangeSet, type ChangeSpec, EditorState, Text} from '@codemirror/state'
import {samePlace} from '../../src/preview/client/same-place.ts'
import {savedForm} from '../../src/preview/client/text/line-endings.ts'
import {spliceTo} from '../../src/preview/client/text/splice.ts'
import {WrittenText} from '../../src/preview/client/text/written-text.ts'

const fileOf = (text: string, digest = 'one') => ({text, digest, locked: null})

/** A file that is open, and the edits of its editor. */
function open(text: string) {
  let {doc} = EditorState.create({doc: text})
  const written = new WrittenText(fileOf(text), doc)
  return {
    written,
    doc: () => doc,
    type(change: ChangeSpec) {
      const changes = ChangeSet.of(change, doc.length)
      doc = changes.apply(doc)
      written.typed(changes)
    }
  }
}

test('line endings stay, of each kind and mixed; new ones are as the first', () => {
  for (const [before, after] of [
    ['甲\n乙\n', '甲\n新\n乙\n'],
    ['甲\r\n乙\r\n', '甲\r\n新\r\n乙\r\n'],
    ['甲\r乙\r', '甲\r新\r乙\r'],
    ['甲\r\n乙\n丙\r\n丁\r', '甲\r\n新\r\n乙\n丙\r\n丁\r'],
    ['甲\n乙\r\n丙', '甲\n新\n乙\r\n丙']
  ] as const) {
    const {written, type} = open(before)
    assert.equal(written.text, before)
    type({from: 2, insert: Text.of(['新', ''])})
    assert.equal(written.text, after, JSON.stringify(before))
  }
})

test('places behind pairs of \\r\\n are found, from the first to the last', () => {
  const text = '一\r\n二\r\n\r\n三\r\n'
  const {doc} = EditorState.create({doc: text})
  for (let at = 0; at <= doc.length; at += 1) {
    const changed = savedForm(text, ChangeSet.of({from: at, insert: '×'}, doc.length))
    assert.equal(changed.replace('×', ''), text)
    const expected = `${doc.sliceString(0, at)}×${doc.sliceString(at)}`
    assert.equal(changed.replaceAll('\r\n', '\n'), expected)
  }
})

test('what is typed while it is saved is not saved, and what is undone is not unsaved', () => {
  const {written, type} = open('甲乙')
  type({from: 2, insert: '丙'})
  assert.ok(written.isUnsaved)
  assert.equal(written.send(), '甲乙丙')
  type({from: 3, insert: '丁'})
  written.saved('two')
  assert.deepEqual(written.file, fileOf('甲乙丙', 'two'))
  assert.ok(written.isUnsaved)
  assert.equal(written.text, '甲乙丙丁')
  type({from: 3, to: 4})
  assert.ok(!written.isUnsaved)
  type({from: 0, to: 1})
  written.send()
  written.notSaved()
  assert.ok(written.isUnsaved)
  assert.equal(written.text, '乙丙')
})

test('over a file that has changed meanwhile, what both agree on stays as the file has it', () => {
  const {written, type, doc} = open('甲\r\n乙\n丙\r\n')
  type({from: 2, to: 3, insert: '我的'})
  const theirs = '甲\r\n别人的\n丙\r\n'
  written.against(fileOf(theirs, 'two'), EditorState.create({doc: theirs}).doc, doc())
  assert.equal(written.text, '甲\r\n我的\n丙\r\n')
  assert.equal(written.file.digest, 'two')
})

test('one splice makes any text another', () => {
  for (const [before, after] of [
    ['', '甲'],
    ['甲甲', '甲'],
    ['甲乙丙', '甲丙'],
    ['甲', '甲'],
    ['甲\n乙', '丙\n乙']
  ] as const) {
    const [old, now] = [before, after].map((text) => Text.of(text.split('\n')))
    assert.ok(old && now)
    const change = ChangeSet.of(spliceTo(old, now), old.length)
    assert.equal(change.apply(old).toString(), after)
  }
})

test('a place in the source is found on the page, and the other way round', () => {
  const source = '（一）**加强**领导。各单位要加强领导，各单位要抓落实。'
  const page = '（一）加强领导。各单位要加强领导，各单位要抓落实。'
  for (const text of ['领导。', '要加强', '抓落实']) {
    const [at, on] = [source.indexOf(text), page.indexOf(text)]
    assert.equal(samePlace(source, at, page), on, text)
    assert.equal(samePlace(page, on, source), at, text)
  }
  assert.equal(samePlace(source, source.length, page), page.length)
  assert.equal(samePlace('', 0, page), 0)
  assert.equal(samePlace('xyz', 3, ''), 0)
  // An ordinal that the page alone has.
  assert.equal(samePlace('## 总体要求', 3, '一、总体要求'), 2)
})
