/** 发文字号 across documents. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type NumberedDocument, numberedDocument, seriesFindings} from '../../src/lint/series.ts'
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

async function documents(numbers: readonly string[]): Promise<NumberedDocument[]> {
  const read = numbers.map(async (number, index) => {
    const source = `---\n发文机关: 某市人民政府\n发文字号: ${number}\n---\n\n# 关于某事的通知\n\n请执行。\n`
    return numberedDocument(`${index}.md`, await manuscriptOf(source))
  })
  return (await Promise.all(read)).filter((each) => each !== undefined)
}
