/** The recipes of src/readme.md are true, and what they ask for has been done for all there is. */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {elements} from '../src/base/elements.ts'
import {writers} from '../src/build/formats.ts'
import {fieldNames, fieldOf} from '../src/document/front-matter/metadata.ts'
import {rules} from '../src/verify/rules.ts'

const root = new URL('../', import.meta.url)
const readme = await readFile(new URL('src/readme.md', root), 'utf8')
const [, section = ''] = readme.split('\n## How to add\n')
const recipes = (section.split(/^## /mu)[0] ?? '')
  .split('\n\n')
  .filter((each) => /^\*\*/u.test(each))

test('each recipe numbers its steps and names what holds it', () => {
  assert.ok(recipes.length >= 5)
  for (const recipe of recipes) {
    const steps = [...recipe.matchAll(/ (\d)\. /gu)].map(([, number]) => Number(number))
    assert.deepEqual(
      steps,
      steps.map((_, index) => index + 1),
      recipe
    )
    assert.ok(steps.length > 1, recipe)
    assert.match(recipe, /`tests\/[\w/-]+\.test\.ts`/u)
  }
})

test('every file and every list that a recipe names is there', async () => {
  for (const recipe of recipes) {
    const names = [...recipe.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name)
    const paths = names.filter((name) => name.includes('/') && !name.includes('NAME'))
    assert.ok(paths.length > 1, recipe)
    for (const path of paths) assert.ok(existsSync(new URL(path, root)), path)
  }
  assert.match(await text('src/document/front-matter/metadata.ts'), /^export const fields = /mu)
  assert.match(await text('src/cli.ts'), /^const commands:/mu)
})

test('every field is in the schema, in the glossary and in a sample', async () => {
  const schema = JSON.parse(await text('content/document.schema.json'))
  const samples = (await Promise.all(['content/', 'tests/fixtures/'].map(textsOf))).flat()
  const [, glossary = ''] = readme.split('\n## Glossary\n')
  for (const name of fieldNames) {
    const {zh} = fieldOf(name)
    assert.ok(zh in schema.properties, `Expected ${zh} in document.schema.json`)
    const given = new RegExp(`^(?:${zh}|${name})[ \t]*[:：]`, 'mu')
    assert.ok(
      samples.some((sample) => given.test(sample)),
      `Expected a sample that gives ${zh}`
    )
    assert.match(glossary, new RegExp(`\`${name}\\b`, 'u'), `Expected ${name} in the glossary`)
  }
})

test('every command has a file and a test that starts it', async () => {
  const table = /^const commands[^{]*\{(?<rows>.*?)^\}/msu.exec(await text('src/cli.ts'))
  const commands = [...(table?.groups?.rows ?? '').matchAll(/^ {2}(\w+): /gmu)].map(
    ([, name]) => name
  )
  assert.ok(commands.length >= 6)
  const tests = (await textsOf('tests/commands/')).join('\n')
  for (const name of commands) {
    assert.ok(existsSync(new URL(`src/commands/${name}.ts`, root)), name)
    assert.match(tests, new RegExp(`\\['${name}'|\\b${name} `, 'u'), `Expected a test of ${name}`)
  }
})

test('every rule of the check has a file of its own name or of its group’s', async () => {
  const files = (await textsOf('src/verify/rules/')).join('\n')
  for (const {id} of rules) assert.match(files, new RegExp(`'${id}'`, 'u'), id)
})

test('every element of the standard’s is styled or made, and every format is known for ours', async () => {
  const made = [...(await textsOf('src/html/')), ...(await textsOf('styles/'))].join('\n')
  for (const name of Object.keys(elements)) assert.ok(made.includes(name), name)
  const marks = await text('src/project/own-mark.ts')
  for (const {format} of writers) assert.match(marks, new RegExp(format, 'iu'), format)
})

async function text(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8')
}

async function textsOf(folder: string): Promise<string[]> {
  const paths = await readdir(new URL(folder, root), {recursive: true})
  const texts = paths.filter((path) => /\.(?:md|txt|ts|css)$/u.test(path))
  return Promise.all(texts.map((path) => text(folder + path)))
}
