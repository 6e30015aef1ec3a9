import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composeDraft} from '../helpers/draft.ts'
import {ends} from '../helpers/patience.ts'

const head = '# 关于放假的通知\n\n各科室：\n\n'
const runs = (count: number): string =>
  Array.from({length: count}, (_each, at) => '`'.repeat(at + 1)).join(' 甲 ')

test('runs of backticks of many lengths in one paragraph are told, of a few they are text', async () => {
  assert.deepEqual(
    composeDraft(`${head}${runs(50)}\n`).told.filter((each) => /nesting/u.test(each)),
    []
  )
  assert.deepEqual(composeDraft(`${head}${runs(51)}\n`).told, ['error nesting 5'])
  assert.deepEqual(
    composeDraft(`${head}${runs(30)}\n\n${runs(60).slice(900)}\n`).told.filter((each) =>
      /nesting/u.test(each)
    ),
    []
  )
  await ends(() => composeDraft(head + runs(2000)))
})
