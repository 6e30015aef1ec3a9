/** `hongtou build --watch`: what is saved is built, and nothing else. */

import assert from 'node:assert/strict'
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {cp, mkdir, readdir, readFile, rename, symlink, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {env, execPath} from 'node:process'
import {type TestContext, test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {folderWith, ownCache} from './run.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>'
const html = ['--format', 'html']

test('one save, one round: the documents that the file touches', async (t) => {
  const watched = await watching(t, html, {
    'content/a.md': text('甲'),
    'content/b.md': `---\n附件: {名称: 名单, 文件: _annex/list.md}\n---\n\n${text('乙')}\n![图](p.svg)\n`,
    'content/c.md': `${text('丙')}\n![图](p.svg)\n`,
    'content/p.svg': svg,
    'content/_annex/list.md': '甲、乙。\n\n![图](inner.svg)\n'
  })
  const {folder, round, write} = watched
  assert.deepEqual(await round(), [
    'content/a.md → output/a.html',
    'content/b.md',
    'content/_annex/list.md',
    'content/c.md → output/c.html'
  ])

  await t.test('its text', async () => {
    write('content/a.md', text('甲').replace('正文', '全文'))
    assert.deepEqual(await round(), ['content/a.md → output/a.html'])
    assert.match(await readFile(join(folder, 'output/a.html'), 'utf8'), /全文/)
  })
  await t.test('a file that was not there: the error is gone', async () => {
    write('content/_annex/inner.svg', svg)
    assert.deepEqual(await round(), ['content/b.md → output/b.html'])
  })
  await t.test('a picture that two documents show', async () => {
    write('content/p.svg', svg.replace('M0', 'M9'))
    assert.deepEqual(await round(), [
      'content/b.md → output/b.html',
      'content/c.md → output/c.html'
    ])
  })
  await t.test('a picture of an attachment', async () => {
    write('content/_annex/inner.svg', svg.replace('M0', 'M9'))
    assert.deepEqual(await round(), ['content/b.md → output/b.html'])
  })
  await t.test('an error, and its end', async () => {
    write('content/a.md', `---\n成文日: 1\n---\n\n${text('甲')}`)
    assert.deepEqual(await round(), ['content/a.md'])
    assert.match(watched.out(), /没有“成文日”这一项/)
    assert.match(await readFile(join(folder, 'output/a.html'), 'utf8'), /全文/)
    write('content/a.md', text('甲'))
    assert.deepEqual(await round(), ['content/a.md → output/a.html'])
  })
  await t.test('a new document', async () => {
    write('content/new/d.md', text('丁'))
    assert.deepEqual(await round(), ['content/new/d.md → output/new/d.html'])
    write('content/new/d.md', text('戊'))
    assert.deepEqual(await round(), ['content/new/d.md → output/new/d.html'])
  })
  await t.test('a document that is gone, and whose place another takes', async () => {
    write('content/c.txt', text('己'))
    assert.deepEqual(await round(), ['content/c.txt'])
    assert.match(watched.out(), /“output\/c\.html”已由“content\/c\.md”占用/)
    rmSync(join(folder, 'content/c.md'))
    assert.deepEqual(await round(), ['content/c.txt → output/c.html'])
  })
  await t.test('a save by way of another file', async () => {
    writeFileSync(join(folder, 'content/.a.md.swp'), text('庚'))
    renameSync(join(folder, 'content/.a.md.swp'), join(folder, 'content/a.md'))
    assert.deepEqual(await round(), ['content/a.md → output/a.html'])
    assert.match(await readFile(join(folder, 'output/a.html'), 'utf8'), /庚/)
  })
  await t.test('the whole folder, gone and back', async () => {
    await rename(join(folder, 'content'), join(folder, 'aside'))
    await wait(1000)
    await rename(join(folder, 'aside'), join(folder, 'content'))
    const back = new Set<string>()
    while (back.size < 4) for (const line of await round()) back.add(line)
    await watched.calm()
    write('content/a.md', text('辛'))
    assert.deepEqual(await round(), ['content/a.md → output/a.html'])
  })
  await t.test('what concerns no document is no round', async () => {
    write('content/notes.json', '{}')
    write('content/.hidden.md', text('壬'))
    write('output/more.md', text('癸'))
    rmSync(join(folder, 'output/a.html'))
    await watched.nothing()
  })
})

test('a burst of saves is one round', async (t) => {
  const names = Array.from({length: 12}, (_each, index) => `content/${index + 10}.md`)
  const {
    round,
    nothing,
    write,
    process: child
  } = await watching(t, html, Object.fromEntries(names.map((name) => [name, text('甲')])))
  await round()
  // Held up meanwhile, it hears of all at once, however long a busy machine takes to write them.
  child.kill('SIGSTOP')
  for (const turn of [1, 2, 3]) {
    for (const name of names) write(name, text(`甲${turn}`))
  }
  child.kill('SIGCONT')
  assert.equal((await round()).length, names.length)
  await nothing()
})

test('a single file: itself, what it names, and nothing beside it', async (t) => {
  const {folder, round, nothing, write} = await watching(t, ['draft.txt', ...html], {
    'draft.txt': `---\n附件: {名称: 名单, 文件: .parts/list.md}\n---\n\n${text('甲')}\n![图](p.svg)\n`,
    '.parts/list.md': '甲、乙。\n',
    'p.svg': svg,
    'other.md': text('乙')
  })
  const made = ['draft.txt → output/draft.html']
  assert.deepEqual(await round(), made)
  write('p.svg', svg.replace('M0', 'M9'))
  assert.deepEqual(await round(), made)
  write('.parts/list.md', '丙。\n')
  assert.deepEqual(await round(), made)
  write('other.md', text('丙'))
  await nothing()
  const draft = await readFile(join(folder, 'draft.txt'), 'utf8')
  rmSync(join(folder, 'draft.txt'))
  await wait(1000)
  write('draft.txt', draft)
  assert.deepEqual(await round(), made)
  write('draft.txt', draft.replace('正文', '全文'))
  assert.deepEqual(await round(), made)
})

test('built into the folder that is watched: no round begets another', async (t) => {
  const {round, nothing, write} = await watching(t, ['.', '-o', '.', ...html], {'a.md': text('甲')})
  assert.deepEqual(await round(), ['a.md → a.html'])
  await nothing()
  write('a.md', text('乙'))
  assert.deepEqual(await round(), ['a.md → a.html'])
  await nothing()
})

test('the machine’s trouble is told, and what is owed is built when it has passed', async (t) => {
  const {folder, round, write, out, until} = await watching(t, html, {'content/a.md': text('甲')})
  await round()
  rmSync(join(folder, 'output/a.html'))
  mkdirSync(join(folder, 'output/a.html'))
  write('content/a.md', text('乙'))
  await until(() => out().includes('这个位置是一个文件夹'))
  assert.deepEqual(await round(), ['content/a.md'])
  rmSync(join(folder, 'output/a.html'), {recursive: true})
  write('content/b.md', text('丙'))
  assert.deepEqual(await round(), ['content/a.md → output/a.html', 'content/b.md → output/b.html'])
})

test('PDF: one browser for all rounds; fonts and styles touch every document', async (t) => {
  // Its own copy, for styles to be changed.
  const copy = await folderWith({})
  for (const name of ['dist', 'styles', 'package.json']) {
    await cp(join(project, name), join(copy, name), {recursive: true})
  }
  await symlink(join(project, 'node_modules'), join(copy, 'node_modules'))
  const watched = await watching(
    t,
    [],
    {'content/a.md': text('甲'), 'content/b.md': text('乙')},
    join(copy, 'dist/cli.js')
  )
  const {folder, round, nothing, write, process: child} = watched
  const both = ['content/a.md → output/a.pdf  1 页', 'content/b.md → output/b.pdf  1 页']
  assert.deepEqual(await round(), both)
  const [browser] = await childrenOf(child)
  write('content/a.md', text('丙'))
  assert.deepEqual(await round(), both.slice(0, 1))
  write('content/b.md', text('丁'))
  assert.deepEqual(await round(), both.slice(1))
  assert.deepEqual(await childrenOf(child), [browser])

  const before = await readFile(join(folder, 'output/a.pdf'))
  // There at once: while a large file is being copied, one round may see the half of it.
  await mkdir(join(folder, '.fonts'))
  const bold = join(project, 'node_modules/@expo-google-fonts/noto-serif-sc/700Bold')
  await cp(join(bold, 'NotoSerifSC_700Bold.ttf'), join(folder, '.fonts/仿宋.ttf'))
  await rename(join(folder, '.fonts'), join(folder, 'fonts'))
  assert.deepEqual(await round(), both)
  const withFont = await readFile(join(folder, 'output/a.pdf'))
  assert.notDeepEqual(withFont, before)

  const style = join(copy, 'styles/type.css')
  await writeFile(
    `${style}.new`,
    `${await readFile(style, 'utf8')}\nmain {letter-spacing: 0.1mm}\n`
  )
  await rename(`${style}.new`, style)
  assert.deepEqual(await round(), both)
  assert.notDeepEqual(await readFile(join(folder, 'output/a.pdf')), withFont)
  await nothing()
})

test('what the office has agreed on touches every document; a fault in it is owed', async (t) => {
  const {folder, round, write, err, until} = await watching(t, html, {
    'content/a.md': text('甲'),
    'content/b.md': text('乙')
  })
  const both = ['content/a.md → output/a.html', 'content/b.md → output/b.html']
  assert.deepEqual(await round(), both)
  write('hongtou.yaml', '页码: {位置: 居中}\n')
  assert.deepEqual(await round(), both)
  assert.match(await readFile(join(folder, 'output/a.html'), 'utf8'), /page-number-place="centred"/)
  write('hongtou.yaml', '页码: {位置: 中间}\n')
  await until(() => err().includes('hongtou.yaml:1:10'))
  rmSync(join(folder, 'hongtou.yaml'))
  assert.deepEqual(await round(), both)
  assert.doesNotMatch(await readFile(join(folder, 'output/a.html'), 'utf8'), /page-number-place/)
})

test('a build in which nothing changed starts the browser for what comes', async (t) => {
  const cache = {HONGTOU_CACHE: await ownCache(), HONGTOU_CACHE_SIZE: '100M'}
  const files = {'content/a.md': text('甲')}
  const first = await watching(t, [], files, undefined, cache)
  await first.round()
  await first.stop()
  const {round, until, process: child, write} = await watching(t, [], files, undefined, cache)
  assert.deepEqual(await round(), ['content/a.md → output/a.pdf  1 页（未变）'])
  await until(async () => (await childrenOf(child)).length === 1)
  write('content/a.md', text('乙'))
  assert.deepEqual(await round(), ['content/a.md → output/a.pdf  1 页'])
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends it, and nothing is left`, async (t) => {
    const watched = await watching(t, [], {'content/a.md': text('甲'), 'tmp/x': ''})
    const {folder, process: child, round} = watched
    await round()
    const [browser] = await childrenOf(child)
    assert.ok(browser)
    child.kill(signal)
    await once(child, 'exit')
    assert.deepEqual([child.signalCode, watched.err()], [signal, ''])
    assert.deepEqual(await readdir(join(folder, 'tmp')), ['x'])
    await watched.until(async () => !(await isAlive(browser)))
  })
}

interface Watched {
  readonly folder: string
  readonly process: ChildProcess
  /** What the next round says: the first line about each document. */
  round(): Promise<readonly string[]>
  /** Whatever rounds come are let pass. */
  calm(): Promise<void>
  /** No round comes. */
  nothing(): Promise<void>
  write(path: string, content: string): void
  out(): string
  err(): string
  until(isSo: () => boolean | Promise<boolean>): Promise<void>
  stop(): Promise<void>
}

/** Start watching in a folder with these files; ended with the test. */
async function watching(
  t: TestContext,
  words: readonly string[],
  files: Readonly<Record<string, string>>,
  cli = join(project, 'dist/cli.js'),
  more: Readonly<Record<string, string>> = {HONGTOU_CACHE_SIZE: '0'}
): Promise<Watched> {
  // Before the folder is removed, which is asked for next.
  let stop = async (): Promise<void> => undefined
  t.after(() => stop())
  const folder = await folderWith(files)
  const {PATH, HOME, XDG_CACHE_HOME, HONGTOU_CACHE} = env
  const known = {PATH, HOME, XDG_CACHE_HOME, HONGTOU_CACHE, TMPDIR: join(folder, 'tmp')}
  await mkdir(join(folder, 'tmp'), {recursive: true})
  const child = spawn(execPath, [cli, 'build', '--watch', '--fonts', 'any', ...words], {
    cwd: folder,
    env: {...known, ...more},
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let out = ''
  let err = ''
  let seen = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGINT')
    await once(child, 'exit')
  }
  const rounds = (): string[] => out.split(/^\d+ 份公文.*\n/mu).slice(0, -1)
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    const end = performance.now() + 60_000
    while (!(await isSo())) {
      assert.ok(
        performance.now() < end && child.exitCode === null,
        `Waited in vain\n${out}\n${err}`
      )
      await wait(20)
    }
  }
  return {
    folder,
    process: child,
    async round() {
      await until(() => rounds().length > seen)
      const lines = rounds()[seen]?.split('\n') ?? []
      seen += 1
      return lines.filter((line) => line !== '' && !line.startsWith(' '))
    },
    async calm() {
      do {
        seen = rounds().length
        await wait(1500)
      } while (seen < rounds().length)
    },
    async nothing() {
      await wait(1500)
      assert.equal(rounds().length, seen, out)
    },
    write(path, content) {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), content)
    },
    out: () => out,
    err: () => err,
    until,
    stop: () => stop()
  }
}

/** The processes that a process started itself. */
async function childrenOf({pid}: ChildProcess): Promise<readonly number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return children.split(' ').filter(Boolean).map(Number)
}

async function isAlive(pid: number): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return line !== '' && !line.includes(') Z')
}

function text(title: string): string {
  return `# 关于${title}的通知\n\n正文。\n`
}
