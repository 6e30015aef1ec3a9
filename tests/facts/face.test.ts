import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {posix} from 'node:path'
import {test} from 'node:test'

/** Rooms with one face, `index.ts`; their own tests may look inside. */
const rooms = ['facts', 'pdf-syntax']

const root = new URL('../../', import.meta.url)
const sources = await readSources()

test('facts and pdf-syntax are asked at their faces', () => {
  assert.ok(sources.size > 600, 'Expected to read the whole of src/')
  assert.deepEqual(
    [...sources].flatMap(([file, code]) => faults(file, code)),
    []
  )
})

test('whoever goes past a face is found', () => {
  const inner = "import type {PdfPage} from '../facts/page.ts'"
  assert.deepEqual(faults('src/pdf/x.ts', inner), ['src/pdf/x.ts imports ../facts/page.ts'])
  assert.deepEqual(faults('src/make/x.ts', "await import('../facts/read-pages.ts')"), [
    'src/make/x.ts imports ../facts/read-pages.ts'
  ])
  assert.deepEqual(faults('src/facts/fonts/x.ts', "import '../../pdf-syntax/names.ts'"), [
    'src/facts/fonts/x.ts imports ../../pdf-syntax/names.ts'
  ])
  // A room has no use for its own face: that would be a circle.
  assert.deepEqual(faults('src/facts/x.ts', "export {isBlank} from './index.ts'"), [
    'src/facts/x.ts imports ./index.ts'
  ])
  assert.deepEqual(faults('src/pdf/x.ts', "import {isBlank} from '../facts/index.ts'"), [])
  assert.deepEqual(faults('src/facts/x.ts', "import {Path} from './contents/path.ts'"), [])
  assert.deepEqual(faults('tests/facts/x.ts', "import '../../src/facts/structure.ts'"), [])
})

test('a build is started without the reader', () => {
  assert.deepEqual(startedWith('src/make/pipeline.ts', sources), [])
})

test('a reader that is loaded at the start is found', () => {
  const planted = new Map([
    ['src/make/pipeline.ts', "import {a} from './a.ts'\nexport * from './b.ts'"],
    ['src/make/a.ts', "import type {PdfPage} from '../facts/index.ts'\nimport './c.ts'"],
    ['src/make/b.ts', "import {\n  isBlank,\n  isWhole\n} from '../facts/index.ts'"],
    ['src/make/c.ts', "const {PDFDocument} = await import('@cantoo/pdf-lib')"],
    ['src/facts/index.ts', "import {PDFDict} from '@cantoo/pdf-lib'"]
  ])
  const started = (): string[] => startedWith('src/make/pipeline.ts', planted)
  assert.deepEqual(started(), ['@cantoo/pdf-lib', 'src/facts/index.ts'])
  planted.set('src/make/b.ts', "const late = () => import('../facts/index.ts')")
  assert.deepEqual(started(), [])
})

/** Imports of `code`, the text of `file`, that go past a face. */
function faults(file: string, code: string): string[] {
  const specifiers = [...code.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)]
  return specifiers.flatMap(([, specifier = '']) => {
    const target = posix.join(posix.dirname(file), specifier)
    const room = rooms.find((each) => target.startsWith(`src/${each}/`))
    if (!room) return []
    const isFace = target === `src/${room}/index.ts`
    const isOwn = file.startsWith(`src/${room}/`)
    const isTest = file.startsWith(`tests/${room}/`)
    return isFace === isOwn && !isTest ? [`${file} imports ${specifier}`] : []
  })
}

/** The face of `facts` and the library for PDF, as far as `entry` waits for them. */
function startedWith(entry: string, files: ReadonlyMap<string, string>): string[] {
  const seen = new Set([entry])
  // A set goes on to what is added to it.
  for (const path of seen) {
    const code = files.get(path) ?? ''
    const waitedFor = code.matchAll(/^(?:import|export) (?!type )(?:[^'"]* from )?'([^']+)'/gm)
    for (const [, specifier = ''] of waitedFor) {
      const isOwn = specifier.startsWith('.')
      seen.add(isOwn ? posix.join(posix.dirname(path), specifier) : specifier)
    }
  }
  return ['@cantoo/pdf-lib', 'src/facts/index.ts'].filter((each) => seen.has(each))
}

async function readSources(): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>()
  for (const folder of ['src/', 'tests/', 'scripts/']) {
    const paths = await readdir(new URL(folder, root), {recursive: true})
    for (const path of paths.filter((each) => each.endsWith('.ts'))) {
      const file = folder + path.replaceAll('\\', '/')
      read.set(file, await readFile(new URL(file, root), 'utf8'))
    }
  }
  return read
}
