/** One list of elements: what is made, styled or asked for is in it, and what is in it is made. */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {elements, elementsOfPages, parts, partsOfPages} from '../../src/base/elements.ts'

const root = new URL('../../', import.meta.url)
const ofHtml: ReadonlySet<string> = new Set([...Object.keys(elements), ...parts])
const ofPages: ReadonlySet<string> = new Set([...Object.keys(elementsOfPages), ...partsOfPages])

/** By the name of an element, the files that have it: `h('p', {'data-element': 'title'})`. */
const made = [
  /'data-element': '([a-z-]+)'/gu,
  /\b(?:field|optional|separator|name|title|annotation)Elements?\('([a-z-]+)'/gu,
  /dataset\.element = '([a-z-]+)'/gu
]
/** `[data-element="title"]`, in styles and selectors. */
const asked = [
  /\[data-element[~^$*|]?=["']?([a-z-]+)/gu,
  /\bdataElement [!=]== '([a-z-]+)'/gu,
  /\bdataset\.element [!=]== '([a-z-]+)'/gu
]

test('the HTML has the elements of the list, and no others', async () => {
  const names = await namesIn('src/html/', made)
  assert.deepEqual(strangers(names, ofHtml), [])
  // Written as a template: `${caption}-caption`.
  const used = new Set([...names.keys(), 'table-caption', 'picture-caption'])
  assert.deepEqual(
    [...ofHtml].filter((name) => !used.has(name)),
    []
  )
})

test('pages have besides what is made for them', async () => {
  const names = await namesIn('src/pages/in-browser/', made)
  assert.deepEqual(strangers(names, new Set([...ofHtml, ...ofPages])), [])
  assert.deepEqual(
    [...ofPages].filter((name) => !names.has(name)),
    []
  )
})

test('styles and selectors ask for nothing that is not there', async () => {
  const known = new Set([...ofHtml, ...ofPages])
  for (const folder of ['styles/', 'src/']) {
    const names = await namesIn(folder, asked)
    assert.ok(names.size > 20, folder)
    assert.deepEqual(strangers(names, known), [])
  }
})

test('an element is called in Chinese as the glossary calls it', async () => {
  const readme = await readFile(new URL('src/readme.md', root), 'utf8')
  const glossary = new Map(
    [...readme.matchAll(/^\| (?<terms>[^|]+) \|[^|]*\| (?<names>[^|]+) \|$/gmu)].flatMap(
      ({groups: {terms = '', names = ''} = {}}) => {
        const words = terms.split('/').map((term) => term.trim())
        const alternatives = names.split('/').map((name) => /`(\w+)`/u.exec(name)?.[1] ?? '')
        return alternatives.map((name, index) => [name, words[index] ?? ''] as const)
      }
    )
  )
  const camelCase = (name: string) => name.replace(/-(\w)/gu, (_, letter) => letter.toUpperCase())
  const known = Object.entries({...elements, ...elementsOfPages}).flatMap(([name, chinese]) => {
    const term = glossary.get(camelCase(name))
    return term === undefined ? [] : [[name, chinese, term] as const]
  })
  assert.ok(known.length >= 20, `Expected most of them in the glossary, found ${known.length}`)
  // 密级和保密期限 are one element.
  for (const [name, chinese, term] of known) assert.ok(chinese.startsWith(term), name)
})

test('a name that is in no list is found', () => {
  const names = new Map(
    [...findNames("h('p', {'data-element': 'ttile'})", made)].map((n) => [n, 'x'])
  )
  assert.deepEqual(strangers(names, ofHtml), ['x: ttile'])
  assert.deepEqual(findNames('[data-element="title"] > p {}', asked), ['title'])
})

function strangers(names: ReadonlyMap<string, string>, known: ReadonlySet<string>): string[] {
  return [...names].filter(([name]) => !known.has(name)).map(([name, path]) => `${path}: ${name}`)
}

/** The names that the files of a folder have, each with the first of these. */
async function namesIn(folder: string, patterns: readonly RegExp[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const path of await readdir(new URL(folder, root), {recursive: true})) {
    if (!/\.(?:ts|css)$/u.test(path)) continue
    const text = await readFile(new URL(folder + path, root), 'utf8')
    for (const name of findNames(text, patterns)) {
      if (!names.has(name)) names.set(name, folder + path)
    }
  }
  return names
}

function findNames(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name))
}
