import assert from 'node:assert/strict'
import promises, {mkdir, mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises'
import {syncBuiltinESMExports} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {after, test} from 'node:test'
import type {VFile} from 'vfile'
import {tell} from '../../src/base/message.ts'
import {Memory} from '../../src/build/memory.ts'
import {plainOutcomeOf} from '../../src/build/plain-outcome.ts'
import {make, type Printed} from '../../src/make/pipeline.ts'
import {Workshop} from '../../src/make/workshop.ts'
import {Cache} from '../../src/project/cache.ts'

// Links resolved: it is compared with what the program resolves.
const folder = await realpath(await mkdtemp(join(tmpdir(), 'hongtou-test-memory-')))
after(() => rm(folder, {recursive: true, force: true}))
const workshop = new Workshop({root: folder, fonts: 'bundled'})
const seal = await readFile(new URL('../../content/seals/example.png', import.meta.url))
const html = new Set(['html'] as const)

const whole = `---
格式: 命令
发文机关: 某某市人民政府
发文字号: 第12号
签名章: {职务: 市长, 姓名: 王某某, 图片: seals/stamp.png}
成文日期: 2026-03-05
附件:
  - {名称: 名单, 文件: annex/one.md}
  - {名称: 分工, 文件: two.txt}
---

# 某某市人民政府令

正文。

![图](picture.png)

![图](none.png)
`

test('every file that a document is made from is among its inputs', async () => {
  await write('whole.md', whole)
  await write('annex/one.md', '甲。\n\n![图](inner.png)\n\n![图](../picture.png)\n')
  await write('two.txt', '乙。\n')
  for (const name of ['seals/stamp.png', 'picture.png', 'annex/inner.png']) await write(name, seal)

  const read = await noting(() => make(join(folder, 'whole.md'), 'html', workshop))
  const {file, parts} = read.result
  assert.equal(file.data.rounds?.length, 2)
  const places = new Map(parts.map((part) => [part.data.reference, part.path]))
  const named = (file.data.rounds ?? []).flat().map(({reference, within}) => {
    const base = within === undefined ? file.path : places.get(within)
    return resolve(dirname(base ?? ''), reference)
  })
  const known = new Set([file.path, ...named])
  assert.ok(known.has(join(folder, 'annex/inner.png')) && known.has(join(folder, 'none.png')))
  assert.ok(read.paths.size > 6, 'Expected to see what was read')
  assert.deepEqual(
    [...read.paths].filter((path) => !known.has(path)),
    []
  )
})

test('what is remembered is recalled; what is true of this moment only is not', async (t) => {
  await write('a.md', '# 关于甲的通知\n\n正文。\n')
  const path = join(folder, 'a.md')

  await t.test('a document', async () => {
    const memory = new Memory(new Cache(join(folder, 'cache')), 'here')
    assert.equal(await memory.recall(path), undefined)
    const product = await make(path, 'html', workshop)
    await memory.remember(product.file, plainOutcomeOf(product, {formats: html, textFindings: 2}))
    assert.ok(memory.written > 0)
    const recalled = await memory.recall(path)
    assert.deepEqual(recalled?.endings, ['.html'])
    assert.equal(recalled?.textFindings, 2)
    const [output] = recalled?.missingAt(join(folder, 'a')) ?? []
    assert.equal(output && Buffer.from(output.bytes).toString(), product.html)
    // Another environment remembers nothing of it.
    assert.equal(
      await new Memory(new Cache(join(folder, 'cache')), 'there').recall(path),
      undefined
    )
  })

  await t.test('a layout that was cut short', async () => {
    const {file} = await make(path, 'html', workshop)
    file.data.isPassing = true
    const wording = {zh: '未排完', en: 'stopped'}
    tell(file, {ruleId: 'layout', severity: 'error', wording})
    const memory = new Memory(new Cache(join(folder, 'cache-2')), 'here')
    await memory.remember(file, plainOutcomeOf(nothing(file), {formats: html, textFindings: 2}))
    assert.equal(memory.written, 0)
  })

  await t.test('a source, or an attachment, that could not be read', async () => {
    const memory = new Memory(new Cache(join(folder, 'cache-3')), 'here')
    const missing = await make(join(folder, 'missing.md'), 'html', workshop)
    await memory.remember(missing.file, plainOutcomeOf(missing, {formats: html, textFindings: 2}))
    await write('huge.txt', Buffer.alloc(20 * 1024 * 1024 + 1, '文'))
    await write('b.md', '---\n附件: {名称: 甲, 文件: huge.txt}\n---\n\n# 关于甲的通知\n\n正文。\n')
    const product = await make(join(folder, 'b.md'), 'html', workshop)
    assert.match(String(product.parts[0]?.messages), /20 MB/)
    await memory.remember(product.file, plainOutcomeOf(product, {formats: html, textFindings: 2}))
    assert.equal(memory.written, 0)
  })

  await t.test(
    'a source that changed after it was read is not mixed up with what it is now',
    async () => {
      const memory = new Memory(new Cache(join(folder, 'cache-4')), 'here')
      const product = await make(path, 'html', workshop)
      await write('a.md', '# 关于甲的通知\n\n另文。\n')
      await memory.remember(product.file, plainOutcomeOf(product, {formats: html, textFindings: 2}))
      assert.equal(await memory.recall(path), undefined)
    }
  )
})

function nothing(file: VFile): Printed {
  return {
    file,
    parts: [],
    attachments: new Map(),
    document: undefined,
    html: undefined,
    tree: undefined,
    pdf: undefined,
    pageCount: undefined,
    layout: undefined,
    pictures: [],
    departures: []
  }
}

async function write(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), {recursive: true})
  await writeFile(join(folder, name), content)
}

/** Which files in `folder` are opened or asked about meanwhile, through any of these functions. */
async function noting<T>(work: () => Promise<T>): Promise<{result: T; paths: Set<string>}> {
  const paths = new Set<string>()
  const names = ['readFile', 'open', 'stat', 'lstat', 'access', 'realpath'] as const
  const real = Object.fromEntries(names.map((name) => [name, promises[name]]))
  const note = (path: unknown): void => {
    // A folder is looked at to see what is below it; only files count.
    if (typeof path === 'string' && path.startsWith(`${folder}/`) && /\.\w+$/.test(path)) {
      paths.add(path)
    }
  }
  for (const name of names) {
    const noted = new Proxy(promises[name], {
      apply(original, self, words) {
        note(words[0])
        return Reflect.apply(original, self, words)
      }
    })
    Reflect.set(promises, name, noted)
  }
  syncBuiltinESMExports()
  try {
    return {result: await work(), paths}
  } finally {
    Object.assign(promises, real)
    syncBuiltinESMExports()
  }
}
