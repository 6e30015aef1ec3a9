/** 发文字号 across documents. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type HouseProfile, standardHouse} from '../../src/base/house-profile.ts'
import {OperationalError} from '../../src/base/operational-error.ts'
import {type NumberedDocument, numberedDocument, seriesFindings} from '../../src/lint/series.ts'
import {settledSeverities} from '../../src/lint/severities.ts'
import {manuscriptOf} from './example.ts'

test('a number that two documents bear is told at the second', async () => {
  const findings = seriesFindings(await documents(['某政发〔2026〕12号', '某政发[2026]012号']))
  assert.deepEqual(
    findings.map(({path, finding}) => [path, finding.ruleId, finding.severity]),
    [['1.md', 'number-twice', 'error']]
  )
  assert.match(findings[0]?.finding.wording.zh ?? '', /“某政发〔2026〕12号”已用于“0\.md”/u)
  assert.deepEqual(findings[0]?.finding.place, {
    start: {line: 3, column: 7},
    end: {line: 3, column: 20}
  })
})

test('agencies and years count by themselves', async () => {
  const numbers = ['某政发〔2026〕12号', '某政办发〔2026〕12号', '某政发〔2025〕12号', '第12号']
  assert.deepEqual(seriesFindings(await documents(numbers)), [])
})

test('a gap in a series that is almost whole is told, and none where only a part is at hand', async () => {
  const of = (sequences: readonly number[]) =>
    documents(sequences.map((sequence) => `某政发〔2026〕${sequence}号`))
  const [first, ...others] = seriesFindings(await of([7, 1, 2, 3, 5, 4]))
  assert.equal(first?.finding.ruleId, 'number-gap')
  assert.equal(first?.path, '0.md')
  assert.match(first?.finding.wording.zh ?? '', /在5号之后缺6号/u)
  assert.deepEqual(others, [])
  assert.deepEqual(seriesFindings(await of([1, 2, 5])), [])
  assert.deepEqual(seriesFindings(await of([1, 2, 3, 4, 30])), [])
  assert.deepEqual(seriesFindings(await of([1, 2, 3, 4, 5])), [])
})

test('an office settles them as all other rules, and knows their names', async () => {
  const {lint} = standardLint({'number-twice': 'info', 'number-gap': 'off'})
  const twice = await documents(['某政发〔2026〕12号', '某政发〔2026〕12号'])
  assert.deepEqual(
    seriesFindings(twice, lint).map(({finding}) => finding.severity),
    ['info']
  )
  const numbers = [1, 2, 3, 4, 6].map((sequence) => `某政发〔2026〕${sequence}号`)
  assert.equal(seriesFindings(await documents(numbers)).length, 1)
  assert.deepEqual(seriesFindings(await documents(numbers), lint), [])
  assert.throws(() => standardLint({'number-gaps': 'off'}), OperationalError)
})

test('an author switches them off where the number stands', async () => {
  const numbers = ['1号', '2号', '3号', '4号', '6号 # hongtou-disable number-gap'].map(
    (end) => `某政发〔2026〕${end}`
  )
  assert.deepEqual(seriesFindings(await documents(numbers)), [])
  // Another name, another rule.
  const twice = ['某政发〔2026〕12号', '某政发〔2026〕12号 # hongtou-disable number-gap']
  assert.equal(seriesFindings(await documents(twice)).length, 1)
  const off = ['某政发〔2026〕12号', '某政发〔2026〕12号 # hongtou-disable number-twice']
  assert.deepEqual(seriesFindings(await documents(off)), [])
})

function standardLint(severities: NonNullable<HouseProfile['severities']>) {
  return {lint: settledSeverities({...standardHouse, severities})}
}

async function documents(numbers: readonly string[]): Promise<NumberedDocument[]> {
  const read = numbers.map(async (number, index) => {
    const source = `---\n发文机关: 某市人民政府\n发文字号: ${number}\n---\n\n# 关于某事的通知\n\n请执行。\n`
    return numberedDocument(`${index}.md`, await manuscriptOf(source))
  })
  return (await Promise.all(read)).filter((each) => each !== undefined)
}
