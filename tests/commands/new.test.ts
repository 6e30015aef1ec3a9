/** `hongtou new`: what is written where, what is said, and that nothing is overwritten. */

import assert from 'node:assert/strict'
import {mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {newCommand} from '../../src/commands/new.ts'
import {kinds} from '../../src/document/words/kinds.ts'
import {englishNames} from '../../src/skeletons/read-kind.ts'
import {folderWith, hongtou, trace} from './run.ts'

test('a draft in content/, its path, what is left to do', async () => {
  const folder = await folderWith({})
  const {code, out, err} = await hongtou(folder, ['new', '通知', '开展安全检查'])
  assert.deepEqual({code, err}, {code: 0, err: ''})
  const path = 'content/关于开展安全检查的通知.md'
  assert.match(
    out,
    new RegExp(
      `^${path}\\n {2}待填 \\d+ 处：.*\\n {2}排印：node \\S*cli\\.js build ${path}\\n$`,
      'u'
    )
  )
  const text = await readFile(join(folder, path), 'utf8')
  assert.match(text, /^标题: 某某市某某局关于开展安全检查的通知 {2}# 待填$/mu)

  await hongtou(folder, ['build', path, '--format', 'html'])
  assert.deepEqual(await readdir(join(folder, 'output')), ['关于开展安全检查的通知.html'])
})

test('today is the day where the user is', async () => {
  const folder = await folderWith({})
  const said: string[] = []
  const code = await newCommand.run({out: 'a.md'}, ['通知', '开展检查'], {
    folder,
    environment: {},
    language: 'en',
    ownCommand: 'npx hongtou',
    now: () => new Date(2026, 2, 5, 0, 0, 1),
    out: (text) => void said.push(text),
    progress: () => undefined,
    warn: () => undefined,
    signal: new AbortController().signal
  })
  assert.equal(code, 0)
  assert.match(
    said.join(''),
    /^a\.md\n {2}to fill in: \d+, .*\n {2}to print: npx hongtou build a\.md\n$/
  )
  const text = await readFile(join(folder, 'a.md'), 'utf8')
  assert.match(text, /^成文日期: 2026-03-05 /mu)
  assert.match(text, /^发文字号: 某某发〔2026〕1号 /mu)
})

test('English names, titles of several words, 令 for 命令', async () => {
  const folder = await folderWith({})
  for (const [words, path, kind] of [
    ['notice 开展检查', '关于开展检查的通知', '通知'],
    ['Public-Notice 施工', '关于施工的通告', '通告'],
    [
      'request 某某市水务局 某某市财政局关于资金的请示',
      '某某市水务局-某某市财政局关于资金的请示',
      '请示'
    ],
    ['order 某某市某某办法', '某某市某某办法', '令'],
    ['命令 某某市人民政府命令', '某某市人民政府命令', '命令']
  ] as const) {
    assert.equal((await hongtou(folder, ['new', ...words.split(' ')])).code, 0)
    const text = await readFile(join(folder, 'content', `${path}.md`), 'utf8')
    assert.match(text, new RegExp(`^文种: ${kind}$`, 'mu'))
  }
})

test('--out: a file, a folder that is there, one that is to be', async () => {
  const folder = await folderWith({'drafts/x': ''})
  for (const [out, path] of [
    ['a/b.md', 'a/b.md'],
    ['b.txt', 'b.txt'],
    ['drafts', 'drafts/关于检查的通知.md'],
    ['new/', 'new/关于检查的通知.md']
  ] as const) {
    const {code, out: said} = await hongtou(folder, ['new', '通知', '检查', '-o', out])
    assert.equal(code, 0)
    assert.ok(said.startsWith(`${path}\n`), said)
    assert.match(await readFile(join(folder, path), 'utf8'), /^文种: 通知$/mu)
  }
})

test('a path is shown as a shell reads it back', async () => {
  const folder = await folderWith({})
  const {out} = await hongtou(folder, ['new', '通知', '检查', '-o', "it's (1).md"])
  assert.ok(out.includes("cli.js build 'it'\\''s (1).md'"), out)
})

test('nothing is overwritten: not a file, not a folder, not through a link', async () => {
  const folder = await folderWith({'content/关于甲的通知.md': '旧'})
  await mkdir(join(folder, 'content/关于乙的通知.md'))
  await symlink('nowhere', join(folder, 'content/关于丙的通知.md'))
  for (const title of ['甲', '乙', '丙']) {
    const {code, out, err} = await hongtou(folder, ['new', '通知', title])
    assert.deepEqual({code, out}, {code: 2, out: ''})
    assert.match(
      err,
      new RegExp(`“content/关于${title}的通知\\.md”已经有了，没有改动\\n.*--out`, 'u')
    )
    assert.doesNotMatch(err, trace)
  }
  assert.equal(await readFile(join(folder, 'content/关于甲的通知.md'), 'utf8'), '旧')
  assert.deepEqual((await readdir(folder)).sort(), ['content'])
})

test('no title leaves the folder it is written to', async () => {
  const folder = await folderWith({'in/x': ''})
  for (const title of ['../../甲', '/甲', '..', '甲/../../../乙', '_丙', '.丁', 'C:\\戊']) {
    const {code} = await hongtou(join(folder, 'in'), ['new', '公报', title])
    assert.ok(code === 0 || code === 2)
  }
  assert.deepEqual(await readdir(folder), ['in'])
  assert.deepEqual((await readdir(join(folder, 'in'))).sort(), ['content', 'x'])
  const names = await readdir(join(folder, 'in', 'content'))
  assert.ok(names.length >= 5)
  for (const name of names) assert.match(name, /^[^._].*公报\.md$/u)
})

test('what a command line cannot say: exit code 2, one sentence and a hint', async (t) => {
  const folder = await folderWith({file: ''})
  const cases: ReadonlyArray<readonly [words: readonly string[], said: RegExp]> = [
    [[], /缺少文种和标题\n.*如 node \S*cli\.js new 通知/],
    [['通知'], /缺少标题/],
    [['通知', '……'], /缺少标题/],
    [['通之', '甲'], /没有“通之”这个文种，最接近的是“通告”“通知”“通报”/],
    [['notce', '甲'], /没有“notce”这个文种，最接近的是“notice”\n.*cli\.js new --help/],
    [['constructor', '甲'], /没有“constructor”这个文种\n/],
    [
      ['通知', '关于资金的请示'],
      /标题“关于资金的请示”的文种是“请示”，不是“通知”\n.*cli\.js new 请示/
    ],
    [['通知', '甲', '-o', 'a.pdf'], /--out 的值“a\.pdf”不对，应为以 \.md 或 \.txt 结尾/],
    [['通知', '甲', '-o', 'file/a.md'], /无法写入“.*file\/a\.md”：上级路径是一个文件/],
    [['通知', '甲', '--force'], /没有“--force”这个选项\n.*cli\.js new --help/]
  ]
  for (const [words, said] of cases) {
    await t.test(words.join(' '), async () => {
      const {code, out, err} = await hongtou(folder, ['new', ...words])
      assert.deepEqual({code, out}, {code: 2, out: ''})
      assert.match(err, /^hongtou: /)
      assert.match(err, said)
      assert.doesNotMatch(err, trace)
    })
  }
  assert.deepEqual(await readdir(folder), ['file'])
})

test('a draft that cannot be written is not left half-written', async () => {
  const folder = await folderWith({})
  await writeFile(join(folder, 'content'), '')
  const {code, err} = await hongtou(folder, ['new', '通知', '甲'])
  assert.equal(code, 2)
  assert.match(err, /上级路径是一个文件/)
})

test('the help names every kind in both languages', async () => {
  const folder = await folderWith({})
  const zh = (await hongtou(folder, ['new', '--help'])).out
  const en = (await hongtou(folder, ['new', '--help', '--lang', 'en'])).out
  for (const kind of kinds) {
    assert.ok(zh.includes(kind), kind)
    assert.ok(en.includes(kind), kind)
  }
  for (const name of Object.values(englishNames)) assert.ok(en.includes(name), name)
  for (const help of [zh, en]) assert.match(help, /-o, --out FILE/)
})
