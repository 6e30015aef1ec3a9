/** The templates: each is used, and of what is to be filled in nothing is misspelt. */

import assert from 'node:assert/strict'
import {readdir} from 'node:fs/promises'
import {test} from 'node:test'
import {forms} from '../../src/base/forms.ts'
import {templatesFolder} from '../../src/project/paths.ts'
import {englishNames} from '../../src/skeletons/read-kind.ts'
import {readTemplate} from '../../src/skeletons/template.ts'

const values = [
  ...['kind', 'issuer', 'office', 'title', 'mark', 'signatories', 'today', 'date', 'year'],
  ...['regulation', 'matter']
]
const formLines = Object.values(forms).map(({word}) => `格式: ${word}`)
const varieties = ['letter-in-answer', 'order-with-regulation']

test('a template for each kind, and for two varieties', async () => {
  const names = (await readdir(templatesFolder)).map((name) => name.replace(/\.md$/u, ''))
  assert.deepEqual(names.sort(), [...Object.values(englishNames), ...varieties].sort())
  for (const name of names) {
    const {issuer, front, body} = readTemplate(name)
    assert.match(issuer, /^\S+$/u, name)
    assert.ok(formLines.includes(front[0] ?? ''), name)
    assert.match(front.join('\n'), /^文种: /mu, name)
    const filled = [...[...front, body].join('\n').matchAll(/\{(\w+)\}/gu)].map(([, word]) => word)
    assert.deepEqual(
      filled.filter((word = '') => !values.includes(word)),
      [],
      name
    )
  }
})

test('varieties have the front matter of their kind', () => {
  for (const variety of varieties) {
    const {body: ofKind, ...kind} = readTemplate(variety.replace(/-.+/u, ''))
    const {body, ...own} = readTemplate(variety)
    assert.deepEqual(own, kind)
    assert.notEqual(body, ofKind)
  }
})
