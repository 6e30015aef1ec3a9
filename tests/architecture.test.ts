import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {posix} from 'node:path'
import {test} from 'node:test'

/**
 * Which folders of `src/` each folder may import; `.` is `src/` itself.
 *
 * A stage knows the artefact it is given and nothing that comes after it.
 * `verify` knows no stage at all, so that it can judge any PDF.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  base: [],
  files: ['base'],
  project: ['base', 'files'],
  source: ['base'],
  document: ['base'],
  drafts: ['base', 'document'],
  formulas: ['base', 'fonts'],
  html: ['base', 'document'],
  fonts: ['base', 'files', 'outlines', 'project'],
  pages: ['base', 'files', 'fonts', 'project'],
  outlines: ['base'],
  facts: ['base', 'outlines'],
  pdf: ['base', 'facts', 'pages'],
  verify: ['base', 'facts'],
  report: ['base'],
  store: ['base'],
  queue: ['base'],
  preview: ['base', 'files', 'report'],
  commands: ['.', 'base', 'drafts', 'files', 'fonts', 'preview', 'project', 'report', 'source']
}

const src = new URL('../src/', import.meta.url)

test('each folder imports only what the architecture allows', async () => {
  assert.deepEqual(await faults(), [])
})

test('a forbidden import is found', () => {
  assert.deepEqual(check('document/x.ts', "import {measure} from '../verify/measure.ts'"), [
    'src/document/x.ts imports ../verify/measure.ts'
  ])
  assert.deepEqual(check('document/x.ts', "const {a} = await import('../html/a.ts')"), [
    'src/document/x.ts imports ../html/a.ts'
  ])
  assert.deepEqual(check('html/x.ts', "import {Field} from '../document/model.ts'"), [])
})

test('the table names every folder', async () => {
  const entries = await readdir(src, {withFileTypes: true})
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  assert.deepEqual(folders.sort(), Object.keys(allowed).sort())
})

async function faults(): Promise<string[]> {
  const paths = await readdir(src, {recursive: true})
  const modules = paths.filter((path) => path.endsWith('.ts'))
  assert.ok(modules.length > 20, 'Expected to read the whole of src/')
  const found = modules.map(async (path) => check(path, await readFile(new URL(path, src), 'utf8')))
  return (await Promise.all(found)).flat()
}

function check(path: string, code: string): string[] {
  const from = folderOf(path)
  const specifiers = [...code.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)]
  return specifiers.flatMap(([, specifier = '']) => {
    const to = folderOf(posix.join(posix.dirname(path), specifier))
    const known = from === '.' || from === to || allowed[from]?.includes(to)
    return known ? [] : [`src/${path} imports ${specifier}`]
  })
}

function folderOf(path: string): string {
  return posix.dirname(path).split('/', 1)[0] ?? '.'
}
