/** The pages of reference are what the program says now, complete, and sound documents of ours. */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {allCommands, describedCommands} from '../../scripts/manual/commands.ts'
import {commandExamples} from '../../src/commands/examples.ts'
import {sharedFlags} from '../../src/commands/help.ts'
import {parseFlags, splitAtCommand} from '../../src/commands/parse.ts'
import {fieldNames} from '../../src/document/front-matter/metadata.ts'
import {lint} from '../../src/lint/lint.ts'
import {textRules} from '../../src/lint/rules.ts'
import {draft} from '../../src/make/pipeline.ts'
import {errors} from '../../src/manual/errors.ts'
import {houseEntries} from '../../src/manual/house-keys.ts'
import {keyEntries} from '../../src/manual/keys.ts'
import {referencePages} from '../../src/manual/reference.ts'
import {parseHouseProfile} from '../../src/project/parse-house-profile.ts'
import {rules} from '../../src/verify/rules.ts'

const root = new URL('../../', import.meta.url)
const folder = new URL('content/manual/', root)
const commands = await describedCommands()
const pages = {zh: referencePages(commands, 'zh'), en: referencePages(commands, 'en')}

for (const [name, text] of Object.entries({...pages.zh, ...pages.en})) {
  test(`${name} is not stale: \`make manual\` writes it`, async () => {
    assert.equal(await readFile(new URL(name, folder), 'utf8'), text)
  })
}

test('every rule of the text has its entry', () => {
  for (const {id, number, name, why} of textRules) {
    assert.ok(pages.zh['_rules.md']?.includes(`编号${number}，名称\`${id}\``), id)
    assert.ok(pages.zh['_rules.md']?.includes(why.zh), id)
    assert.ok(pages.en['_rules.en.md']?.includes(`${number} \`${id}\``), id)
    assert.match(pages.zh['_rules.md'] ?? '', new RegExp(`^### .*${name.zh.slice(0, 2)}`, 'mu'))
  }
})

test('every measurement has its entry, with what is asked for', () => {
  for (const {id, number, name} of rules) {
    assert.ok(
      pages.zh['_measurements.md']?.includes(`${number}，${id.replaceAll('_', '\\_')} |`),
      id
    )
    assert.ok(pages.zh['_measurements.md']?.includes(`### ${name.zh}\n`), id)
    assert.ok(pages.en['_measurements.en.md']?.includes(`### ${name.en}\n`), id)
  }
})

test('every key of the schema has its entry, and every key within its value', async () => {
  const schema = JSON.parse(await readFile(new URL('content/document.schema.json', root), 'utf8'))
  const page = pages.zh['_keys.md'] ?? ''
  assert.equal(Object.keys(schema.properties).length, 2 * fieldNames.length)
  for (const name of fieldNames) assert.ok(page.includes(`（${name}）\n`), name)
  for (const [key, value] of Object.entries(schema.properties)) {
    const field = fieldNames.find((name) => name === key)
    if (field) continue
    const [entry = ''] = page.split(`### ${key}（`)[1]?.split('\n### ') ?? []
    assert.notEqual(entry, '', key)
    for (const inner of innerKeys(value)) {
      if (/\p{Script=Han}/u.test(inner))
        assert.ok(entry.includes(`| ${inner} |`), `${key}.${inner}`)
    }
  }
})

/** The names of all properties within a schema. */
function innerKeys(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, value]) => {
    const own =
      name === 'properties' && typeof value === 'object' && value ? Object.keys(value) : []
    return [...own, ...innerKeys(value)]
  })
}

test('the example of every key is read without a fault', async () => {
  for (const name of fieldNames) {
    for (const line of keyEntries[name].example.split('\n')) {
      const source = `---\n${line}\n---\n\n# 某某市总工会关于开展检查的通知\n\n正文。\n`
      const {file} = await draft('x.md', {unsaved: source})
      const faults = file.messages.filter(({fatal, ruleId}) => fatal && ruleId === 'metadata')
      assert.deepEqual(faults.map(String), [], line)
    }
  }
})

