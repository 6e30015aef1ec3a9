import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {type Severity, tell} from '../../src/base/message.ts'
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
    '::error file=a%2Cb%3Ac%25.md,line=2,col=17,endLine=2,endColumn=18,title=document-number · GB/T 9704—2012%2C 7.2.5::发文字号“甲”应为“乙”'
  )
  // A PDF has no lines: the page stands in the sentence.
  assert.match(text, /^::warning file=[^,]+,title=head-margin::第3页：天头/m)
})

test('gitlab: a list of issues, each with a fingerprint of its own that lines do not move', () => {
  const issues = JSON.parse(report([outcome(), outcome()], 'gitlab', 'zh'))
  assert.deepEqual(issues[0], {
    description: '发文字号“甲”应为“乙”',
    check_name: 'document-number',
    fingerprint: issues[0].fingerprint,
    severity: 'major',
    location: {path: 'content/甲.md', lines: {begin: 2, end: 2}}
  })
  assert.equal(issues[1].description, '第3页：天头 41.3 mm，应为 37 mm ± 1 mm')
  assert.deepEqual(issues[1].location.lines, {begin: 1})
  const prints = issues.map(({fingerprint}: {fingerprint: string}) => fingerprint)
  assert.equal(new Set(prints).size, 4)
  const file = new VFile({path: 'content/甲.md'})
  tell(file, {...number, place: {start: {line: 9, column: 1}, end: {line: 9, column: 2}}})
  const moved = JSON.parse(report([{...outcome(), messages: file.messages}], 'gitlab', 'zh'))
  assert.equal(moved[0].fingerprint, prints[0])
  assert.deepEqual(JSON.parse(report([], 'gitlab', 'zh')), [])
})

test('markdown: the documents in a table, what was found in another; nothing of it is markup', () => {
  const text = report([outcome('a|b<c>*.md'), made()], 'markdown', 'zh')
  assert.deepEqual(text.split('\n').slice(0, 7), [
    '<!-- hongtou report -->',
    '',
    '**2 份公文，成文 1 份；错误 1 个，警告 1 个**',
    '',
    '| 文件 | 成品 | 页数 | 错误 | 警告 |',
    '| --- | --- | --: | --: | --: |',
    '| a\\|b&lt;c>\\*.md | 未成文 |  | 1 | 1 |'
  ])
  assert.match(text, /^\| content\/乙\.md \| output\/乙\.pdf \| 4 \| 0 \| 0 \|$/mu)
  assert.match(text, /^\| \S+md:2:17 \| 错误 \| 发文字号“甲”应为“乙” \| document-number · /mu)
  assert.match(text, /^\| \S+md 第3页 \| 警告 \| 天头 41\.3 mm/mu)
})

test('markdown: what is more than a page of findings is counted', () => {
  const text = report(
    Array.from({length: 150}, () => outcome()),
    'markdown',
    'en'
  )
  assert.equal(text.match(/^\| content/gmu)?.length, 150 + 200)
  assert.match(text, /^100 more: see the log\.$/mu)
})

test('sarif: rules once, levels, regions, escaped paths', () => {
  const {runs} = JSON.parse(report([measured(), outcome()], 'sarif', 'en'))
  assert.deepEqual(runs[0].tool.driver.rules, [
    {id: 'document-number'},
    {
      id: 'head-margin',
      name: 'HeadMargin',
      shortDescription: {text: 'head margin'},
      fullDescription: {text: '37 mm'},
      help: {text: 'GB/T 9704—2012, 5.2.1: 37 mm'},
      properties: {number: 4, clause: 'GB/T 9704—2012, 5.2.1'}
    }
  ])
  assert.equal(runs[0].results.length, 4)
  assert.equal(runs[0].results[0].level, 'error')
  assert.deepEqual(runs[0].results[0].locations[0].physicalLocation, {
    artifactLocation: {uri: 'content/%E7%94%B2.md'},
    region: {startLine: 2, startColumn: 17, endLine: 2, endColumn: 18}
  })
  const [, onPage] = runs[0].results
  assert.equal(onPage.locations[0].physicalLocation.region, undefined)
  assert.deepEqual(onPage.locations[0].logicalLocations, [{name: 'page 3', kind: 'page'}])
  assert.deepEqual(onPage.properties, {page: 3, box: [28, 37, 156, 5.6], boxUnit: 'mm'})
  assert.equal(onPage.ruleIndex, 1)
})

