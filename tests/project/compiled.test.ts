import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {execPath} from 'node:process'
import {after, test} from 'node:test'
import {runCompiled} from '../../src/project/compiled.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-compiled-'))
after(() => rm(folder, {recursive: true, force: true}))
const cache = join(folder, 'cache')
const kept = join(cache, 'code')
await mkdir(cache)

/** A program that does nothing but say that it ran, and print if it is told to. */
await writeFile(
  join(folder, 'build.cjs'),
  `(function (require, load, filename, address) {
  require('node:process').stdout.write('ran')
  if (require('node:process').env.PRINTS) {
    require('node:diagnostics_channel').channel('hongtou.printed').publish(undefined)
  }
})`
)
await writeFile(join(folder, 'digest'), 'one')
const driver = join(folder, 'driver.ts')
const module = new URL('../../src/project/compiled.ts', import.meta.url).href
await writeFile(
  driver,
  `import {runCompiled} from '${module}'\nrunCompiled(['build'], ${JSON.stringify(folder)})\n`
)

function run(more: Readonly<Record<string, string>> = {}): string {
  const {stdout, stderr} = spawnSync(execPath, ['--import', 'tsx', driver], {
    encoding: 'utf8',
    env: {PATH: process.env.PATH, HONGTOU_CACHE: cache, ...more}
  })
  assert.equal(stderr, '')
  return stdout
}

test('only builds are run as one script, and none with flags it leaves out', () => {
  for (const words of [['lint'], [], ['build', '--watch'], ['build', '--queue=redis://a']]) {
    assert.equal(runCompiled(words, folder), false)
  }
  assert.equal(runCompiled(['build'], join(folder, 'nowhere')), false)
})

test('kept after printing, made again where it is damaged or of another program', async () => {
  assert.equal(run(), 'ran')
  await assert.rejects(readdir(kept), {code: 'ENOENT'})

  assert.equal(run({PRINTS: '1'}), 'ran')
  const [name = ''] = await readdir(kept)
  const whole = await readFile(join(kept, name))

  const damaged = Buffer.from(whole)
  damaged.writeUInt8(damaged.readUInt8(damaged.length - 9) ^ 1, damaged.length - 9)
  await writeFile(join(kept, name), damaged)
  assert.equal(run({PRINTS: '1'}), 'ran')
  assert.notDeepEqual(await readFile(join(kept, name)), damaged)

  // Whole as far as our digest goes, and nothing that V8 would have written.
  await writeFile(join(kept, name), whole.subarray(0, 40))
  assert.equal(run({PRINTS: '1'}), 'ran')
  assert.ok((await readFile(join(kept, name))).length > 40)

  await writeFile(join(folder, 'digest'), 'two')
  assert.equal(run({PRINTS: '1'}), 'ran')
  assert.equal((await readdir(kept)).length, 2)
})

test('where nothing can be kept it runs all the same, as modules', () => {
  const {HONGTOU_CACHE: before} = process.env
  process.env.HONGTOU_CACHE = join(folder, 'digest', 'below-a-file')
  try {
    assert.equal(runCompiled(['build'], folder), false)
  } finally {
    if (before === undefined) delete process.env.HONGTOU_CACHE
    else process.env.HONGTOU_CACHE = before
  }
})
