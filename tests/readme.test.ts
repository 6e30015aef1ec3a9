/** The table of clauses in readme.md is true: its files and tests are there, and no clause is missing. */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {rules} from '../src/verify/rules.ts'

/** Of GB/T 9704—2012 and of what it takes in (9), as the table names them. */
const clauses = [
  ...['3.1', '3.2', '4', '5.1', '5.2.1', '5.2.2', '5.2.3', '5.2.4', '6.1', '6.2', '6.3', '7.1'],
  ...['7.2.1', '7.2.2', '7.2.3', '7.2.4', '7.2.5', '7.2.6', '7.2.7'],
  ...['7.3.1', '7.3.2', '7.3.3', '7.3.4', '7.3.6', '7.3.7'],
  ...['7.3.5.1', '7.3.5.2', '7.3.5.3', '7.3.5.4', '7.3.5.5'],
  ...['7.4', '7.4.1', '7.4.2', '7.4.3', '7.5', '8', '10.1', '10.2', '10.3', '11'],
  ...['1', '3', '4', '6', '7', '9', '10'].map((item) => `9; GB/T 15834, 5.1.${item}`),
  '9; GB/T 15835, 5.1.7',
  '9; GB 3100–3102',
  ...['8', '9', '12'].map((article) => `条例, ${article}`)
]

const folder = new URL('./', import.meta.url)
const readme = await readFile(new URL('readme.md', folder), 'utf8')
const byClause = rowsOf('Clause by clause')
const byMeasurement = rowsOf('Measurements')

/** The cells of all tables under a heading, without their heads. */
function rowsOf(heading: string): string[][] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`)
  const lines = section.split(/^## /mu)[0]?.split('\n') ?? []
  const isRow = (line: string | undefined): boolean => line?.startsWith('|') ?? false
  return lines
    .filter((line, index) => isRow(line) && isRow(lines[index - 1]) && !line.startsWith('| --'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    )
}

test('every clause is in the table, once with a test or with the reason why there is none', () => {
  const named = byClause.map(([clause]) => clause)
  assert.deepEqual(
    clauses.filter((clause) => !named.includes(clause)),
    []
  )
})

test('every row with a tolerance names a test', () => {
  const tested = byClause.filter(([, , , tolerance]) => tolerance)
  assert.ok(tested.length > 40)
  for (const [clause, , tests = ''] of tested) {
    assert.match(tests, /\.test\.ts`|^the same/u, clause)
  }
})

test('every test that is named is there', async () => {
  const missing: string[] = []
  for (const cells of byClause) {
    let source = ''
    for (const [, name = ''] of cells.join(' | ').matchAll(/`([^`]+)`/gu)) {
      if (name.endsWith('.test.ts')) {
        source = await sourceOf(name)
        if (source === '') missing.push(name)
      } else if (source !== '' && !source.includes(name)) missing.push(name)
    }
  }
  assert.deepEqual(missing, [])
})

test('every measurement has its row: number, id, clause, and tests that name it', async () => {
  assert.deepEqual(
    byMeasurement.map(([number, id, clause]) => [number, id, clause]),
    rules.map(({number, id, clause}) => [`${number}`, `\`${id}\``, short(clause)])
  )
  for (const [, id = '', , tests = ''] of byMeasurement) {
    const names = [...tests.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name)
    assert.ok(names.length > 0, id)
    const bare = id.slice(1, -1)
    for (const name of names) {
      const source = await sourceOf(name)
      const isNamed = new RegExp(`'${bare}'|[ {]${bare}: \\[`, 'u').test(source)
      assert.ok(isNamed, `${id} in ${name}`)
    }
  }
})

function short(clause: string | undefined): string {
  return clause?.replace('GB/T 9704—2012, ', '').replace('—2011', '') ?? '–'
}

/** A test file, with what stands in the folder of its name. */
async function sourceOf(name: string): Promise<string> {
  const file = new URL(name, folder)
  if (!existsSync(file)) return ''
  const parts = new URL(name.replace(/\.test\.ts$/u, '/'), folder)
  const names = existsSync(parts) ? await readdir(parts) : []
  const texts = [file, ...names.map((each) => new URL(each, parts))].map((url) =>
    readFile(url, 'utf8')
  )
  return (await Promise.all(texts)).join('\n')
}

test('a test that may be skipped says why', async () => {
  const silent = /\bskip: *(?:!|true\b)|\.skip\(\)/u
  assert.match('{skip: !isThere}', silent)
  const names = await readdir(folder, {recursive: true})
  for (const name of names.filter((each) => /\.(?:test|soak)\.ts$/u.test(each))) {
    const lines = (await readFile(new URL(name, folder), 'utf8')).split('\n')
    // But for the line above, which shows one.
    const found = lines.filter((line) => silent.test(line) && !line.includes(', silent)'))
    assert.deepEqual(found, [], name)
  }
})

test('each promise of SECURITY.md names a test that is there', async () => {
  const security = await readFile(new URL('../.github/SECURITY.md', folder), 'utf8')
  const [, promised = ''] = security.split('| --- | --- |\n')
  const rows = (promised.split('\n\n')[0] ?? '').split('\n')
  assert.ok(rows.length >= 10)
  for (const row of rows) {
    const tests = [...row.matchAll(/`tests\/(?<path>\S+\.test\.ts)`/gu)]
    assert.ok(tests.length > 0, row)
    for (const {groups} of tests) assert.ok(existsSync(new URL(groups?.path ?? '', folder)), row)
  }
})
