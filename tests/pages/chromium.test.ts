import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {chmod, mkdir, mkdtemp, readdir, rm, stat, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {after, test} from 'node:test'
import {promisify} from 'node:util'
import type {Wording} from '../../src/base/message.ts'
import {OperationalError} from '../../src/base/operational-error.ts'
import {findChromium} from '../../src/pages/browser/chromium.ts'
import {bundledChromium} from '../../src/pages/browser/chromium-bundled.ts'
import {installedChromium} from '../../src/pages/browser/chromium-installed.ts'
import {missingLibraries, packageOf} from '../../src/pages/browser/chromium-libraries.ts'
import {readTar} from '../../src/pages/browser/chromium-tar.ts'

const run = promisify(execFile)
const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-chromium-'))
after(() => rm(temporary, {recursive: true, force: true}))

const hasBundled = process.platform === 'linux' && process.arch === 'x64'
const skip = hasBundled ? false : 'the headless shell of npm is for Linux on x64'

const program = join(temporary, 'browser')
await writeFile(program, '#!/bin/sh\n')
await chmod(program, 0o755)

test('findChromium: what is named is used', async (t) => {
  const options = {cacheFolder: temporary}
  await t.test('the flag before the environment', async () => {
    assert.deepEqual(
      await findChromium({...options, path: program, env: {HONGTOU_CHROMIUM: '/x'}}),
      {
        executable: program,
        source: 'flag'
      }
    )
  })
  await t.test('the environment', async () => {
    assert.deepEqual(await findChromium({...options, env: {HONGTOU_CHROMIUM: program}}), {
      executable: program,
      source: 'environment'
    })
  })
})

test('findChromium: what is named and cannot be run is refused', async (t) => {
  const plain = join(temporary, 'plain')
  await writeFile(plain, '')
  const cases = [
    {name: 'a path that is not there', path: join(temporary, 'nowhere'), env: {}, by: '--chromium'},
    {name: 'a folder', path: temporary, env: {}, by: '--chromium'},
    {name: 'a file that is no program', path: plain, env: {}, by: '--chromium'},
    {name: 'from the environment', env: {HONGTOU_CHROMIUM: '/nowhere'}, by: 'HONGTOU_CHROMIUM'}
  ]
  for (const {name, path, env, by} of cases) {
    await t.test(name, async () => {
      await assert.rejects(findChromium({path, env, cacheFolder: temporary}), (error) => {
        assert.ok(error instanceof OperationalError)
        for (const text of Object.values(error.wording)) {
          assert.ok(text.includes(path ?? '/nowhere') && text.includes(by), text)
        }
        assert.ok(error.hintFor('npx hongtou'))
        return true
      })
    })
  }
})

test('findChromium: nothing at all', async () => {
  const options = {env: {PATH: temporary}, cacheFolder: temporary, platform: 'win32'} as const
  await assert.rejects(findChromium(options), (error) => {
    assert.ok(error instanceof OperationalError)
    assert.match(error.wording.zh, /没有找到/)
    assert.match(error.hintFor('npx hongtou')?.en ?? '', /--chromium/)
    return true
  })
})

test('installedChromium: the order of the contract', async (t) => {
  const find = (platform: NodeJS.Platform, env: Record<string, string>, ...there: string[]) =>
    installedChromium(env, platform, (path) => there.includes(path))

  await t.test('a headless shell before Chromium, in whatever folder of the PATH', () => {
    const env = {PATH: '/a:/b'}
    assert.equal(
      find('linux', env, '/a/chromium', '/b/chrome-headless-shell'),
      '/b/chrome-headless-shell'
    )
    assert.equal(find('linux', env, '/b/chromium', '/a/google-chrome'), '/b/chromium')
  })
  await t.test('Chrome where its package puts it', () => {
    assert.equal(
      find('linux', {PATH: ''}, '/opt/google/chrome/chrome'),
      '/opt/google/chrome/chrome'
    )
  })
  await t.test('macOS, the user’s own applications included', () => {
    const chrome = '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    assert.equal(find('darwin', {HOME: '/Users/a'}, chrome), chrome)
  })
  await t.test('Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    assert.equal(find('win32', {'PROGRAMFILES(X86)': 'C:\\Program Files (x86)'}, edge), edge)
  })
  await t.test('nothing', () => {
    assert.equal(find('linux', {PATH: '/a'}), undefined)
  })
})

test('missingLibraries', async (t) => {
  const lib = join(temporary, 'lib')
  await mkdir(lib)
  const names = () => missingLibraries({}, [lib], () => '').map(({name}) => name)

  await t.test('all where there are none', () => {
    assert.deepEqual(names(), ['nss', 'expat'])
  })
  await t.test('a set as long as one of its libraries is missing', async () => {
    for (const file of ['libexpat.so.1', 'libnss3.so', 'libnspr4.so']) {
      await writeFile(join(lib, file), '')
    }
    assert.deepEqual(names(), ['nss'])
    await writeFile(join(lib, 'libnssutil3.so'), '')
    assert.deepEqual(names(), [])
  })
  await t.test('what the loader knows is not missing', () => {
    const cache = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1']
      .map((name) => `\t${name} (libc6,x86-64) => /elsewhere/${name}\n`)
      .join('')
    assert.deepEqual(
      missingLibraries({}, [], () => cache),
      []
    )
    assert.deepEqual(
      missingLibraries({}, [], () => cache.replace('libexpat.so.1', 'x'))[0]?.name,
      'expat'
    )
  })
  await t.test('nor what LD_LIBRARY_PATH leads to', () => {
    assert.deepEqual(
      missingLibraries({LD_LIBRARY_PATH: `/x:${lib}`}, [], () => ''),
      []
    )
  })
  await t.test('packages of Debian', () => {
    assert.equal(packageOf('libnss3.so'), 'libnss3')
    assert.equal(packageOf('libgbm.so.1'), 'libgbm1')
    assert.equal(packageOf('libunheard.so'), undefined)
  })
})

