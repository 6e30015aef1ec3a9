/**
 * No function of ours is longer than a screen. A table may be: it stands beside the
 * functions that read it, not within one.
 */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {parseSync, Visitor} from 'oxc-parser'

/** In lines, the first and the last included. */
const longest = 80

const root = new URL('../', import.meta.url)

test('no function is longer than a screen', async () => {
  const faults: string[] = []
  let count = 0
  for (const folder of ['src/', 'scripts/']) {
    for (const path of await readdir(new URL(folder, root), {recursive: true})) {
      if (!path.endsWith('.ts')) continue
      const code = await readFile(new URL(folder + path, root), 'utf8')
      const functions = functionsOf(path, code)
      count += functions.length
      faults.push(...tooLong(functions).map((fault) => `${folder}${path}:${fault}`))
    }
  }
  assert.ok(count > 4000, `Expected to read the whole of src/, found ${count} functions`)
  assert.deepEqual(faults, [])
})

test('a long function is found, a long table is not', () => {
  const lines = (count: number, line = '  f()'): string => `${line}\n`.repeat(count)
  const found = (code: string): string[] => tooLong(functionsOf('x.ts', code))
  assert.deepEqual(found(`function f() {\n${lines(78)}}\n`), [])
  assert.deepEqual(found(`\nfunction f() {\n${lines(79)}}\n`), ['2: 81 lines'])
  assert.deepEqual(found(`const f = async () => {\n${lines(79)}}\n`), ['1: 81 lines'])
  assert.deepEqual(found(`class A {\n  #f(): void {\n${lines(79)}  }\n}\n`), ['2: 81 lines'])
  assert.deepEqual(found(`const table = [\n${lines(300, '  1,')}]\n`), [])
})

interface Extent {
  /** 1-based. */
  readonly line: number
  readonly lines: number
}

/** Every function of `code`, methods and those within others as well. */
function functionsOf(path: string, code: string): readonly Extent[] {
  const {program, errors} = parseSync(path, code)
  assert.deepEqual(errors, [], path)
  const functions: Extent[] = []
  const lineAt = (offset: number): number => code.slice(0, offset).split('\n').length
  const note = ({start, end}: {readonly start: number; readonly end: number}): void => {
    const line = lineAt(start)
    functions.push({line, lines: lineAt(end) - line + 1})
  }
  new Visitor({
    FunctionDeclaration: note,
    FunctionExpression: note,
    ArrowFunctionExpression: note
  }).visit(program)
  return functions
}

function tooLong(functions: readonly Extent[]): string[] {
  return functions
    .filter(({lines}) => lines > longest)
    .map(({line, lines}) => `${line}: ${lines} lines`)
}
