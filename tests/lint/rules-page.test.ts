/** The page of the manual is what the rules say now, and a sound document of ours. */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {lint} from '../../src/lint/lint.ts'
import {textRules} from '../../src/lint/rules.ts'
import {rulesPage} from '../../src/lint/rules-page.ts'
import {draft} from '../../src/make/pipeline.ts'

const path = fileURLToPath(new URL('../../content/manual/_rules.md', import.meta.url))

test('it is not stale: `make rules` writes it', async () => {
  assert.equal(await readFile(path, 'utf8'), rulesPage())
})

test('every rule has its entry', () => {
  const page = rulesPage()
  for (const {id, number, why} of textRules) {
    assert.ok(page.includes(`编号${number}，名称\`${id}\``), id)
    assert.ok(page.includes(why.zh), id)
  }
})

test('it is clean by its own rules, and can be read', async () => {
  const {outcomes} = await lint([path], {root: '.'})
  assert.deepEqual(
    outcomes.flatMap(({messages}) => messages.map(({reason, line}) => `${line}: ${reason}`)),
    []
  )
  const {file} = await draft(path, {})
  assert.deepEqual(file.messages.map(String), [])
})