test('bundledChromium: unpacked once, as a whole', {skip}, async (t) => {
  const cache = join(temporary, 'contested')
  const module = new URL('../../src/pages/browser/chromium-bundled.ts', import.meta.url).href
  const code = `
    import {bundledChromium} from ${JSON.stringify(module)}
    process.stdout.write(JSON.stringify(await bundledChromium(${JSON.stringify(cache)})))`
  const child = () => run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code])
  const [one, other] = await Promise.all([child(), child()])
  const found: {executable: string; version: string} = JSON.parse(one.stdout)
  const {size, mtimeMs} = await stat(found.executable)

  await t.test('two processes at once find the same working browser', async () => {
    assert.deepEqual(JSON.parse(other.stdout), found)
    const {libraryPath} = (await bundledChromium(cache)) ?? {}
    const env = {...process.env, LD_LIBRARY_PATH: libraryPath}
    const {stdout} = await run(found.executable, ['--version'], {env})
    assert.match(stdout, new RegExp(`\\b${found.version.split('.')[0]}\\.`))
    const left = (await readdir(cache, {recursive: true})).filter((name) => name.endsWith('.part'))
    assert.deepEqual(left, [])
  })

  await t.test(
    'of what the package brings, the program alone: 191 MB, all of it linked in',
    async () => {
      const entries = await readdir(dirname(found.executable), {withFileTypes: true})
      const files = entries.filter((entry) => entry.isFile()).map(({name}) => name)
      assert.deepEqual(files.sort(), ['.chrome-headless-shell.size', 'chrome-headless-shell'])
      const folders = entries.filter((entry) => entry.isDirectory()).map(({name}) => name)
      const known = missingLibraries(process.env).map(({name}) => name)
      assert.deepEqual(
        folders.filter((name) => !known.includes(name)),
        []
      )
      assert.ok(size < 192e6, String(size))
    }
  )

  await t.test('a third only looks, and has nothing to tell', async () => {
    const said: Wording[] = []
    await bundledChromium(cache, undefined, (step) => void said.push(step))
    assert.equal((await stat(found.executable)).mtimeMs, mtimeMs)
    assert.deepEqual(said, [])
  })

  await t.test('one that was cut short is unpacked again', async () => {
    await truncate(found.executable, 1000)
    const said: Wording[] = []
    await bundledChromium(cache, undefined, (step) => void said.push(step))
    assert.equal((await stat(found.executable)).size, size)
    assert.deepEqual(
      said.map(({zh}) => zh.replace(/[\d.]+(?= 秒)/u, 'N')),
      [
        '解压自带的浏览器（62 MB）……',
        `浏览器已解压到 ${dirname(found.executable)}（${Math.round(size / 1e6)} MB，N 秒）`
      ]
    )
    for (const {en} of said) assert.match(en, /browser.*\(\d+ MB[,)]/)
  })

  await t.test('missing libraries are brought, and they alone, and they work', async () => {
    const bare = missingLibraries({}, [], () => '')
    const {executable, libraryPath} = (await bundledChromium(cache, bare)) ?? {}
    assert.ok(executable && libraryPath)
    const folders = libraryPath.split(':')
    const files = await Promise.all(folders.map((folder) => readdir(folder)))
    const libraries = files.flat().filter((name) => !name.startsWith('.'))
    assert.deepEqual(libraries.sort(), bare.flatMap((set) => set.files).sort())
    const env = {LD_LIBRARY_PATH: libraryPath}
    const {stdout} = await run('ldd', [executable], {env})
    for (const name of bare.flatMap((set) => set.needed)) {
      assert.match(stdout, new RegExp(`${name.replaceAll('.', '\\.')} => ${cache}`))
    }
    await run(executable, ['--version'], {env})
  })
})

test('bundledChromium: a cache that cannot be written', {skip}, async () => {
  const file = join(temporary, 'file')
  await writeFile(file, '')
  await assert.rejects(bundledChromium(file), (error) => {
    assert.ok(error instanceof OperationalError)
    assert.match(error.wording.en, /cannot be unpacked/)
    assert.match(error.hintFor('npx hongtou')?.zh ?? '', /HONGTOU_CACHE/)
    return true
  })
})

test('readTar: an archive of the system', async (t) => {
  const folder = join(temporary, 'tar')
  await mkdir(join(folder, 'lib'), {recursive: true})
  const contents = {'lib/empty': '', 'lib/block': 'x'.repeat(512), 'lib/more': 'y'.repeat(513)}
  for (const [name, content] of Object.entries(contents)) {
    await writeFile(join(folder, name), content)
  }
  const tar = ['--format=ustar', '-c', '-C', folder, 'lib']
  const {stdout} = await run('tar', tar, {encoding: 'buffer'})

  await t.test('every file, and no folder', () => {
    const files = [...readTar(stdout)].map(([name, bytes]) => [name, bytes.toString()])
    assert.deepEqual(Object.fromEntries(files), contents)
  })
  await t.test('one that is cut short is refused', () => {
    const end = stdout.indexOf('y'.repeat(513)) + 512
    assert.throws(() => readTar(stdout.subarray(0, end)), /Unexpected end/)
  })
})
