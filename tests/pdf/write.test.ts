import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {execPath, getuid, platform} from 'node:process'
import {after, test} from 'node:test'
import {promisify} from 'node:util'
import {OperationalError} from '../../src/base/operational-error.ts'
import {explainWriteError} from '../../src/base/write-error.ts'
import {writeFileSafely} from '../../src/pdf/write.ts'

const module = new URL('../../src/pdf/write.ts', import.meta.url).href

test('writeFileSafely', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'hongtou-write-'))
  after(() => rm(root, {recursive: true, force: true}))
  const bytes = Buffer.from('new')

  await t.test('makes the folders and leaves nothing beside the file', async () => {
    const folder = join(root, 'a/深')
    await writeFileSafely(join(folder, '通知.pdf'), bytes)
    assert.deepEqual(await readdir(folder), ['通知.pdf'])
    assert.equal(await readFile(join(folder, '通知.pdf'), 'utf8'), 'new')
  })

  await t.test('replaces an older file by another, never in place', async () => {
    const path = join(root, 'old.pdf')
    await writeFile(path, 'old')
    const before = await stat(path)
    await writeFileSafely(path, bytes)
    assert.equal(await readFile(path, 'utf8'), 'new')
    assert.notEqual((await stat(path)).ino, before.ino)
  })

  await t.test('lets writers of one path come together', async () => {
    const path = join(root, 'many/one.pdf')
    const texts = Array.from({length: 20}, (_, index) => `${index}`.repeat(1000))
    await Promise.all(texts.map((text) => writeFileSafely(path, Buffer.from(text))))
    assert.ok(texts.includes(await readFile(path, 'utf8')))
    assert.deepEqual(await readdir(join(root, 'many')), ['one.pdf'])
  })

  await t.test('refuses a folder in the place of the file, and leaves it', async () => {
    const path = join(root, 'folder.pdf')
    await mkdir(path)
    await writeFile(join(path, 'kept'), 'old')
    await assert.rejects(writeFileSafely(path, bytes), isAbout(/文件夹/, /folder/))
    assert.deepEqual(await readdir(path), ['kept'])
    assert.deepEqual(await leftovers(root), [])
  })

  await t.test('refuses a file in the place of a folder', async () => {
    const path = join(root, 'file')
    await writeFile(path, 'old')
    await assert.rejects(
      writeFileSafely(join(path, 'a.pdf'), bytes),
      isAbout(/不是文件夹/, /file stands/)
    )
    await assert.rejects(
      writeFileSafely(join(path, 'b/a.pdf'), bytes),
      isAbout(/不是文件夹/, /file stands/)
    )
    assert.equal(await readFile(path, 'utf8'), 'old')
  })

  await t.test('says so when the name is too long', async () => {
    await assert.rejects(
      writeFileSafely(join(root, `${'长'.repeat(100)}.pdf`), bytes),
      isAbout(/文件名过长/, /too long/)
    )
  })

  await t.test(
    'keeps the older file when it may not write',
    {skip: getuid?.() === 0 ? 'root may write everywhere' : false},
    async () => {
      const folder = join(root, 'locked')
      await mkdir(folder)
      await writeFile(join(folder, 'a.pdf'), 'old')
      await chmod(folder, 0o500)
      await assert.rejects(
        writeFileSafely(join(folder, 'a.pdf'), bytes),
        isAbout(/权限/, /permission/)
      )
      assert.equal(await readFile(join(folder, 'a.pdf'), 'utf8'), 'old')
      await chmod(folder, 0o700)
    }
  )

  await t.test(
    'keeps the older file when there is no room for the new one',
    {skip: platform === 'win32' ? 'no limits on file sizes here' : false},
    async () => {
      const path = join(root, 'room/a.pdf')
      await writeFileSafely(path, Buffer.from('old'))
      // A limit on file sizes stops the write half-way, as a full disk does.
      const script = `
        import {writeFileSafely} from ${JSON.stringify(module)}
        const failure = await writeFileSafely(process.argv[1], new Uint8Array(8e6)).catch((e) => e)
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
  return (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
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
