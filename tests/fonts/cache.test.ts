import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm, stat, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {promisify} from 'node:util'
import {prepareFonts} from '../../src/fonts/find.ts'
import {plant} from './planted-fonts.ts'
import {seedCache} from './seeded-cache.ts'
import {smallCffFont} from './small-cff.ts'

const run = promisify(execFile)
const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-cache-'))
after(() => rm(temporary, {recursive: true, force: true}))

const options = (cache: string) => ({
  root: temporary,
  choice: 'any' as const,
  cache,
  systemFolders: [],
  fandol: async () => undefined
})

test('prepareFonts: two processes at once in an empty cache', async () => {
  const cache = join(temporary, 'contested')
  const find = new URL('../../src/fonts/find.ts', import.meta.url).href
  const program = `
    import {prepareFonts} from ${JSON.stringify(find)}
    const set = await prepareFonts({root: ${JSON.stringify(temporary)}, choice: 'any',
      cache: ${JSON.stringify(cache)}, systemFolders: [], fandol: async () => undefined})
    process.stdout.write(JSON.stringify(set))`
  const child = () =>
    run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      maxBuffer: 1 << 24
    })
  const [one, other] = await Promise.all([child(), child()])

  assert.deepEqual(JSON.parse(one.stdout), JSON.parse(other.stdout))
  const set = await prepareFonts(options(cache))
  assert.equal(set.digest, JSON.parse(one.stdout).digest)
  for (const name of await readdir(set.folder)) {
    assert.ok((await stat(join(set.folder, name))).size > 100_000, name)
  }
  const left = (await readdir(cache, {recursive: true})).filter((name) => name.endsWith('.part'))
  assert.deepEqual(left, [])
})

test('prepareFonts: whatever is spoilt in the cache is made again', async (t) => {
  const cache = join(temporary, 'spoilt')
  await seedCache(cache)
  // One that has to be converted; the open fonts are used where they lie.
  const root = join(temporary, 'project')
  const own = await smallCffFont({family: '楷体', postScript: 'KaiTi'})
  await plant(join(root, 'fonts/own.otf'), own)
  const prepare = () => prepareFonts({...options(cache), root})
  const before = await prepare()
  const main = before.faces.kai[0]
  assert.ok(main)
  assert.ok(main.file.startsWith(cache))
  const whole = await readFile(main.file)
  const folderOf = (name: string) => join(cache, 'fonts', name)

  const spoil: ReadonlyArray<readonly [name: string, how: () => Promise<unknown>]> = [
    ['a font cut short', () => truncate(main.file, 300)],
    [
      'a font with one byte changed',
      () => {
        const changed = Buffer.from(whole)
        changed[whole.length >> 1] = (changed[whole.length >> 1] ?? 0) ^ 0xff
        return writeFile(main.file, changed)
      }
    ],
    ['a font without its seal', () => rm(`${main.file}.sha256`).then(() => rm(main.file))],
    ['a font that is gone', () => rm(main.file)],
    ['a link that is gone', () => rm(join(before.folder, `${main.digest}.ttf`))],
    [
      'a file in the place of a link',
      async () => {
        await rm(join(before.folder, `${main.digest}.ttf`))
        await writeFile(join(before.folder, `${main.digest}.ttf`), 'nothing')
      }
    ],
    ['no configuration', () => rm(before.fontconfigFile)],
    ['spoilt measurements', () => writeFile(main.factsFile, '{"version":1')],
    [
      'spoilt plans',
      async () => {
        for (const name of await readdir(folderOf('plans'))) {
          await writeFile(join(folderOf('plans'), name), '{"version":1,"plan":{}}')
        }
      }
    ]
  ]
  for (const [name, how] of spoil) {
    await t.test(name, async () => {
      await how()
      const set = await prepare()
      assert.equal(set.digest, before.digest)
      const linked = await readFile(join(set.folder, `${main.digest}.ttf`))
      assert.ok(linked.equals(whole))
      assert.match(await readFile(set.fontconfigFile, 'utf8'), /<dir>/)
    })
  }
})

test('prepareFonts: a warm run loads neither converters nor readers', async () => {
  const find = new URL('../../src/fonts/find.ts', import.meta.url).href
  const cache = join(temporary, 'warm')
  const program = `
    import {prepareFonts} from ${JSON.stringify(find)}
    await prepareFonts({root: ${JSON.stringify(temporary)}, choice: 'bundled',
      cache: ${JSON.stringify(cache)}, fandol: async () => undefined})`
  const loaded = async (name: string): Promise<readonly string[]> => {
    const seen = join(temporary, name)
    const words = ['--import', 'tsx', '--input-type=module', '-e', program]
    await run(process.execPath, words, {env: {...process.env, NODE_V8_COVERAGE: seen}})
    const reports = await Promise.all(
      (await readdir(seen)).map((file) => readFile(join(seen, file), 'utf8'))
    )
    const scripts = reports.flatMap((text) => JSON.parse(text).result)
    return scripts.flatMap(({url}) => /src\/(fonts|outlines)\/[\w-]+(?=\.ts)/u.exec(url)?.[0] ?? [])
  }
  assert.ok((await loaded('cold')).includes('src/fonts/plan-fonts'))
  const warm = await loaded('warm-run')
  assert.ok(warm.includes('src/fonts/find'))
  assert.deepEqual(
    warm.filter((name) => /plan-fonts|convert|prepared|outlines/u.test(name)),
    []
  )
})
