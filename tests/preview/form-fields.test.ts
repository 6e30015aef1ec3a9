/** The form of the front matter without a browser: made of the schema, and what it writes. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {ChangeSet, EditorState} from '@codemirror/state'
import * as z from 'zod/mini'
import {formNames} from '../../src/base/forms.ts'
import type {PlainValue} from '../../src/base/yaml/plain-value.ts'
import {spliced} from '../../src/base/yaml/splice.ts'
import {fieldNames, fieldOf} from '../../src/document/front-matter/metadata.ts'
import {fieldShape, formFields} from '../../src/live/form-fields.ts'
import {arrangeFields} from '../../src/preview/client/form/arrange-fields.ts'
import {changeField} from '../../src/preview/client/form/change-field.ts'
import {pickedDate, writtenDate} from '../../src/preview/client/form/dates.ts'
import {fits} from '../../src/preview/client/form/fits.ts'
import {problemsIn} from '../../src/preview/client/form/problems.ts'
import {documentForm, readForm} from '../../src/preview/client/form/read-form.ts'
import {WrittenText} from '../../src/preview/client/text/written-text.ts'
import type {ShownFinding} from '../../src/preview/contract.ts'

const fields = formFields()

function change(text: string, name: string, value: PlainValue | undefined): string | undefined {
  const splices = changeField(text, fields, name, value)
  return splices && spliced(text, splices)
}

test('every field of the schema has one place in every form, a shape and an example of it', () => {
  assert.deepEqual(
    fields.map(({name}) => name),
    fieldNames
  )
  for (const form of formNames) {
    const {open, folded} = arrangeFields(fields, form, () => false)
    const placed = [...[...open.values()].flat(), ...folded].map(({name}) => name)
    assert.deepEqual(placed.toSorted(), [...fieldNames].sort(), form)
    assert.ok(folded.length > 0 && folded.length < fieldNames.length, form)
  }
})

test('examples are what the schema takes, and words of choices too', () => {
  for (const {name, example, shape} of fields) {
    const {schema} = fieldOf(name as (typeof fieldNames)[number])
    if (shape.kind === 'choice') {
      for (const {zh, en} of shape.words) {
        assert.ok(schema.safeParse(zh).success && schema.safeParse(en).success, name)
      }
    }
    if (['text', 'date', 'choice'].includes(shape.kind)) {
      assert.ok(schema.safeParse(example).success, name)
    }
    if (shape.kind === 'list')
      assert.ok(fits(shape, example) || shape.item.kind === 'members', name)
  }
})

test('shapes are those of the schema; one that no field has yet fails', () => {
  const kinds = new Map(fields.map(({name, shape}) => [name, shape.kind]))
  assert.equal(kinds.get('signedOn'), 'date')
  assert.equal(kinds.get('form'), 'choice')
  assert.equal(kinds.get('contents'), 'flag')
  const seal = fields.find(({name}) => name === 'seal')?.shape
  assert.ok(seal?.kind === 'list' && seal.item.kind === 'members' && seal.item.short === '图片')
  assert.deepEqual(
    seal.item.members.map(({en, shape}) => [en, shape.kind]),
    [
      ['picture', 'picture'],
      ['diameter', 'text']
    ]
  )
  assert.throws(() => fieldShape(z.date()), /type date/u)
})

test('what a form does not want is folded away, but for what is given', () => {
  const openOf = (form: (typeof formNames)[number], given: readonly string[] = []) => {
    const {open} = arrangeFields(fields, form, ({name}) => given.includes(name))
    return [...open.values()].flat().map(({name}) => name)
  }
  assert.ok(openOf('minutes').includes('attendees') && !openOf('general').includes('attendees'))
  assert.ok(openOf('general', ['attendees']).includes('attendees'))
  assert.ok(openOf('order').includes('signatureStamp') && !openOf('order').includes('seal'))
})

test('the form of a document is as it says, or by what it has', () => {
  const of = (yaml: string) => documentForm(readForm(`---\n${yaml}\n---\n`, fields))
  assert.equal(of('格式: 信函'), 'letter')
  assert.equal(of('form: minutes'), 'minutes')
  assert.equal(of('发文字号: 甲发〔2026〕1号'), 'general')
  assert.equal(of('标题: 甲'), 'plain')
})

test('a document without front matter gets one, above whatever it begins with', () => {
  assert.equal(change('正文\n', 'title', '甲'), '---\n标题: 甲\n---\n\n正文\n')
  assert.equal(change('', 'issuer', ['甲', '乙']), '---\n发文机关:\n  - 甲\n  - 乙\n---\n\n')
  assert.equal(change('---\n\n正文\n', 'title', '甲'), '---\n标题: 甲\n---\n\n---\n\n正文\n')
  assert.equal(change('正文\n', 'title', ''), '正文\n')
  assert.equal(change('---\n---\n正文\n', 'title', '甲'), '---\n标题: 甲\n---\n正文\n')
})

test('new keys are in the language of the others, and in the order of the table', () => {
  const english = '---\ntitle: 甲\nsignedOn: 2026-03-05\n---\n'
  assert.equal(change(english, 'issuer', '乙'), english.replace('甲\n', '甲\nissuer: 乙\n'))
  const chinese = '---\n格式: 通用\n成文日期: 2026-03-05\n---\n'
  assert.equal(change(chinese, 'title', '乙'), chinese.replace('通用\n', '通用\n标题: 乙\n'))
})

test('what cannot be read is told with its line, and left alone', () => {
  for (const [text, line] of [
    ['---\n标题: 甲\n发文机关: [乙\n---\n', 3],
    ['---\n标题: 甲\n\n正文\n', 1],
    ['---\n标题: 甲\n\t份号: 1\n---\n', 3],
    ['---\n标题：甲\n---\n', 2],
    ['---\n- 标题: 甲\n---\n', 2]
  ] as const) {
    const reading = readForm(text, fields)
    if (text.includes('- 标题')) {
      // No front matter at all to whoever reads it.
      assert.ok(reading.state === 'unread' || reading.values.size === 0, text)
      continue
    }
    assert.ok(reading.state === 'unread', text)
    assert.ok(Math.abs(reading.line - line) <= 1, `${text}: ${reading.line}`)
    assert.equal(change(text, 'title', '丙'), undefined, text)
  }
})

test('a field written in another manner than the form has is told, and left alone', () => {
  for (const yaml of [
    '份号: {a: b}',
    '份号: [1, 2]',
    '标题: 甲\n标题: 乙',
    '标题: 甲\ntitle: 乙',
    '标题: !!str 甲',
    '印章: {图片: a.png, 角度: 3}',
    '抄送机关: [[甲]]'
  ]) {
    const text = `---\n${yaml}\n---\n`
    const reading = readForm(text, fields)
    assert.ok(reading.state === 'read')
    const [[name, {isLocked}] = ['', {isLocked: false}]] = [...reading.values]
    assert.ok(isLocked, yaml)
    assert.equal(change(text, name, '丙'), undefined, yaml)
  }
})

test('in a file with a byte order mark and CR LF, only what was changed is another', () => {
  const file = '---\r\n标题: 甲  # 注\r\n成文日期: 2026-03-05\r\n---\r\n\r\n正文\r\n'
  const {doc} = EditorState.create({doc: file})
  const written = new WrittenText({text: file, digest: 'one', locked: null}, doc)
  const splices = changeField(doc.toString(), fields, 'issuer', ['乙', '丙'])
  assert.ok(splices)
  written.typed(
    ChangeSet.of(
      splices.map(({start, end, text}) => ({from: start, to: end, insert: text})),
      doc.length
    )
  )
  assert.equal(written.text, file.replace('注\r\n', '注\r\n发文机关:\r\n  - 乙\r\n  - 丙\r\n'))
  // The editor has none of either; whoever has them keeps them.
  assert.equal(change(`\ufeff${file}`, 'title', '丁'), `\ufeff${file.replace('甲', '丁')}`)
  assert.equal(
    change('\ufeff正文\r\n', 'title', '甲'),
    '\ufeff---\r\n标题: 甲\r\n---\r\n\r\n正文\r\n'
  )
})

test('days are written in the form that the document has', () => {
  assert.equal(pickedDate('2026年3月5日'), '2026-03-05')
  assert.equal(pickedDate(' 2026-3-5 '), '2026-03-05')
  assert.equal(pickedDate('二〇二六年三月五日'), undefined)
  assert.equal(writtenDate('2026-03-05', []), '2026年3月5日')
  assert.equal(writtenDate('2026-03-05', ['', '2025-12-01']), '2026-03-05')
  assert.equal(writtenDate('2026-03-05', ['2025年1月1日', '2025-12-01']), '2026年3月5日')
  assert.equal(writtenDate('2026-03-05', ['2025 年 01 月 01 日']), '2026 年 03 月 05 日')
})

test('findings are beside the field of their line, or of their rule; others are no field’s', () => {
  const text = '---\n标题: 甲\n发文机关:\n  - 乙\n  - 丙\n单位: 丁\n---\n\n正文\n'
  const reading = readForm(text, fields)
  const at = (line: number | null, ruleId: string): ShownFinding => ({
    ...{ruleId, severity: 'error', wording: {zh: ruleId, en: ruleId}, path: 'a.md', line},
    ...{column: null, page: null, box: null, clause: null, excerpt: null}
  })
  const findings = [
    at(5, 'one'),
    at(6, 'two'),
    at(1, 'document-number'),
    at(9, 'three'),
    at(null, 'seal')
  ]
  const {ofFields, others} = problemsIn(findings, 'a.md', fields, reading, 7)
  assert.deepEqual(
    [...ofFields].map(([name, of]) => [name, of[0]?.ruleId]),
    [
      ['issuer', 'one'],
      ['documentNumber', 'document-number'],
      ['seal', 'seal']
    ]
  )
  assert.deepEqual(
    others.map(({ruleId}) => ruleId),
    ['two']
  )
  assert.equal(problemsIn(findings, 'b.md', fields, reading, 7).ofFields.size, 0)
})
