/** SARIF against the schema that its standard comes with (OASIS, 2.1.0). */

import assert from 'node:assert/strict'
import {createRequire} from 'node:module'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import Ajv from 'ajv'
import {VFile} from 'vfile'
import {tell} from '../../src/base/message.ts'
import {check} from '../../src/check/check.ts'
import type {Outcome} from '../../src/report/outcome.ts'
import {report} from '../../src/report/report.ts'
import {missing} from '../helpers/near.ts'

const require = createRequire(import.meta.url)
const schema: object = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
const draft4: object = require('ajv/lib/refs/json-schema-draft-04.json')

const ajv = new Ajv({schemaId: 'id', meta: false, allErrors: true})
ajv.addMetaSchema(draft4)
const validate = ajv.compile(schema)

function faultsOf(log: unknown): string[] {
  if (validate(log)) return []
  return (validate.errors ?? []).map(({dataPath, message}) => `${dataPath} ${message}`)
}

const logOf = (outcomes: readonly Outcome[], language: 'zh' | 'en') =>
  JSON.parse(report(outcomes, 'sarif', language))

const root = fileURLToPath(new URL('../fixtures/offices/', import.meta.url))
const checked = await check(['writer-drawn.pdf', 'writer-printed.pdf', 'typst-turned.pdf'], {root})

for (const language of ['zh', 'en'] as const) {
  test(`of measured PDFs, in ${language}`, () => {
    const log = logOf(checked, language)
    assert.ok(log.runs[0].results.length > 20)
    assert.deepEqual(faultsOf(log), [])
  })
}

test('of sources, of files that cannot be read, of nothing', () => {
  const file = new VFile({path: '../别处/甲 1%.md'})
  tell(file, {
    ruleId: 'P08',
    severity: 'info',
    place: {line: 3, column: 1},
    wording: {zh: '某', en: 'x'}
  })
  const outcome: Outcome = {
    path: file.path,
    output: undefined,
    pages: undefined,
    cached: false,
    messages: file.messages
  }
  assert.deepEqual(faultsOf(logOf([outcome, {...outcome, path: '/tmp/a b.md'}], 'zh')), [])
  assert.deepEqual(faultsOf(logOf([], 'en')), [])
})

test('what is not SARIF is refused', () => {
  const faulty = (change: (result: Record<string, unknown>) => void): string[] => {
    const log = logOf(checked, 'en')
    change(log.runs[0].results[0] ?? missing())
    return faultsOf(log)
  }
  assert.deepEqual(
    faulty(() => undefined),
    []
  )
  assert.ok(faulty((result) => (result.level = 'fatal')).length > 0)
  assert.ok(faulty((result) => delete result.message).length > 0)
  assert.ok(faulty((result) => (result.ruleIndex = -2)).length > 0)
  assert.ok(faulty((result) => (result.page = 3)).length > 0)
  assert.ok(
    faulty((result) => {
      result.locations = [{physicalLocation: {artifactLocation: {uri: 'a b.pdf'}}}]
    }).length > 0
  )
})