test('hongtou.yaml: every key is known, and has its entry', async () => {
  const source = await readFile(new URL('src/project/parse-house-profile.ts', root), 'utf8')
  const [, table = ''] = /const groups[^=]*= \[(.*?)^\]/msu.exec(source) ?? []
  const named = [...table.matchAll(/en: '(?<name>\w+)'/gu)].map(({groups}) => groups?.name)
  const paths = Object.keys(houseEntries).flatMap((path) => path.split('.'))
  assert.deepEqual(new Set(named), new Set(paths))
  for (const {example} of Object.values(houseEntries)) parseHouseProfile(`${example}\n`)
})

test('every id that a message bears has its entry: a rule, a measurement or an error', async () => {
  const known = new Set([...textRules, ...rules].map(({id}) => id))
  const ids = new Set(
    fieldNames.map((name) => name.replaceAll(/[A-Z]/gu, (at) => `-${at.toLowerCase()}`))
  )
  for (const source of await sourcesOf('src/')) {
    for (const [, id = ''] of source.matchAll(/\bruleId(?: =|:) *'([a-z0-9-]+)'/gu)) ids.add(id)
    for (const [, id = ''] of source.matchAll(/\brefuse\(node, '([a-z-]+)'/gu)) ids.add(id)
  }
  for (const source of await sourcesOf('src/word/')) {
    for (const [, kind] of source.matchAll(/\btell\(\s*'([a-z-]+)'/gu)) ids.add(`word-${kind}`)
  }
  const goldens = (await sourcesOf('tests/fixtures/', '.txt')).join('\n')
  for (const [, id = ''] of goldens.matchAll(/^\d[\d:-]* (?:error|warning|info) ([a-z0-9-]+)$/gmu))
    ids.add(id)
  // Of a message that has none.
  ids.delete('unknown')
  assert.ok(ids.size > 70)
  assert.deepEqual([...ids].filter((id) => !known.has(id) && !(id in errors)).sort(), [])
})

async function sourcesOf(path: string, ending = '.ts'): Promise<string[]> {
  const names = await readdir(new URL(path, root), {recursive: true})
  const wanted = names.filter((name) => name.endsWith(ending))
  return Promise.all(wanted.map((name) => readFile(new URL(path + name, root), 'utf8')))
}

test('every command and flag has its entry, and examples that are right', async () => {
  const page = pages.zh['_commands.md'] ?? ''
  for (const {name, flags} of await allCommands()) {
    assert.ok(page.includes(`## hongtou ${name}\n`), name)
    for (const flag of Object.keys({...flags, ...sharedFlags})) {
      const [section = ''] = page.split(`### ${name}的选项\n`)[1]?.split('\n## ') ?? []
      assert.match(section, new RegExp(`--${flag}[ \`]`, 'u'), `${name} --${flag}`)
    }
    const examples = commandExamples[name] ?? []
    assert.ok(examples.length > 0, name)
    for (const {words} of examples) {
      const [typed = ''] = words.split(' > ')
      const {name: called, rest} = splitAtCommand(typed.split(' '))
      assert.equal(called, name)
      parseFlags({...flags, ...sharedFlags}, rest, name)
    }
  }
})

test('they are clean by their own rules, and can be read', async () => {
  const paths = Object.keys({...pages.zh, ...pages.en}).map((name) =>
    fileURLToPath(new URL(name, folder))
  )
  const {outcomes} = await lint(paths, {root: '.'})
  const told = outcomes.flatMap(({path, messages}) =>
    messages.map(({reason, line}) => `${path}:${line}: ${reason}`)
  )
  assert.deepEqual(told, [])
  for (const path of paths) {
    const {file} = await draft(path, {})
    assert.deepEqual(file.messages.map(String), [], path)
  }
})
