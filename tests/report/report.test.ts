import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {tell} from '../../src/base/message.ts'
import type {Outcome} from '../../src/report/outcome.ts'
import {report} from '../../src/report/report.ts'

const number = {
  ruleId: 'document-number',
  severity: 'error',
  wording: {zh: '发文字号“甲”应为“乙”', en: 'Unexpected `甲`, expected `乙`'},
  place: {start: {line: 2, column: 17}, end: {line: 2, column: 18}},
  actual: '甲',
  expected: ['乙'],
  clause: 'GB/T 9704—2012, 7.2.5'
} as const

test('text: place, severity, reason, rule and clause in columns; a sum at the end', () => {
  assert.equal(
    report([outcome(), made()], 'text', 'zh'),
    `content/甲.md
  2:17   错误  发文字号“甲”应为“乙”  document-number · GB/T 9704—2012, 7.2.5
  第3页  警告  天头 41.3 mm，应为 37 mm ± 1 mm  head-margin
content/乙.md → output/乙.pdf  4 页
2 份公文，成文 1 份；错误 1 个，警告 1 个
`
  )
})

test('text: English for who reads English', () => {
  const text = report([outcome()], 'text', 'en')
  assert.match(text, /2:17 {4}error {4}Unexpected `甲`, expected `乙`/)
  assert.match(text, /page 3 {2}warning {2}Unexpected/)
})

test('json: the interface, version 1', () => {
  const data: unknown = JSON.parse(report([outcome()], 'json', 'zh'))
  assert.deepEqual(data, {
    version: 1,
    files: [
      {
        path: 'content/甲.md',
        output: null,
        pages: null,
        cached: false,
        messages: [
          {
            ruleId: 'document-number',
            severity: 'error',
            reason: '发文字号“甲”应为“乙”',
            line: 2,
            column: 17,
            endLine: 2,
            endColumn: 18,
            page: null,
            box: null,
            actual: '甲',
            expected: ['乙'],
            clause: 'GB/T 9704—2012, 7.2.5',
            fix: null
          },
          {
            ruleId: 'head-margin',
            severity: 'warning',
            reason: '天头 41.3 mm，应为 37 mm ± 1 mm',
            line: null,
            column: null,
            endLine: null,
            endColumn: null,
            page: 3,
            box: [28, 37, 156, 5.6],
            actual: null,
            expected: null,
            clause: null,
            fix: null
          }
        ]
      }
    ]
  })
})

test('github: workflow commands, escaped', () => {
  const text = report([outcome('a,b:c%.md')], 'github', 'zh')
  assert.equal(
    text.split('\n')[0],
    '::error file=a%2Cb%3Ac%25.md,line=2,col=17,endLine=2,endColumn=18,title=document-number::发文字号“甲”应为“乙”'
  )
  assert.match(text, /^::warning file=[^,]+,title=head-margin::/m)
})

test('sarif: rules once, levels, regions, escaped paths', () => {
  const {runs} = JSON.parse(report([outcome(), outcome()], 'sarif', 'en'))
  assert.deepEqual(runs[0].tool.driver.rules, [{id: 'document-number'}, {id: 'head-margin'}])
  assert.equal(runs[0].results.length, 4)
  assert.equal(runs[0].results[0].level, 'error')
  assert.deepEqual(runs[0].results[0].locations[0].physicalLocation, {
    artifactLocation: {uri: 'content/%E7%94%B2.md'},
    region: {startLine: 2, startColumn: 17, endLine: 2, endColumn: 18}
  })
  assert.equal(runs[0].results[1].locations[0].physicalLocation.region, undefined)
})

function outcome(path = 'content/甲.md'): Outcome {
  const file = new VFile({path})
  tell(file, number)
  tell(file, {
    ruleId: 'head-margin',
    severity: 'warning',
    wording: {zh: '天头 41.3 mm，应为 37 mm ± 1 mm', en: 'Unexpected head margin `41.3mm`'},
    page: 3,
    box: [28, 37, 156, 5.6]
  })
  return {path, output: undefined, pages: undefined, cached: false, messages: file.messages}
}

function made(): Outcome {
  return {path: 'content/乙.md', output: 'output/乙.pdf', pages: 4, cached: false, messages: []}
}
