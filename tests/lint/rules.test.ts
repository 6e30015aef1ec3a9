/** Every rule of the text, by its own examples. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {applyEdits} from '../../src/lint/edits.ts'
import {proofread} from '../../src/lint/proofread.ts'
import type {RuleExample, TextRule} from '../../src/lint/rule.ts'
import {textRules} from '../../src/lint/rules.ts'
import type {TextFinding} from '../../src/lint/text-finding.ts'
import {exampleDocument, manuscriptOf} from './example.ts'

for (const rule of textRules) {
  test(`${rule.number} ${rule.id}: its examples`, async (t) => {
    assert.ok(rule.valid.length >= 3, 'Expected three near misses at least')
    assert.ok(rule.invalid.length >= 3, 'Expected three faults at least')
    for (const example of rule.valid) {
      await t.test(`right: ${textOf(example)}`, async () => {
        const {source, words} = exampleDocument(example)
        assert.deepEqual(placesOf(await findingsIn(source, rule, words), source), [])
      })
    }
    for (const example of rule.invalid) {
      await t.test(`wrong: ${textOf(example)}`, async () => {
        const {source, before, after, marked, words} = exampleDocument(example)
        assert.ok(marked.length > 0, 'Expected ⟦ ⟧ around what is wrong')
        const findings = await findingsIn(source, rule, words)
        const expected = marked.map(([from, to]) => source.slice(from, to))
        assert.deepEqual(placesOf(findings, source), expected)
        assert.deepEqual(
          findings.map(({start, end}) => [start, end]),
          marked
        )
        await assertFixed(findings, rule, source, example.fixed, [before, after])
      })
    }
  })
}

test('ids and numbers are told apart, and a rule of practice says so', () => {
  assert.equal(new Set(textRules.map(({id}) => id)).size, textRules.length)
  assert.equal(new Set(textRules.map(({number}) => number)).size, textRules.length)
  for (const {id, number, clause, why, name} of textRules) {
    assert.match(id, /^[a-z]+(?:-[a-z]+)*$/u)
    assert.match(number, /^[NHTDEFGPARW]\d{2}$/u)
    for (const {zh, en} of [why, name]) {
      assert.match(zh, /\p{Script=Han}/u)
      assert.match(en, /[a-z]/u)
    }
    // No clause, no demand: 通常 is said, and the standard is not named.
    if (clause === undefined) {
      assert.match(why.zh, /通常/u, id)
      assert.match(why.en, /usual/u, id)
    } else assert.match(clause, /^(?:GB|《|CY)/u, id)
  }
})

async function findingsIn(
  source: string,
  rule: TextRule,
  words: Readonly<Record<string, string>> = {}
): Promise<readonly TextFinding[]> {
  // An optional rule speaks when it is given a severity.
  const severities = new Map([[rule.id, rule.severity]])
  return proofread(await manuscriptOf(source, words), [rule], severities)
}

function placesOf(findings: readonly TextFinding[], source: string): string[] {
  return findings.map(({start, end}) => source.slice(start, end))
}

/** What is replaced becomes what the example says, and then is right. */
async function assertFixed(
  findings: readonly TextFinding[],
  rule: TextRule,
  source: string,
  fixed: string | undefined,
  [before, after]: readonly [string, string]
): Promise<void> {
  const edits = findings.flatMap(({start, end, replacement}) =>
    replacement === undefined ? [] : [{start, end, text: replacement}]
  )
  assert.equal(
    edits.length > 0,
    fixed !== undefined,
    'Expected `fixed` where something is replaced'
  )
  if (fixed === undefined) return
  assert.notEqual(rule.fix, 'none')
  const mended = applyEdits(source, edits)
  assert.equal(mended, before + fixed + after)
  const left = await findingsIn(mended, rule)
  assert.deepEqual(
    left.filter(({replacement}) => replacement !== undefined),
    []
  )
}

function textOf(example: RuleExample): string {
  return (typeof example === 'string' ? example : example.text).replaceAll('\n', '⏎')
}