test('sarif: what version 2.1.0 requires of each object', () => {
  const log = JSON.parse(
    report([measured(), outcome('/tmp/甲 1.pdf'), outcome('../乙.pdf')], 'sarif', 'zh')
  )
  assert.deepEqual(Object.keys(log).sort(), ['$schema', 'runs', 'version'])
  const [{tool, results, columnKind}] = log.runs
  assert.equal(columnKind, 'utf16CodeUnits')
  const ids = tool.driver.rules.map(({id}: {id: string}) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const {shortDescription, help} of tool.driver.rules) {
    for (const text of [shortDescription, help]) if (text) assert.equal(typeof text.text, 'string')
  }
  for (const {ruleId, ruleIndex, level, message, locations} of results) {
    assert.equal(ids[ruleIndex], ruleId)
    assert.ok(['none', 'note', 'warning', 'error'].includes(level), level)
    assert.equal(typeof message.text, 'string')
    for (const {physicalLocation} of locations) {
      const {uri} = physicalLocation.artifactLocation
      assert.match(uri, /^[!#-;=?-[\]_a-z~]+$/u)
      const {startLine = 1, startColumn = 1} = physicalLocation.region ?? {}
      assert.ok(startLine >= 1 && startColumn >= 1)
    }
  }
  const uris = new Set(
    results.map(
      (each: {locations: {physicalLocation: {artifactLocation: {uri: string}}}[]}) =>
        each.locations[0]?.physicalLocation.artifactLocation.uri
    )
  )
  assert.deepEqual(
    [...uris],
    ['content/%E7%94%B2.md', 'file:///tmp/%E7%94%B2%201.pdf', '../%E4%B9%99.pdf']
  )
})

test('a conclusion: whether it could go out, and the three things to mend first', () => {
  const lines = (
    severities: readonly (readonly [id: string, severity: Severity, page?: number])[]
  ) => {
    const file = new VFile()
    for (const [ruleId, severity, page] of severities) {
      tell(file, {ruleId, severity, page, wording: {zh: `${ruleId}错`, en: ruleId}})
    }
    return report([{...measured(), messages: file.messages}], 'text', 'zh').split('\n')[1]
  }
  assert.equal(lines([]), '  可以印发：测到的各项都合格')
  assert.equal(
    lines([['head-margin', 'warning', 2]]),
    '  可以印发，有 1 项最好改：①天头（第 2 页）'
  )
  assert.equal(
    lines([
      ['a', 'error', 3],
      ['a', 'error', 4],
      ['b', 'error', 1],
      ['seal-colour', 'error', 5],
      ['head-margin', 'warning', 2],
      ['pdf', 'error']
    ]),
    '  不能印发：4 项不符合，另有 1 项最好改。先改①pdf错，②seal-colour错（第 5 页），③a错（第 3 页）'
  )
  assert.equal(
    lines([['not-measured', 'info']]),
    '  尚不能断定：测到的没有错误，但有的测不了，请看纸样'
  )
  // Not even where nothing at all could be measured.
  assert.match(lines([['not-measured', 'error']]) ?? '', /尚不能断定/u)
  assert.ok(!report([outcome()], 'text', 'zh').includes('印发'))
})

/** A PDF that was checked. */
function measured(): Outcome {
  const head = {
    id: 'head-margin',
    number: 4,
    clause: 'GB/T 9704—2012, 5.2.1',
    name: {zh: '天头', en: 'head margin'},
    state: 'failed',
    actual: '41.3 mm',
    expected: '37 mm',
    reason: undefined,
    asked: {zh: '天头 37 mm', en: '37 mm'}
  } as const
  return {...outcome(), isChecked: true, measurements: [head]}
}

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
