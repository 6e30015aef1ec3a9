import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {posix} from 'node:path'
import {test} from 'node:test'

/**
 * Which rooms of `src/` each room, and each file at the root, may import.
 *
 * A stage knows the artefact it is given and nothing that comes after it.
 * `verify` knows no stage at all, so that it can judge any PDF.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['base', 'commands', 'project'],
  'index.ts': ['base', 'library', 'report'],
  base: [],
  files: ['base'],
  project: ['base', 'files'],
  source: ['base', 'files', 'pictures', 'word'],
  pictures: ['base', 'facts', 'pdf-syntax'],
  word: ['base', 'document', 'pictures'],
  docx: ['base', 'pages', 'word'],
  document: ['base'],
  skeletons: ['document', 'project'],
  clipboard: ['base', 'word'],
  lint: ['base', 'document', 'files', 'make', 'project', 'report', 'source'],
  register: ['base', 'document', 'lint', 'make', 'report', 'source'],
  revise: ['base', 'document', 'docx', 'lint', 'make', 'word'],
  html: ['base', 'document'],
  outlines: ['base'],
  fonts: ['base', 'files', 'outlines', 'project'],
  formulas: ['base', 'fonts'],
  pages: ['base', 'files', 'project'],
  'pdf-syntax': ['base'],
  facts: ['base', 'outlines', 'pdf-syntax'],
  pdf: ['base', 'facts', 'pages', 'pdf-syntax'],
  signing: ['base', 'pdf-syntax'],
  booklet: ['base', 'facts', 'files', 'pdf', 'pdf-syntax', 'project', 'source'],
  verify: ['base', 'facts'],
  gate: ['base', 'document', 'facts', 'fonts', 'pages', 'pdf', 'verify'],
  make: [
    ...['base', 'document', 'docx', 'facts', 'fonts', 'formulas', 'gate', 'html', 'pages', 'pdf'],
    ...['project', 'source', 'verify']
  ],
  report: ['base'],
  remote: ['base', 'files', 'gate', 'make', 'pdf', 'project'],
  build: [
    ...['base', 'files', 'lint', 'make', 'pages', 'project', 'remote', 'report', 'signing'],
    'source'
  ],
  check: ['base', 'facts', 'files', 'project', 'report', 'signing', 'source', 'verify'],
  lsp: ['base', 'document', 'lint', 'project', 'source'],
  editors: ['document'],
  manual: ['base', 'check', 'document', 'lint'],
  aloud: ['base', 'facts', 'files', 'source'],
  preview: ['base', 'check', 'files'],
  live: [
    ...['base', 'build', 'clipboard', 'document', 'facts', 'files', 'fonts', 'gate', 'html'],
    ...['lint', 'lsp', 'make', 'pages', 'pictures', 'preview', 'project', 'report'],
    ...['skeletons', 'source']
  ],
  library: ['base', 'build', 'check', 'live', 'preview', 'project', 'report', 'source'],
  commands: [
    ...['aloud', 'base', 'booklet', 'build', 'check', 'files', 'fonts', 'lint', 'live', 'lsp'],
    ...['make', 'manual', 'pdf', 'preview', 'project', 'register', 'remote', 'report', 'revise'],
    ...['skeletons', 'source']
  ]
}

/** Large rooms that are parted again: their files import one another in one direction too. */
const parted = ['document', 'pages/in-browser', 'facts', 'pdf-syntax']

type Sources = ReadonlyMap<string, string>
type Arrows = ReadonlyMap<string, ReadonlySet<string>>

const src = new URL('../src/', import.meta.url)
const sources = await readSources()

test('each room imports only what the architecture allows', () => {
  assert.deepEqual(forbidden(sources), [])
})

test('a forbidden import is found', () => {
  const faults = (path: string, code: string): string[] => forbidden(new Map([[path, code]]))
  assert.deepEqual(faults('document/x.ts', "import {a} from '../verify/a.ts'"), [
    'document/x.ts imports verify'
  ])
  assert.deepEqual(faults('document/words/x.ts', "const {a} = await import('../../html/a.ts')"), [
    'document/words/x.ts imports html'
  ])
  assert.deepEqual(faults('cli.ts', "import './make/pipeline.ts'"), ['cli.ts imports make'])
  assert.deepEqual(faults('html/x.ts', "import {a} from '../document/a.ts'"), [])
})

test('every permission is used', () => {
  const used = arrowsBetween(sources, roomOf)
  for (const [room, others] of Object.entries(allowed)) {
    assert.deepEqual([...(used.get(room) ?? [])].sort(), [...others].sort(), room)
  }
})

