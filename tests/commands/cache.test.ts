/** Only what changed is made: `hongtou build` a second time, as scripts and CI see it. */

import assert from 'node:assert/strict'
import {cp, mkdir, readdir, readFile, rm, symlink, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {markedPicture} from '../../src/project/own-mark.ts'
import {folderWith, hongtou, ownCache, trace} from './run.ts'

const seal = await readFile(new URL('../../content/seals/example.png', import.meta.url))
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>'
const other = svg.replace('M0', 'M9')
const good = '# 关于甲的通知\n\n正文。\n'
const faulty = '---\n成文日: 2026-03-05\n---\n\n# 关于乙的通知\n\n正文。\n'
const warned = '---\n份号: 12\n格式: 通用\n发文机关: 某某局\n---\n\n# 关于丙的通知\n\n正文。\n'
/** Names an attachment, which names a picture, beside a picture of its own. */
const whole = `---
格式: 通用
发文机关: 某某市总工会
附件:
  - {名称: 名单, 文件: _annex/list.md}
---

# 关于丁的通知

正文。

![图](picture.svg)
`
const files = {
  'content/whole.md': whole,
  'content/picture.svg': svg,
  'content/_annex/list.md': '甲、乙、丙。\n\n![图](inner.svg)\n',
  'content/_annex/inner.svg': svg
}

interface Report {
  readonly path: string
  readonly output: string | null
  readonly cached: boolean
  readonly messages: readonly {readonly ruleId: string}[]
}

interface Project {
  readonly folder: string
  /** Build; gives the report, which is held to be without faults of ours. */
  build(words?: readonly string[], more?: Readonly<Record<string, string>>): Promise<Report[]>
  read(path: string): Promise<Buffer>
}

test('a build in which nothing changed loads neither parser nor browser', async () => {
  const {folder, build, read} = await projectWith({...files, 'content/faulty.md': faulty})
  const first = await build()
  assert.deepEqual(
    first.map(({cached}) => cached),
    [false, false]
  )
  const pdf = await read('output/whole.pdf')

  const coverage = join(folder, 'coverage')
  const second = await build([], {NODE_V8_COVERAGE: coverage})
  assert.deepEqual(
    second,
    first.map((each) => ({...each, cached: true}))
  )
  assert.deepEqual(await read('output/whole.pdf'), pdf)
  const marks = {
    browser: 'Browser.getVersion',
    pdf: 'PDFDocument',
    parser: 'mdast-util-from-markdown'
  }
  assert.deepEqual(await loaded(coverage, marks), [])
  // The same look finds them where something was made.
  await build(['--force'], {NODE_V8_COVERAGE: `${coverage}-force`})
  assert.deepEqual(await loaded(`${coverage}-force`, marks), ['browser', 'pdf'])
})

test('what a document is made of: a change of any of it is seen', async (t) => {
  const changes: Readonly<Record<string, (project: Project) => Promise<unknown>>> = {
    'its text': ({folder}) => write(folder, 'content/whole.md', whole.replace('正文', '全文')),
    'its picture': ({folder}) => write(folder, 'content/picture.svg', other),
    'its attachment': ({folder}) => write(folder, 'content/_annex/list.md', '甲、乙。\n'),
    'a picture of its attachment': ({folder}) => write(folder, 'content/_annex/inner.svg', other),
    'a picture that is gone': ({folder}) => rm(join(folder, 'content/picture.svg')),
    'a link that leads elsewhere': async ({folder}) => {
      await rm(join(folder, 'content/picture.svg'))
      await write(folder, 'content/other.svg', other)
      await symlink('other.svg', join(folder, 'content/picture.svg'))
    }
  }
  for (const [name, change] of Object.entries(changes)) {
    await t.test(name, async () => {
      const project = await projectWith(files)
      const html = ['--format', 'html']
      await project.build(html)
      const before = await project.read('output/whole.html')
      assert.deepEqual(
        (await project.build(html)).map(({cached}) => cached),
        [true]
      )

      await change(project)
      const [changed] = await project.build(html)
      assert.equal(changed?.cached, false)
      const [again] = await project.build(html)
      assert.deepEqual(again, {...changed, cached: true})
      if (changed?.output) assert.notDeepEqual(await project.read('output/whole.html'), before)

      // And back: that was made before.
      for (const [path, content] of Object.entries(files)) {
        await rm(join(project.folder, path), {force: true})
        await write(project.folder, path, content)
      }
      assert.equal((await project.build(html))[0]?.cached, true)
      assert.deepEqual(await project.read('output/whole.html'), before)
    })
  }

  await t.test('a file that was not there and now is', async () => {
    const {folder, build} = await projectWith({
      'content/a.md': `---\n发文机关: 某某局\n印章: {图片: seal.png, 直径: 42}\n成文日期: 2026-03-05\n---\n\n${good}`
    })
    const [without] = await build(['--format', 'html'])
    assert.deepEqual(
      without?.messages.map(({ruleId}) => ruleId),
      ['seal']
    )
    await write(folder, 'content/seal.png', seal)
    const [withSeal] = await build(['--format', 'html'])
    assert.deepEqual(withSeal, {...withSeal, cached: false, messages: []})
    await rm(join(folder, 'content/seal.png'))
    assert.deepEqual(await build(['--format', 'html']), [{...without, cached: true}])
  })

  await t.test('times are not: a file that was only touched is the same', async () => {
    const {folder, build} = await projectWith(files)
    await build(['--format', 'html'])
    await utimes(join(folder, 'content/whole.md'), 1, 1)
    assert.equal((await build(['--format', 'html']))[0]?.cached, true)
  })
})

test('the same text in two folders with different pictures: two documents', async () => {
  const text = '# 关于甲的通知\n\n正文。\n\n![图](p.svg)\n'
  const {build, read} = await projectWith({
    'content/one/a.md': text,
    'content/one/p.svg': svg,
    'content/two/a.md': text,
    'content/two/p.svg': other
  })
  const html = ['--format', 'html']
  await build(html)
  const pages = [await read('output/one/a.html'), await read('output/two/a.html')]
  assert.notDeepEqual(pages[0], pages[1])
  for (const {cached} of await build(html)) assert.ok(cached)
  assert.deepEqual([await read('output/one/a.html'), await read('output/two/a.html')], pages)
})

test('messages are kept, in both languages, with their places', async () => {
  const {folder, build} = await projectWith({
    'content/faulty.md': faulty,
    'content/warned.md': warned,
    'content/whole.md': whole,
    'content/picture.svg': svg,
    // The fault is told at the attachment's own file.
    'content/_annex/list.md': '甲。\n\n![图](none.svg)\n'
  })
  const html = ['--format', 'html']
  const first = await build(html)
  assert.deepEqual(
    first.map(({path, output}) => [path, output]),
    [
      ['content/faulty.md', null],
      ['content/warned.md', 'output/warned.html'],
      ['content/whole.md', null],
      ['content/_annex/list.md', null]
    ]
  )
  for (const {messages} of first.filter(({path}) => path !== 'content/whole.md')) {
    assert.notDeepEqual(messages, [])
  }
  assert.deepEqual(
    await build(html),
    first.map((each) => ({...each, cached: true}))
  )

  const english = await build([...html, '--lang', 'en'])
  assert.doesNotMatch(JSON.stringify(english), /应为/u)
  const {code, out} = await hongtou(
    folder,
    ['build', ...html, '--lang', 'en'],
    await cacheOf(folder)
  )
  assert.equal(code, 1)
  assert.match(out, /^content\/warned\.md → output\/warned\.html \(unchanged\)\n/mu)
})

test('an output that is missing or was altered is put back', async () => {
  const {folder, build, read} = await projectWith({'content/a.md': good})
  const words = ['--format', 'pdf,html,png']
  await build(words)
  const names = ['a.pdf', 'a.html', 'a-1.png']
  const before = await Promise.all(names.map((name) => read(`output/${name}`)))
  await rm(join(folder, 'output/a.pdf'))
  await write(folder, 'output/a.html', 'altered')
  const picture = await readFile(join(folder, 'output/a-1.png'))
  await write(folder, 'output/a-1.png', '')
  await write(folder, 'output/a-2.png', markedPicture(picture, 2))
  await write(folder, 'output/a-3.png', 'somebody else’s')
  const [restored] = await build(words)
  assert.equal(restored?.cached, true)
  assert.deepEqual(await Promise.all(names.map((name) => read(`output/${name}`))), before)
  assert.deepEqual((await readdir(join(folder, 'output'))).sort(), [...names, 'a-3.png'].sort())
})

test('formats and SOURCE_DATE_EPOCH are part of what is remembered', async () => {
  const {build} = await projectWith({'content/a.md': good})
  const cached = async (words: readonly string[], more = {}) =>
    (await build(words, more))[0]?.cached
  const html = ['--format', 'html']
  assert.equal(await cached(html), false)
  assert.equal(await cached(html, {SOURCE_DATE_EPOCH: '1'}), false)
  assert.equal(await cached(html, {SOURCE_DATE_EPOCH: '1'}), true)
  assert.equal(await cached(html), true)
  assert.equal(await cached(['--format', 'pdf,html']), false)
  assert.equal(await cached(['--format', 'html,pdf']), true)
  // Where it goes and how many at once are not.
  assert.equal(await cached([...html, '-o', 'elsewhere', '--jobs', '1']), true)
  assert.equal(await cached([...html, '--shard', '1/1']), true)
})

test('fonts are part of it by what they hold, not by where they were chosen', async () => {
  const {folder, build} = await projectWith({'content/a.md': good})
  await build(['--fonts', 'bundled'])
  // A font of the project's own in the place of an open one.
  await mkdir(join(folder, 'fonts'))
  const bold = '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'
  await cp(fileURLToPath(import.meta.resolve(bold)), join(folder, 'fonts/黑体.ttf'))
  assert.equal((await build())[0]?.cached, false)
  assert.equal((await build())[0]?.cached, true)
  assert.equal((await build(['--fonts', 'bundled']))[0]?.cached, true)
})

test('--force makes everything, and remembers it', async () => {
  const {build} = await projectWith({'content/a.md': good})
  const html = ['--format', 'html']
  assert.equal((await build([...html, '--force']))[0]?.cached, false)
  assert.equal((await build([...html, '--force']))[0]?.cached, false)
  assert.equal((await build(html))[0]?.cached, true)
})

test('a damaged cache is made good, not believed', async () => {
  const {folder, build, read} = await projectWith({'content/a.md': good, 'content/b.md': warned})
  const html = ['--format', 'html']
  const first = await build(html)
  const before = await read('output/a.html')
  const documents = join(folder, 'cache', 'documents')
  for (const damage of [(bytes: Buffer) => bytes.subarray(0, 40), flipLast]) {
    for (const path of await filesIn(documents)) await writeFile(path, damage(await readFile(path)))
    await rm(join(folder, 'output'), {recursive: true})
    assert.deepEqual(await build(html), first)
    assert.deepEqual(await read('output/a.html'), before)
    assert.deepEqual(
      await build(html),
      first.map((each) => ({...each, cached: true}))
    )
  }
})

test('carried to another machine: another place, other times, the same entries', async () => {
  const here = await projectWith(files)
  const first = await here.build(['--format', 'html'])
  const there = await folderWith({})
  await cp(join(here.folder, 'content'), join(there, 'deep/content'), {recursive: true})
  const cache = await ownCache()
  await cp(join(here.folder, 'cache/documents'), join(cache, 'documents'), {recursive: true})
  for (const path of await filesIn(join(cache, 'documents'))) await utimes(path, 1, 1)
  await rm(here.folder, {recursive: true})

  const words = ['build', '--format', 'html', '--report', 'json']
  const {out} = await hongtou(join(there, 'deep'), words, environment(cache))
  assert.deepEqual(
    JSON.parse(out).files,
    first.map((each) => ({...each, cached: true}))
  )
  for (const path of await filesIn(join(cache, 'documents'))) {
    assert.doesNotMatch(await readFile(path, 'latin1'), /hongtou-test-/)
  }
})

test('several builds at once with one cache', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const {folder, build} = await projectWith(
    Object.fromEntries(
      names.map((name) => [`content/${name}.md`, `# 关于${name}的通知\n\n正文。\n`])
    )
  )
  const html = ['--format', 'html']
  await Promise.all(['1', '2', '3', '4'].map((name) => build([...html, '-o', `out${name}`])))
  for (const {cached} of await build(html)) assert.ok(cached)
  const left = await filesIn(join(folder, 'cache/documents'))
  assert.deepEqual(
    left.filter((path) => path.endsWith('.part')),
    []
  )
})

