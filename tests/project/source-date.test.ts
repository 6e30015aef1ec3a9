import assert from 'node:assert/strict'
import {test} from 'node:test'
import {OperationalError} from '../../src/base/operational-error.ts'
import {sourceDate} from '../../src/project/source-date.ts'

test('SOURCE_DATE_EPOCH gives a date, or is refused', () => {
  assert.equal(sourceDate({}), undefined)
  assert.equal(sourceDate({SOURCE_DATE_EPOCH: ''}), undefined)
  const dates = [
    ['0', '1970-01-01T00:00:00.000Z'],
    ['1772668800', '2026-03-05T00:00:00.000Z'],
    ['253402300799', '9999-12-31T23:59:59.000Z']
  ] as const
  for (const [text, date] of dates) {
    assert.equal(sourceDate({SOURCE_DATE_EPOCH: text})?.toISOString(), date)
  }
  for (const text of ['abc', '-1', '1.5', '1e9', ' 1', '253402300800', '9'.repeat(40)]) {
    assert.throws(
      () => sourceDate({SOURCE_DATE_EPOCH: text}),
      (error) => error instanceof OperationalError && error.wording.zh.includes(text),
      text
    )
  }
})