test('the readme has the same table', async () => {
  const readme = await readFile(new URL('readme.md', src), 'utf8')
  const rows = [...readme.matchAll(/^\| `([\w.-]+)` *\|[^|]*\|([^|]*)\|[^|]*\|$/gm)]
  const named = rows.map(([, room = '', others = '']) => [room, others.match(/[\w-]+(?=`)/g) ?? []])
  assert.deepEqual(Object.fromEntries(named), allowed)
})

test('the table names every room, and nothing else stands at the root but the readme', async () => {
  const names = (await readdir(src)).filter((name) => name !== 'readme.md')
  assert.deepEqual(names.sort(), Object.keys(allowed).sort())
})

test('imports go round in no circle: of files, of rooms, of rooms within rooms', () => {
  assert.deepEqual(circleIn(arrowsBetween(sources, (path) => path)), [])
  assert.deepEqual(circleIn(arrowsBetween(sources, roomOf)), [])
  assert.deepEqual(circleIn(arrowsBetween(sources, innerRoomOf)), [])
})

test('a circle is found, of types and of rooms too', () => {
  const planted = new Map([
    ['html/a.ts', "import type {B} from './b.ts'"],
    ['html/b.ts', "import {c} from '../document/words/c.ts'"],
    ['document/words/c.ts', "import {d} from '../check/d.ts'"],
    ['document/check/d.ts', "import {e} from '../words/e.ts'"],
    ['document/words/e.ts', '']
  ])
  assert.deepEqual(circleIn(arrowsBetween(planted, (path) => path)), [])
  assert.deepEqual(circleIn(arrowsBetween(planted, innerRoomOf)), [
    'document/words',
    'document/check',
    'document/words'
  ])
  planted.set('document/words/e.ts', "const {a} = await import('../../html/a.ts')")
  assert.equal(circleIn(arrowsBetween(planted, (path) => path)).length, 6)
  assert.deepEqual(circleIn(arrowsBetween(planted, roomOf)), ['html', 'document', 'html'])
})

test('an exported name means one thing', () => {
  assert.deepEqual(namedTwice(sources), [])
})

test('a second `Sheet` is found', () => {
  const planted = new Map([
    ['facts/sheet.ts', 'export class Sheet {}'],
    ['make/print.ts', 'export interface Sheet {\n  readonly html: string\n}\ninterface Sheets {}'],
    ['make/sheets.ts', 'export async function sheets() {}\nexport const sheet = 1']
  ])
  assert.deepEqual(namedTwice(planted), ['Sheet: facts/sheet.ts, make/print.ts'])
})

async function readSources(): Promise<Sources> {
  const paths = (await readdir(src, {recursive: true})).filter((path) => path.endsWith('.ts'))
  assert.ok(paths.length > 600, 'Expected to read the whole of src/')
  const read = paths.map(
    async (path) => [path, await readFile(new URL(path, src), 'utf8')] as const
  )
  return new Map(await Promise.all(read))
}

/** Paths from `src/` of the modules that `code` of `path` imports. */
function importsOf(path: string, code: string): string[] {
  const specifiers = [...code.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)]
  return specifiers.map(([, specifier = '']) => posix.join(posix.dirname(path), specifier))
}

/** A folder of `src/`, or a file at its root. */
function roomOf(path: string): string {
  return path.split('/', 1)[0] ?? path
}

/** A room within a parted one; files that stand beside such rooms are each one of their own. */
function innerRoomOf(path: string): string {
  const outer = parted.find((room) => path.startsWith(`${room}/`))
  if (outer === undefined) return roomOf(path)
  return path.split('/', outer.split('/').length + 1).join('/')
}

function arrowsBetween(all: Sources, of: (path: string) => string): Arrows {
  const arrows = new Map<string, Set<string>>()
  for (const [path, code] of all) {
    const from = of(path)
    const to = arrows.get(from) ?? new Set()
    arrows.set(from, to)
    for (const imported of importsOf(path, code)) if (of(imported) !== from) to.add(of(imported))
  }
  return arrows
}

function forbidden(all: Sources): string[] {
  return [...all].flatMap(([path, code]) => {
    const from = roomOf(path)
    const to = importsOf(path, code).map(roomOf)
    const known = [from, ...(allowed[from] ?? [])]
    return to.filter((room) => !known.includes(room)).map((room) => `${path} imports ${room}`)
  })
}

/** The first circle, from a member back to it; none when there is none. */
function circleIn(arrows: Arrows): string[] {
  const done = new Set<string>()
  const visit = (at: string, way: readonly string[]): string[] => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at]
    if (done.has(at)) return []
    for (const next of arrows.get(at) ?? []) {
      const circle = visit(next, [...way, at])
      if (circle.length > 0) return circle
    }
    done.add(at)
    return []
  }
  for (const at of arrows.keys()) {
    const circle = visit(at, [])
    if (circle.length > 0) return circle
  }
  return []
}

function namedTwice(all: Sources): string[] {
  const files = new Map<string, string[]>()
  const declared =
    /^export (?:declare |abstract |async )*(?:interface|type|class|function\*?|const|let) (\w+)/gm
  for (const [path, code] of all) {
    // Overloads are one function.
    for (const name of new Set([...code.matchAll(declared)].map(([, name = '']) => name))) {
      files.set(name, [...(files.get(name) ?? []), path])
    }
  }
  return [...files]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`)
}
