/** `build --sign`, `--press` and `check` of what is signed, as they are typed. */

import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {appendFile, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {readSignatures} from '../../src/signing/read-signatures.ts'
import {folderWith, hongtou, ownCache, trace} from './run.ts'

const bytesOf = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/signing/${name}.p12`, import.meta.url))

const names = ['rsa', 'legacy', 'no-key', 'expired', 'no-password'] as const
const draft = `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县总工会
成文日期: 2026-03-05
---

# 关于试验的通知

现将有关事项通知如下。
`
const folder = await folderWith({
  'a.md': draft,
  'password.txt': '密码abc\n',
  ...Object.fromEntries(names.map((name) => [`${name}.p12`, bytesOf(name)]))
})
const cache = await ownCache()
const epoch = {SOURCE_DATE_EPOCH: '1772672523'}
const remembered = {...epoch, HONGTOU_CACHE: cache, HONGTOU_CACHE_SIZE: '100000000'}
const build = (words: string, more: Readonly<Record<string, string>> = {}) =>
  hongtou(folder, ['build', 'a.md', ...words.split(' ')], {...remembered, ...more})
const output = (): Promise<Buffer> => readFile(join(folder, 'output', 'a.pdf'))

test('signed with the password of the environment or of a file; the same on every run', async () => {
  const first = await build('--sign rsa.p12', {HONGTOU_SIGN_PASSWORD: '密码abc'})
  assert.equal(first.code, 0, first.err + first.out)
  const signed = await output()
  const again = await build('--sign rsa.p12 --sign-password-file password.txt --force')
  assert.equal(again.code, 0, again.err)
  assert.ok(signed.equals(await output()))
  const [signature] = await readSignatures(signed)
  assert.deepEqual([signature?.state, signature?.time], ['intact', '2026-03-05 01:02:03 UTC'])
})

test('what is remembered is what was asked for: signed or not, by whom, for the press', async () => {
  const password = {HONGTOU_SIGN_PASSWORD: 'abc'}
  const made = new Map<string, Buffer>()
  const asked = [
    '--lang zh',
    '--sign legacy.p12',
    '--signature-field',
    '--press',
    '--press --spot R'
  ]
  for (const words of [...asked, ...asked]) {
    const {code, err} = await build(words, password)
    assert.equal(code, 0, err)
    const bytes = await output()
    assert.ok(made.get(words)?.equals(bytes) ?? true, words)
    made.set(words, bytes)
  }
  assert.equal(
    new Set([...made.values()].map((bytes) => bytes.toString('latin1'))).size,
    asked.length
  )
  const other = await build('--sign no-password.p12', {HONGTOU_SIGN_PASSWORD: ''})
  assert.equal(other.code, 0, other.err)
  assert.ok(!made.get('--sign legacy.p12')?.equals(await output()))
})

test('nobody is given what another signed: the password is asked for each time', async () => {
  const before = await build('--sign legacy.p12', {HONGTOU_SIGN_PASSWORD: 'abc'})
  assert.equal(before.code, 0)
  const {code, err} = await build('--sign legacy.p12', {HONGTOU_SIGN_PASSWORD: 'other'})
  assert.equal(code, 2)
  assert.match(err, /legacy\.p12.*密码不对/u)
})

test('what cannot be signed with is said in one sentence, before anything is made', async () => {
  const password = {HONGTOU_SIGN_PASSWORD: 'abc'}
  for (const [words, said, more] of [
    ['--sign rsa.p12', /密码不对/u, password],
    ['--sign no-key.p12', /没有私钥/u, password],
    ['--sign expired.p12', /2020-01-01 至 2025-01-01.*2026-03-05/u, password],
    ['--sign lost.p12', /找不到/u, password],
    ['--sign a.md', /不是 PKCS#12/u, password],
    ['--sign rsa.p12', /HONGTOU_SIGN_PASSWORD/u, {}],
    ['--sign rsa.p12 --format html', /--format 中应有 pdf/u, password],
    ['--sign-password-file password.txt', /只和 --sign 同用/u, {}],
    ['--press --format html', /--format 中应有 pdf/u, {}],
    ['--icc a.md', /只和 --press 同用/u, {}],
    ['--press --icc a.md', /不是 ICC/u, {}],
    ['--press --spot 红', /--spot/u, {}],
    ['--press --spot All', /--spot/u, {}],
    ['--press --bleed 3mm', /--bleed/u, {}]
  ] as const) {
    const {code, err, out} = await build(words, more)
    assert.equal(code, 2, words)
    assert.match(err, said, words)
    assert.doesNotMatch(err + out, trace)
  }
})

test('check says whether a signed PDF was changed', async () => {
  await build('--sign rsa.p12', {HONGTOU_SIGN_PASSWORD: '密码abc'})
  const path = join(folder, 'output', 'a.pdf')
  const whole = await hongtou(folder, ['check', 'output/a.pdf'])
  assert.equal(whole.code, 0, whole.out)
  assert.match(whole.out, /某某市总工会于 2026-03-05 01:02:03 UTC 的签名完好/u)
  await appendFile(path, '% something else, added afterwards\n')
  const added = await hongtou(folder, ['check', 'output/a.pdf'])
  assert.match(added.out, /警告.*之后文件又添了 35 个字节/u)
  const bytes = await readFile(path)
  // A letter of the metadata, which no page shows.
  const at = bytes.indexOf('dc:title')
  bytes[at + 4] = 0x54
  await writeFile(path, bytes)
  const changed = await hongtou(folder, ['check', 'output/a.pdf', '--lang', 'en'])
  assert.equal(changed.code, 1)
  assert.match(changed.out, /does not fit: the file was changed afterwards/u)
})
