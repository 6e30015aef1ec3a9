/** The five forms: one list for whatever makes documents, and the checker's, typed a second time. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {formNames, forms} from '../../src/base/forms.ts'
import {synonyms} from '../../src/document/front-matter/metadata.ts'
import {markEndings} from '../../src/verify/scene/form.ts'

test('both lists have the same forms, whose marks end alike', () => {
  const made = formNames.map((form) => [form, forms[form].markEnding])
  assert.equal(made.length, 5)
  assert.deepEqual(Object.fromEntries(made), markEndings)
})

test('a form has a word of its own in the front matter', () => {
  assert.equal(new Set(formNames.map((form) => forms[form].word)).size, formNames.length)
  assert.equal(synonyms.form.信函, 'letter')
  assert.deepEqual(Object.values(synonyms.form), formNames)
})

test('a form without a mark has none of a joint issue', () => {
  for (const form of formNames) {
    const {isMarkJoint, markEnding} = forms[form]
    assert.ok(!isMarkJoint || markEnding, form)
  }
})
