/** `hongtou build` as scripts and CI see it: what is written where, and how it ends. */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chmod, mkdir, open, readdir, readFile, rm, stat, utimes} from 'node:fs/promises'
import {join} from 'node:path'
import {execPath, getuid} from 'node:process'
import {test} from 'node:test'
import {cli, folderWith, hongtou, trace} from './run.ts'

const good = '# 关于甲的通知\n\n正文。\n'
const faulty = '---\n成文日: 2026-03-05\n---\n\n# 关于乙的通知\n\n正文。\n'
const warned = '---\n份号: 12\n格式: 通用\n发文机关: 某某局\n---\n\n# 关于丙的通知\n\n正文。\n'
/** Needs no browser. */
const html = ['--format', 'html']

test('exit codes: 0 clean, 1 findings, 2 the machine', async (t) => {
  const folder = await folderWith({'good.md': good, 'faulty.md': faulty, 'warned.md': warned})
  const cases: ReadonlyArray<readonly [words: string, code: number]> = [
    ['good.md', 0],
    ['good.md -W', 0],
    ['faulty.md', 1],
    ['good.md faulty.md', 1],
    ['warned.md', 0],
    ['warned.md -W', 1],
    ['warned.md --warnings', 1],
    ['none.md', 2]
  ]
  for (const [words, expected] of cases) {
    await t.test(words, async () => {
      const {code, err} = await hongtou(folder, ['build', ...words.split(' '), ...html])
      assert.equal(code, expected)
      assert.doesNotMatch(err, trace)
      if (expected < 2) assert.equal(err, '')
    })
  }
})

test('a faulty document: told at its place, its old PDF untouched, the others built', async () => {
  const folder = await folderWith({
    'content/faulty.md': faulty,
    'content/good.md': good,
    'content/后/more.md': good,
    'output/faulty.pdf': 'an older one'
  })
  const old = join(folder, 'output', 'faulty.pdf')
  const then = new Date('2020-01-02T03:04:05Z')
  await utimes(old, then, then)
  const {code, out, err} = await hongtou(folder, ['build', '--fonts', 'bundled'])

  assert.deepEqual({code, err}, {code: 1, err: ''})
  assert.match(
    out,
    /^content\/faulty\.md\n {2}2:1 {2}错误 {2}没有“成文日”这一项，最接近的是“成文日期” {2}metadata\n/
  )
  assert.match(out, /^content\/good\.md → output\/good\.pdf {2}1 页\n/mu)
  assert.match(out, /^content\/后\/more\.md → output\/后\/more\.pdf {2}1 页\n/mu)
  assert.match(out, /^3 份公文，成文 2 份；错误 1 个，警告 0 个\n$/mu)

  assert.equal(await readFile(old, 'utf8'), 'an older one')
  assert.equal((await stat(old)).mtimeMs, then.getTime())
  assert.deepEqual(await below(join(folder, 'output')), ['faulty.pdf', 'good.pdf', '后/more.pdf'])
  const pdf = await readFile(join(folder, 'output', 'good.pdf'), 'latin1')
  assert.match(pdf, /^%PDF-1\.7[\s\S]*%%EOF\s*$/)
})

test('a document that is mended replaces the old PDF', async () => {
  const folder = await folderWith({'a.md': good, 'output/a.pdf': 'an older one'})
  assert.equal((await hongtou(folder, ['build', 'a.md'])).code, 0)
  assert.match(await readFile(join(folder, 'output', 'a.pdf'), 'latin1'), /^%PDF/)
  assert.deepEqual(await below(join(folder, 'output')), ['a.pdf'])
})

test('-o: places are kept', async (t) => {
  const folder = await folderWith({
    'content/a/b.md': good,
    'content/c.txt': good,
    'content/a/_annex.md': good,
    'other/d.md': good
  })
  const cases: ReadonlyArray<readonly [words: string, written: readonly string[]]> = [
    ['', ['a/b.html', 'c.html']],
    ['content', ['a/b.html', 'c.html']],
    ['content/', ['a/b.html', 'c.html']],
    ['./content/a', ['b.html']],
    ['content/a/b.md', ['b.html']],
    ['content/**/*.md', ['a/b.html']],
    ['content/a/*.md other/*.md', ['b.html', 'd.html']],
    ['content other/d.md', ['a/b.html', 'c.html', 'd.html']],
    ['content/a/_annex.md', ['_annex.html']]
  ]
  for (const [index, [words, written]] of cases.entries()) {
    await t.test(words || 'nothing: content/', async () => {
      const target = `out${index}/deep`
      const operands = words.split(' ').filter(Boolean)
      const {code, out} = await hongtou(folder, ['build', ...operands, '-o', target, ...html])
      assert.equal(code, 0)
      assert.deepEqual(await below(join(folder, target)), written)
      for (const path of written) assert.ok(out.includes(`→ ${target}/${path}`), out)
    })
  }

  await t.test('an absolute folder', async () => {
    const target = join(await folderWith({}), 'new')
    await hongtou(folder, ['build', 'other', '--out-dir', target, ...html])
    assert.deepEqual(await below(target), ['d.html'])
  })

  await t.test('without it, output/', async () => {
    await hongtou(folder, ['build', 'other', ...html])
    assert.deepEqual(await below(join(folder, 'output')), ['d.html'])
  })
})

