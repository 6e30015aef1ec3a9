import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {execPath, getuid, platform} from 'node:process'
import {after, test} from 'node:test'
import {promisify} from 'node:util'
import {OperationalError} from '../../src/base/operational-error.ts'
import {explainWriteError} from '../../src/base/write-error.ts'
import {createFile, writeFiles} from '../../src/files/write.ts'

const module = new URL('../../src/files/write.ts', import.meta.url).href

test('writeFiles', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'hongtou-write-'))
  after(() => rm(root, {recursive: true, force: true}))
  const bytes = Buffer.from('new')
  const write = (path: string, text: Uint8Array | string = bytes): Promise<void> =>
    writeFiles([{path, bytes: text}])

  await t.test('makes the folders and leaves nothing beside the file', async () => {
    const folder = join(root, 'a/深')
    await write(join(folder, '通知.pdf'))
    assert.deepEqual(await readdir(folder), ['通知.pdf'])
    assert.equal(await readFile(join(folder, '通知.pdf'), 'utf8'), 'new')
  })

  await t.test('replaces an older file by another, never in place', async () => {
    const path = join(root, 'old.pdf')
    await writeFile(path, 'old')
    const before = await stat(path)
    await write(path)
    assert.equal(await readFile(path, 'utf8'), 'new')
    assert.notEqual((await stat(path)).ino, before.ino)
  })

  await t.test('lets writers of one path come together', async () => {
    const path = join(root, 'many/one.pdf')
    const texts = Array.from({length: 20}, (_, index) => `${index}`.repeat(1000))
    await Promise.all(texts.map((text) => write(path, text)))
    assert.ok(texts.includes(await readFile(path, 'utf8')))
    assert.deepEqual(await readdir(join(root, 'many')), ['one.pdf'])
  })

  await t.test('refuses a folder in the place of the file, and leaves it', async () => {
    const path = join(root, 'folder.pdf')
    await mkdir(path)
    await writeFile(join(path, 'kept'), 'old')
    await assert.rejects(write(path), isAbout(/文件夹/, /folder/))
    assert.deepEqual(await readdir(path), ['kept'])
    assert.deepEqual(await leftovers(root), [])
  })

  await t.test('refuses a file in the place of a folder', async () => {
    const path = join(root, 'file')
    await writeFile(path, 'old')
    await assert.rejects(write(join(path, 'a.pdf')), isAbout(/不是文件夹/, /file stands/))
    await assert.rejects(write(join(path, 'b/a.pdf')), isAbout(/不是文件夹/, /file stands/))
    assert.equal(await readFile(path, 'utf8'), 'old')
  })

  await t.test('says so when the name is too long', async () => {
    await assert.rejects(
      write(join(root, `${'长'.repeat(100)}.pdf`)),
      isAbout(/文件名过长/, /too long/)
    )
    assert.deepEqual(await leftovers(root), [])
  })

  await t.test('takes the longest name there is', async () => {
    const name = `${'长'.repeat(83)}ab.pdf`
    assert.equal(Buffer.byteLength(name), 255)
    await write(join(root, 'longest', name))
    assert.deepEqual(await readdir(join(root, 'longest')), [name])
  })

  await t.test('puts none of several in place before all are written', async () => {
    const folder = join(root, 'several')
    await write(join(folder, 'a.pdf'), 'old')
    await writeFile(join(folder, 'file'), '')
    const files = ['a.pdf', 'file/b.pdf'].map((name) => ({path: join(folder, name), bytes}))
    await assert.rejects(writeFiles(files), (error) => {
      assert.ok(error instanceof OperationalError)
      // The path is the one that failed.
      assert.match(error.wording.zh, /b\.pdf/)
      return true
    })
    assert.equal(await readFile(join(folder, 'a.pdf'), 'utf8'), 'old')
    assert.deepEqual((await readdir(folder)).sort(), ['a.pdf', 'file'])
  })

  await t.test('gives the permissions that are asked for', async () => {
    const path = join(root, 'mode.md')
    await writeFiles([{path, bytes, mode: 0o664}])
    assert.equal((await stat(path)).mode & 0o777, 0o664)
  })

  await t.test(
    'keeps the older file when it may not write',
    {skip: getuid?.() === 0 ? 'root may write everywhere' : false},
    async () => {
      const folder = join(root, 'locked')
      await mkdir(folder)
      await writeFile(join(folder, 'a.pdf'), 'old')
      await chmod(folder, 0o500)
      await assert.rejects(write(join(folder, 'a.pdf')), isAbout(/权限/, /permission/))
      assert.equal(await readFile(join(folder, 'a.pdf'), 'utf8'), 'old')
      await chmod(folder, 0o700)
    }
  )

  await t.test(
    'keeps the older file when there is no room for the new one',
    {skip: platform === 'win32' ? 'no limits on file sizes here' : false},
    async () => {
      const path = join(root, 'room/a.pdf')
      await write(path, 'old')
      // A limit on file sizes stops the write half-way, as a full disk does.
      const script = `
        import {writeFiles} from ${JSON.stringify(module)}
        const failure = await writeFiles([{path: process.argv[1], bytes: new Uint8Array(8e6)}]).catch((e) => e)
        console.log(failure.name, failure.wording.zh)`
      const {stdout} = await promisify(execFile)('sh', [
        '-c',
        `trap '' XFSZ; ulimit -f 4000; exec "$0" --import tsx --input-type=module -e "$1" "$2"`,
        execPath,
        script,
        path
      ])
      assert.match(stdout, /^OperationalError .*空间不足/)
      assert.equal(await readFile(path, 'utf8'), 'old')
      assert.deepEqual(await readdir(join(root, 'room')), ['a.pdf'])
    }
  )
})

