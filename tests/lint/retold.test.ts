/** What is told as a document is read, and found by a rule as well, is said once. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {proofread} from '../../src/lint/proofread.ts'
import {withoutRetold, withoutTold} from '../../src/lint/retold.ts'
import {textRules} from '../../src/lint/rules.ts'
import {manuscriptOf} from './example.ts'

const source = `---
发文机关: 某市人民政府
份号: 12
成文日期: 2026-03-05
---

# 某市人民政府关于某事的通知

各区人民政府：

请,执行。
`

test('lint says what the rule found, in place of what was told', async () => {
  const {file, findings} = await judged()
  const told = file.messages.map(({ruleId}) => ruleId)
  assert.ok(told.includes('copy-number'), 'Expected the number to be told as it is read')
  const left = withoutRetold(file, findings).map(({ruleId}) => ruleId)
  assert.deepEqual(
    left,
    told.filter((id) => id !== 'copy-number')
  )
})

test('build counts what was not told', async () => {
  const {findings} = await judged()
  const ids = findings.map(({rule}) => rule.id)
  assert.deepEqual(ids, ['copy-number-digits', 'half-width-marks'])
  const counted = withoutTold(findings).map(({rule}) => rule.id)
  assert.deepEqual(counted, ['half-width-marks'])
})

test('what is told on another line stays', async () => {
  const {file, findings} = await judged()
  const other = findings.filter(({rule}) => rule.id !== 'copy-number-digits')
  assert.deepEqual(withoutRetold(file, other), file.messages)
})

async function judged() {
  const manuscript = await manuscriptOf(source)
  return {file: manuscript.file, findings: proofread(manuscript, textRules)}
}