test('--format: HTML alone needs no browser; both lie beside each other', async (t) => {
  const folder = await folderWith({'a.md': good, 'faulty.md': faulty})

  await t.test('html', async () => {
    const none = {HONGTOU_CHROMIUM: '/none'}
    const {code} = await hongtou(folder, ['build', 'a.md', '-o', 'one', ...html], none)
    assert.equal(code, 0)
    const page = await readFile(join(folder, 'one', 'a.html'), 'utf8')
    assert.match(page, /^<!doctype html><html lang="zh-CN">/)
    // Where a title may be broken is marked in it.
    const plain = page.replace(/<wbr[^>]*>/gu, '')
    assert.match(plain, /<h1 data-element="title"[^>]*>关于甲的通知<\/h1>/)
    // The same without a browser is refused when a PDF is wanted.
    assert.equal((await hongtou(folder, ['build', 'a.md', '-o', 'no'], none)).code, 2)
  })

  await t.test('pdf,html', async () => {
    const words = ['build', 'a.md', 'faulty.md', '-o', 'two', '--format', 'pdf,html']
    assert.equal((await hongtou(folder, words)).code, 1)
    assert.deepEqual(await below(join(folder, 'two')), ['a.html', 'a.pdf'])
  })
})

test('--shard: the parts together are the whole, each document once', async () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const folder = await folderWith(
    Object.fromEntries(names.map((name) => [`content/${name}.md`, good]))
  )
  const parts = await Promise.all(
    [1, 2, 3].map(async (part) => {
      const out = `part${part}`
      const {code} = await hongtou(folder, ['build', '--shard', `${part}/3`, '-o', out, ...html])
      assert.equal(code, 0)
      return below(join(folder, out))
    })
  )
  assert.deepEqual(
    parts.map(({length}) => length),
    [2, 2, 1]
  )
  assert.deepEqual(
    parts.flat().sort(),
    names.map((name) => `${name}.html`)
  )
})

test('two documents for one output: the first is written, the second refused', async (t) => {
  const folder = await folderWith({'content/a.md': good, 'content/a.txt': good, 'b/a.md': good})

  await t.test('by name and ending', async () => {
    const {code, out} = await hongtou(folder, ['build', ...html])
    assert.equal(code, 1)
    assert.match(out, /^content\/a\.md → output\/a\.html\n/mu)
    assert.match(out, /“output\/a\.html”已由“content\/a\.md”占用/)
  })

  await t.test('from two folders', async () => {
    const {code, out} = await hongtou(folder, ['build', 'b', 'content/a.md', ...html])
    assert.equal(code, 1)
    assert.match(out, /“output\/a\.html”已由“b\/a\.md”占用/)
  })

  await t.test('in another part of a build as well', async () => {
    const {code, out} = await hongtou(folder, ['build', '--shard', '2/2', '-o', 'shard', ...html])
    assert.equal(code, 1)
    assert.match(out, /“shard\/a\.html”已由“content\/a\.md”占用/)
    assert.deepEqual(await below(join(folder, 'shard')), [])
  })
})