test('createFile', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'hongtou-create-'))
  after(() => rm(root, {recursive: true, force: true}))
  const create = (name: string): Promise<boolean> =>
    createFile({path: join(root, name), bytes: 'new'})

  await t.test('writes where nothing is', async () => {
    assert.equal(await create('a/b.md'), true)
    assert.equal(await readFile(join(root, 'a/b.md'), 'utf8'), 'new')
    assert.deepEqual(await readdir(join(root, 'a')), ['b.md'])
  })

  await t.test('leaves what is there: a file, a folder, a link to nowhere', async () => {
    await writeFile(join(root, 'file.md'), 'old')
    await mkdir(join(root, 'folder.md'))
    await symlink('nowhere', join(root, 'link.md'))
    for (const name of ['file.md', 'folder.md', 'link.md']) assert.equal(await create(name), false)
    assert.equal(await readFile(join(root, 'file.md'), 'utf8'), 'old')
    assert.equal(await readlink(join(root, 'link.md')), 'nowhere')
    assert.deepEqual((await readdir(root)).sort(), ['a', 'file.md', 'folder.md', 'link.md'])
  })

  await t.test('of many at once, one', async () => {
    const made = await Promise.all(Array.from({length: 10}, () => create('one.md')))
    assert.equal(made.filter(Boolean).length, 1)
  })

  await t.test('says what else keeps it from being written', async () => {
    await assert.rejects(create('file.md/b.md'), isAbout(/不是文件夹/, /file stands/))
  })
})

test('explainWriteError', async (t) => {
  for (const [code, zh, en] of [
    ['ENOSPC', /磁盘空间不足/, /disk is full/],
    ['EDQUOT', /磁盘空间不足/, /disk is full/],
    ['EACCES', /没有写入权限/, /permission denied/],
    ['EROFS', /只读/, /read-only/],
    ['EBUSY', /其他程序/, /another program/],
    ['EWHATEVER', /EWHATEVER/, /EWHATEVER/]
  ] as const) {
    await t.test(`words ${code} in both languages`, () => {
      const cause = Object.assign(new Error(`${code}: system's own words`), {code})
      const error = explainWriteError(cause, 'output/通知.pdf')
      assert.ok(isAbout(zh, en)(error))
      assert.match(error.wording.zh, /“output\/通知\.pdf”/)
      assert.equal(error.cause, cause)
    })
  }
})

async function leftovers(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.part'))
}

function isAbout(zh: RegExp, en: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof OperationalError)
    assert.match(error.wording.zh, zh)
    assert.match(error.wording.en, en)
    assert.ok(error.cause instanceof Error)
    return true
  }
}
