import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fieldMeantBy} from '../../../src/document/front-matter/aliases.ts'
import {fieldNameOf, nearestKey} from '../../../src/document/front-matter/field-names.ts'

const meant: Readonly<Record<string, string>> = {
  文号: '发文字号',
  落款: '发文机关署名',
  日期: '成文日期',
  主送单位: '主送机关',
  抄送: '抄送机关',
  date: 'signedOn',
  docNumber: 'documentNumber',
  doc_number: 'documentNumber',
  cc: 'copyRecipients',
  Subject: 'title'
}

for (const [key, expected] of Object.entries(meant)) {
  test(`${key} means ${expected}`, () => assert.equal(nearestKey(key), expected))
}

test('a slip of the keyboard is told by its letters', () => {
  assert.equal(nearestKey('发文机构'), '发文机关')
  assert.equal(nearestKey('tilte'), 'title')
  assert.equal(nearestKey('成文日'), '成文日期')
})

test('what no field means has no nearest one', () => {
  for (const key of ['水印', 'margin', 'x', '字体颜色'])
    assert.equal(nearestKey(key), undefined, key)
})

test('no alias is the name of a field', () => {
  for (const key of Object.keys(meant)) {
    assert.equal(fieldNameOf(key) === undefined || fieldMeantBy(key) === undefined, true, key)
  }
})