test('what cannot be written is told of its document, and the others are built', async (t) => {
  const long = `${'长'.repeat(84)}.md`
  const files = {'a.md': good, 'b.md': good, [long]: good, file: '', 'taken/a.html/x': ''}
  const folder = await folderWith(files)
  const build = (words: readonly string[]) => hongtou(folder, ['build', ...words, ...html])
  const cases = [
    ['file', /“file\/a\.html”.*上级路径是一个文件/],
    ['taken', /“taken\/a\.html”.*这个位置是一个文件夹/]
  ] as const
  for (const [target, reason] of cases) {
    await t.test(target, async () => {
      const {code, out, err} = await build(['a.md', '-o', target])
      assert.deepEqual({code, err}, {code: 1, err: ''})
      assert.match(out, reason)
      assert.match(out, /^1 份公文，成文 0 份；错误 1 个/mu)
    })
  }
  await t.test('a name that is too long', async () => {
    const {code, out} = await build([long, 'b.md', '-o', 'named'])
    assert.equal(code, 1)
    assert.match(out, /文件名过长/)
    assert.deepEqual(await below(join(folder, 'named')), ['b.html'])
  })
  await t.test('JSON is whole', async () => {
    const words = ['build', 'a.md', 'b.md', '-o', 'taken', '--report', 'json', ...html]
    const {code, out} = await hongtou(folder, words)
    const {files: outcomes} = JSON.parse(out)
    assert.equal(code, 1)
    assert.deepEqual(
      outcomes.map(({output}: {output: string | null}) => output),
      [null, 'taken/b.html']
    )
    assert.equal(outcomes[0].messages[0].ruleId, 'output')
    await rm(join(folder, 'taken/b.html'))
  })
  const noFull = existsSync('/dev/full') ? false : 'no /dev/full to write to'
  await t.test('a report that cannot be written', {skip: noFull}, async () => {
    const full = await open('/dev/full', 'w')
    const {status, stderr} = spawnSync(execPath, [cli, 'build', 'b.md', '-o', 'told', ...html], {
      cwd: folder,
      stdio: ['ignore', full.fd, 'pipe'],
      encoding: 'utf8'
    })
    await full.close()
    assert.equal(status, 2)
    assert.match(stderr, /报告没有写全/)
    assert.deepEqual(await below(join(folder, 'told')), ['b.html'])
  })
  assert.deepEqual(await below(join(folder, 'taken')), ['a.html/x'])

  await t.test(
    'a folder that is read-only',
    {skip: getuid?.() === 0 && 'root may write everywhere'},
    async () => {
      const target = join(folder, 'locked')
      await mkdir(target)
      await chmod(target, 0o555)
      const {code, out, err} = await build(['a.md', '-o', 'locked'])
      assert.deepEqual({code, err}, {code: 2, err: ''})
      assert.match(out, /无法写入“locked\/a\.html”：没有写入权限/)
      assert.deepEqual(await below(target), [])
    }
  )

  await t.test('a PDF that cannot be written', async () => {
    await mkdir(join(folder, 'stuck', 'a.pdf'), {recursive: true})
    const {code} = await hongtou(folder, ['build', 'a.md', 'b.md', '-o', 'stuck'])
    assert.equal(code, 1)
    assert.deepEqual(await readdir(join(folder, 'stuck')), ['a.pdf', 'b.pdf'])
  })
})

test('--report', async (t) => {
  const folder = await folderWith({'content/good.md': good, 'content/faulty.md': faulty})
  const run = async (words: readonly string[], environment = {}) =>
    (await hongtou(folder, ['build', ...words], environment)).out

  await t.test('json: the shape that others rely on', async () => {
    const {version, files} = JSON.parse(await run(['--report', 'json', '--lang', 'en']))
    assert.equal(version, 1)
    assert.deepEqual(files, [
      {
        path: 'content/faulty.md',
        output: null,
        pages: null,
        cached: false,
        messages: [
          {
            ruleId: 'metadata',
            severity: 'error',
            reason: 'there is no field `成文日`, the nearest is `成文日期`',
            line: 2,
            column: 1,
            endLine: 2,
            endColumn: 4,
            page: null,
            box: null,
            actual: '成文日',
            expected: ['成文日期'],
            clause: null,
            fix: null
          }
        ]
      },
      {
        path: 'content/good.md',
        output: 'output/good.pdf',
        pages: 1,
        cached: false,
        messages: []
      }
    ])
  })

  await t.test('sarif parses', async () => {
    const log = JSON.parse(await run(['--report', 'sarif', ...html]))
    assert.equal(log.version, '2.1.0')
    assert.equal(log.runs[0].results.length, 1)
  })

  await t.test('github is the default in a workflow, and only there', async () => {
    const command = /^::error file=content\/faulty\.md,line=2,col=1,/m
    assert.match(await run(html, {GITHUB_ACTIONS: 'true'}), command)
    assert.match(await run(['--report', 'github', ...html]), command)
    assert.doesNotMatch(await run(html, {GITHUB_ACTIONS: 'false'}), /^::/m)
    const asked = await run(['--report', 'text', ...html], {GITHUB_ACTIONS: 'true'})
    assert.doesNotMatch(asked, /^::/m)
  })
})

/** All files below `folder`, sorted; none when it is not there. */
async function below(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1))
    .sort()
}
