/** `hongtou lint`, as a process of its own. */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {lstat, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {folderWith, hongtou} from './run.ts'

const clean = '# 关于甲的通知\n\n各单位：\n\n请认真贯彻执行。\n'
const faulty =
  '\ufeff# 关于甲的通知\r\n\r\n各单位:\r\n\r\n各单位,请于3月5日前  \r\n报送**材料**.\r\n\r\n1、“甲”、“乙”。\r\n\r\n《丙。'
const mended =
  '\ufeff# 关于甲的通知\r\n\r\n各单位：\r\n\r\n各单位，请于3月5日前  \r\n报送**材料**。\r\n\r\n1.“甲”“乙”。\r\n\r\n《丙。'

test('findings, their places and the exit code', async () => {
  const folder = await folderWith({'content/a.md': clean, 'content/b.md': faulty})
  const all = await hongtou(folder, ['lint'])
  assert.equal(all.code, 1)
  assert.match(
    all.out,
    /^content\/a\.md\ncontent\/b\.md\n {2}3:4 +错误 +半角的“:”应为全角的“：” +half-width-marks/mu
  )
  assert.match(all.out, /^2 份公文；错误 5 个，警告 1 个，提示 0 个；--fix 可改正 5 处$/mu)
  assert.equal((await hongtou(folder, ['lint', 'content/a.md'])).code, 0)
  const json = JSON.parse((await hongtou(folder, ['lint', 'content/b.md', '--report', 'json'])).out)
  const [first] = json.files[0].messages
  assert.deepEqual([first.line, first.column, first.endColumn], [3, 4, 5])
  assert.deepEqual([first.fix, first.replacement], ['safe', '：'])
  const {code, err} = await hongtou(folder, ['lint', 'none.md'])
  assert.equal(code, 2)
  assert.match(err, /none\.md/u)
})

test('warnings alone end with 0, and with 1 when they are to', async () => {
  const folder = await folderWith({'a.md': clean.replace('请认真', '“甲”、“乙”要认真')})
  assert.equal((await hongtou(folder, ['lint', 'a.md'])).code, 0)
  assert.equal((await hongtou(folder, ['lint', '-W', 'a.md'])).code, 1)
})

test('--fix changes what is certain, and no other byte; twice changes nothing', async () => {
  const folder = await folderWith({'b.md': faulty})
  const path = join(folder, 'b.md')
  const dry = await hongtou(folder, ['lint', '--fix', '--dry-run', 'b.md'])
  assert.equal(await readFile(path, 'utf8'), faulty)
  const first = await hongtou(folder, ['lint', '--fix', 'b.md'])
  assert.equal(await readFile(path, 'utf8'), mended)
  // The title mark without a partner is left to the author.
  assert.equal(first.code, 1)
  assert.match(first.out, /错误 1 个，警告 0 个，提示 0 个；改正 5 处$/mu)
  const again = await hongtou(folder, ['lint', '--fix', 'b.md'])
  assert.doesNotMatch(again.out, /改正/u)
  assert.equal(await readFile(path, 'utf8'), mended)

  // What was shown before is what `patch` makes of it.
  await writeFile(path, faulty)
  const {status} = spawnSync('git', ['apply', '--unsafe-paths', '-'], {cwd: folder, input: dry.out})
  assert.equal(status, 0, dry.out)
  assert.equal(await readFile(path, 'utf8'), mended)
})

test('a fixed document, built and checked, is clean', async () => {
  const head =
    '---\r\n发文机关: 某某市总工会\r\n发文字号: 某工发[2026]7号\r\n成文日期: 2026-03-05\r\n'
  const body = faulty.slice(1).replace('《丙。', '《丙》.').replace('报送**材料**', '报送材料')
  const source = `\ufeff${head}标题: 某某市总工会关于甲的通知\r\n---\r\n\r\n${body.replace(/^#.*\r\n\r\n/u, '')}`
  const folder = await folderWith({'a.md': source})
  const fixed = await hongtou(folder, ['lint', '--fix', '-W', 'a.md'])
  assert.equal(fixed.code, 0, fixed.out)
  const text = await readFile(join(folder, 'a.md'), 'utf8')
  assert.match(text, /^\ufeff---\r\n/u)
  assert.doesNotMatch(text, /[^\r]\n/u)
  assert.match(text, /某工发〔2026〕7号/u)
  const built = await hongtou(folder, ['build', '-W', '--fonts', 'bundled', 'a.md'])
  assert.equal(built.code, 0, built.out)
  assert.doesNotMatch(built.out, /文字差错/u)
  const checked = await hongtou(folder, ['check', '-W', 'output/a.pdf'])
  assert.equal(checked.code, 0, checked.out)
})

test('a link stays a link, and what it leads to is mended', async () => {
  const folder = await folderWith({'real/b.md': faulty})
  await symlink(join(folder, 'real/b.md'), join(folder, 'a.md'))
  await hongtou(folder, ['lint', '--fix', 'a.md'])
  assert.ok((await lstat(join(folder, 'a.md'))).isSymbolicLink())
  assert.equal(await readFile(join(folder, 'real/b.md'), 'utf8'), mended)
})

test('an attachment’s own file is read, told and mended', async () => {
  const folder = await folderWith({
    'a.md': `---\n附件: [{名称: 方案, 文件: _b.md}]\n---\n\n${clean}`,
    '_b.md': '一、目标\n\n甲,乙。\n'
  })
  const {out} = await hongtou(folder, ['lint', 'a.md'])
  assert.match(out, /^_b\.md\n {2}3:2 /mu)
  await hongtou(folder, ['lint', '--fix', 'a.md'])
  assert.equal(await readFile(join(folder, '_b.md'), 'utf8'), '一、目标\n\n甲，乙。\n')
})

test('hongtou.yaml settles severities; a rule that is not there is refused', async () => {
  const folder = await folderWith({
    'a.md': faulty,
    'hongtou.yaml': '校对: {P01: 提示, adjacent-quotations: 关}\n'
  })
  const {out} = await hongtou(folder, ['lint', 'a.md'])
  assert.match(out, /3:4 +提示/u)
  assert.doesNotMatch(out, /adjacent-quotations/u)
  await writeFile(join(folder, 'hongtou.yaml'), 'lint: {P99: off}\n')
  const {code, err} = await hongtou(folder, ['lint', 'a.md'])
  assert.equal(code, 2)
  assert.match(err, /P99/u)
  await writeFile(join(folder, 'hongtou.yaml'), 'lint: {P01: loud}\n')
  assert.match((await hongtou(folder, ['lint', 'a.md'])).err, /1:13 .*“loud”应为“关”/u)
})

test('--explain, and what cannot be asked for', async () => {
  const folder = await folderWith({'a.md': clean})
  const {out, code} = await hongtou(folder, ['lint', '--explain', 'P01'])
  assert.equal(code, 0)
  assert.match(
    out,
    /^P01 half-width-marks\n中文里用全角标点（错误；--fix 自动改正）\n依据: GB\/T 15834/u
  )
  const byId = await hongtou(folder, ['lint', '--explain', 'half-width-marks', '--lang', 'en'])
  assert.match(byId.out, /^full-width marks in Chinese text \(error; mended by --fix\)$/mu)
  assert.equal((await hongtou(folder, ['lint', '--explain', 'P99'])).code, 2)
  assert.equal((await hongtou(folder, ['lint', '--dry-run', 'a.md'])).code, 2)
})

test('rdjson gives suggestions, its columns count bytes', async () => {
  const folder = await folderWith({'a.md': faulty})
  const {out} = await hongtou(folder, ['lint', '--report', 'rdjson', 'a.md'])
  const {source, diagnostics} = JSON.parse(out)
  assert.equal(source.name, 'hongtou')
  const range = {start: {line: 3, column: 10}, end: {line: 3, column: 11}}
  const [first] = diagnostics
  assert.deepEqual(first.location, {path: 'a.md', range})
  assert.deepEqual(first.suggestions, [{range, text: '：'}])
})

test('build says in one line how many findings there are, from memory too', async () => {
  const folder = await folderWith({'a.md': faulty, 'b.md': clean})
  const words = ['build', 'a.md', '--format', 'html']
  const memory = {HONGTOU_CACHE_SIZE: '1G', HONGTOU_CACHE: join(folder, 'cache')}
  for (const isKept of [false, true]) {
    const {out} = await hongtou(folder, words, memory)
    assert.equal(/（未变）/u.test(out), isKept)
    assert.match(out, /^文字差错 6 处，用 lint 命令查看$/mu)
  }
  assert.doesNotMatch(
    (await hongtou(folder, ['build', 'b.md', '--format', 'html'])).out,
    /文字差错/u
  )
})