test('HONGTOU_CACHE_SIZE: 0 keeps nothing, and what is no size is refused', async () => {
  const {folder, build} = await projectWith({'content/a.md': good})
  const html = ['--format', 'html']
  await build(html, {HONGTOU_CACHE_SIZE: '0'})
  assert.deepEqual(await filesIn(join(folder, 'cache/documents')), [])
  const {code, err} = await hongtou(folder, ['build', ...html], {HONGTOU_CACHE_SIZE: 'viel'})
  assert.equal(code, 2)
  assert.match(err, /HONGTOU_CACHE_SIZE 的值“viel”不对/)
  assert.doesNotMatch(err, trace)
})

async function projectWith(
  content: Readonly<Record<string, string | Uint8Array>>
): Promise<Project> {
  const folder = await folderWith(content)
  await symlink(await ownCache(), join(folder, 'cache'))
  return {
    folder,
    async build(words = [], more = {}) {
      const {out, err} = await hongtou(folder, ['build', '--report', 'json', ...words], {
        ...(await cacheOf(folder)),
        ...more
      })
      assert.equal(err, '')
      return JSON.parse(out).files
    },
    read: (path) => readFile(join(folder, path))
  }
}

async function cacheOf(folder: string): Promise<Readonly<Record<string, string>>> {
  return environment(join(folder, 'cache'))
}

function environment(cache: string): Readonly<Record<string, string>> {
  return {HONGTOU_CACHE: cache, HONGTOU_CACHE_SIZE: '100M'}
}

async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(folder, path), content)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && entry.name !== '.pruned')
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
}

function flipLast(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy[copy.length - 1] = (copy[copy.length - 1] ?? 0) ^ 1
  return copy
}

/** Which of `marks` are in the modules that a process loaded, by what Node writes of its coverage. */
async function loaded(
  coverage: string,
  marks: Readonly<Record<string, string>>
): Promise<readonly string[]> {
  const codes: string[] = []
  for (const name of await readdir(coverage)) {
    const {result}: {result: readonly {url: string}[]} = JSON.parse(
      await readFile(join(coverage, name), 'utf8')
    )
    for (const {url} of result) {
      if (url.startsWith('file:')) codes.push(await readFile(fileURLToPath(url), 'utf8'))
    }
  }
  assert.ok(codes.length > 3, 'Expected to see what was loaded')
  return Object.keys(marks).filter((name) => codes.some((code) => code.includes(marks[name] ?? '')))
}
