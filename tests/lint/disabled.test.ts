/** Rules that the author switches off. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {tellUnknownNames} from '../../src/lint/disabled.ts'
import {proofread} from '../../src/lint/proofread.ts'
import {textRuleNamed, textRules} from '../../src/lint/rules.ts'
import {manuscriptOf} from './example.ts'

const head = '# 关于甲的通知\n\n各单位：\n\n'

test('on a line with text a comment holds for that line', async () => {
  const line = '甲,乙。<!-- hongtou-disable half-width-marks -->'
  assert.deepEqual(await found(`${head}${line}\n\n丙,丁。\n`), ['P01 丙'])
  assert.deepEqual(await found(`${head}甲,“乙”、“丙”。<!-- hongtou-disable P08 -->\n`), ['P01 甲'])
  assert.deepEqual(await found(`${head}甲,“乙”、“丙”。<!-- hongtou-disable P08, P01 -->\n`), [])
  assert.deepEqual(await found(`${head}甲,“乙”、“丙”。<!-- hongtou-disable -->\n`), [])
})

test('alone on a line it holds for the block below', async () => {
  const comment = '<!-- hongtou-disable P01 -->\n\n'
  assert.deepEqual(await found(`${head}${comment}甲,乙。\n\n丙,丁。\n`), ['P01 丙'])
  const table = '| 甲,乙 | 一 |\n| --- | --- |\n| 丙,丁 | 二 |\n'
  assert.deepEqual(await found(`${head}${comment}${table}\n戊,己。\n`), ['P01 戊'])
})

test('in the front matter it holds for its line', async () => {
  const fields =
    '---\n标题: 关于甲,乙的通知 # hongtou-disable P01\n主送机关: 丙,丁\n---\n\n正文。\n'
  assert.deepEqual(await found(fields), ['P01 丙'])
})

test('a name that no rule has is told', async () => {
  const manuscript = await manuscriptOf(
    `${head}<!-- hongtou-disable P01 half-width-mark -->\n\n甲。\n`
  )
  tellUnknownNames(manuscript, (name) => textRuleNamed(name) !== undefined)
  const messages = manuscript.file.messages.filter(({ruleId}) => ruleId === 'unknown-rule')
  assert.deepEqual(
    messages.map(({actual, line}) => [actual, line]),
    [['half-width-mark', 5]]
  )
})

async function found(source: string): Promise<string[]> {
  const findings = proofread(await manuscriptOf(source), textRules)
  return findings.map(({rule, start}) => `${rule.number} ${source[start - 1]}`)
}
