import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {posix} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, build} from 'esbuild'

/** Rooms with one face, `index.ts`; their own tests may look inside. */
const rooms = ['facts', 'pdf-syntax']

const root = new URL('../../', import.meta.url)

test('facts and pdf-syntax are asked at their faces', async () => {
  const found: string[] = []
  for (const folder of ['src/', 'tests/', 'scripts/']) {
    const paths = await readdir(new URL(folder, root), {recursive: true})
    for (const path of paths.filter((each) => each.endsWith('.ts'))) {
      const file = folder + path.replaceAll('\\', '/')
      found.push(...faults(file, await readFile(new URL(file, root), 'utf8')))
    }
  }
  assert.deepEqual(found, [])
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

test('a build is started without the reader', async () => {
  assert.deepEqual(await startedWith({entryPoints: ['src/make/pipeline.ts']}), [])
})

test('a reader that is loaded at the start is found', async () => {
  const contents = "export {isBlank} from './src/facts/index.ts'"
  const stdin = {contents, resolveDir: fileURLToPath(root), loader: 'ts'} as const
  assert.deepEqual(await startedWith({stdin}), ['@cantoo/pdf-lib', 'src/facts/index.ts'])
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

/** The face of `facts` and the library for PDF, as far as they are loaded before anything else. */
async function startedWith(entry: BuildOptions): Promise<string[]> {
  const {metafile} = await build({
    ...entry,
    absWorkingDir: fileURLToPath(root),
    outdir: 'unwritten',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false
  })
  const {outputs} = metafile
  const waiting = Object.keys(outputs).filter((path) => {
    const {entryPoint} = outputs[path] ?? {}
    return entryPoint === entry.entryPoints?.toString() || entryPoint === '<stdin>'
  })
  assert.equal(waiting.length, 1)
  const found = new Set<string>()
  const seen = new Set<string>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const {inputs = {}, imports = []} = outputs[path] ?? {}
    if ('src/facts/index.ts' in inputs) found.add('src/facts/index.ts')
    for (const {path: to, kind} of imports) {
      if (to === '@cantoo/pdf-lib') found.add(to)
      if (kind === 'import-statement') waiting.push(to)
    }
  }
  return [...found].sort()
}
