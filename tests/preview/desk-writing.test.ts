/** What the desk writes: where it belongs, over nothing that it has not seen, for its own page only. */

import assert from 'node:assert/strict'
import {chmod, mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {digestOf} from '../../src/base/digest.ts'
import {newPlace} from '../../src/files/own-place.ts'
import {openText} from '../../src/live/open-text.ts'
import {around, docx, picture as inWord, official, para} from '../helpers/docx.ts'
import {type Answer, pageOf, unwelcome} from './ask.ts'
import {filler, notice, picture} from './documents.ts'
import {serve} from './reader.ts'

const text = notice(filler('甲段'))
const served = await serve({
  'content/a.md': `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'content/read-only.md': text,
  'content/a b “引”.md': text,
  'content/gbk.md': Buffer.from([0xb9, 0xd8, 0xd3, 0xda, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa, 0x0a]),
  'outside/o.md': text
})
const {folder, server} = served
await symlink(join(folder, 'outside/o.md'), join(folder, 'content/link.md'))
await symlink(join(folder, 'outside'), join(folder, 'content/linked'))
await chmod(join(folder, 'content/read-only.md'), 0o444)

const page = await pageOf(server)
const {ask, post, token, host} = page

const onDisk = (path: string): Promise<Buffer> => readFile(join(folder, path))

async function save(path: string, typed: string, digest?: string | null): Promise<Answer> {
  const now = digest === undefined ? digestOf(await onDisk(path)) : digest
  return post('/api/save', {path, digest: now, text: typed})
}

async function drop(name: string, bytes: Uint8Array, beside = ''): Promise<Answer> {
  const query = new URLSearchParams({name, beside})
  return post(`/api/import?${query}`, bytes, {'content-type': 'application/octet-stream'})
}

test('a text is saved over the file that it was read from, byte order mark and all', async () => {
  const typed = `${text.replaceAll('\n', '\r\n')}新。`
  const {body} = await save('content/a.md', typed)
  const answer = JSON.parse(body)
  assert.equal(answer.state, 'written')
  assert.equal(String(await onDisk('content/a.md')), `\ufeff${typed}`)
  assert.equal(answer.digest, digestOf(await onDisk('content/a.md')))
  assert.equal(JSON.parse((await save('content/a b “引”.md', typed)).body).state, 'written')
  assert.equal(String(await onDisk('content/a b “引”.md')), typed)
})

test('what has changed meanwhile is not written over, nor what is there called gone', async () => {
  const before = await onDisk('content/a.md')
  for (const digest of [digestOf('x'), '', null]) {
    assert.equal(JSON.parse((await save('content/a.md', '新', digest)).body).state, 'changed')
  }
  assert.deepEqual(await onDisk('content/a.md'), before)
})

test('links, read-only files and other encodings are not written', async () => {
  for (const path of ['content/link.md', 'content/read-only.md', 'content/gbk.md']) {
    const before = await onDisk(path)
    const {status, body} = await save(path, '新')
    assert.ok(status >= 400 || JSON.parse(body).state === 'refused', `${path}: ${body}`)
    assert.deepEqual(await onDisk(path), before)
    const locked = (await openText(path, folder))?.locked
    assert.ok(locked?.zh && locked.en, path)
  }
})

test('nothing is saved where no document is or was', async () => {
  for (const path of [
    ...['outside/o.md', '../x.md', '/etc/passwd', 'content/../outside/o.md', 'content/new.md'],
    ...['content/.hidden.md', 'content\\a.md', '', 'hongtou.yaml', 'content/linked/o.md']
  ]) {
    for (const digest of [null, digestOf(text)]) {
      const {status} = await post('/api/save', {path, digest, text: '新'})
      assert.equal(status, 400, path)
    }
  }
  assert.equal(String(await onDisk('outside/o.md')), text)
})

test('without the token nothing is saved, made, taken in or printed', async () => {
  const before = await readdir(folder, {recursive: true})
  const asked = {kind: '通知', title: '工作', path: 'content/a.md', digest: null, text: '新'}
  for (const path of [
    ...['/api/save', '/api/new', '/api/import?name=x.md', '/api/output', '/api/convert']
  ]) {
    for (const headers of unwelcome(token)) {
      assert.equal((await post(path, asked, headers)).status, 403, path)
    }
    assert.ok([403, 404].includes((await ask(path, 'GET', {host})).status), path)
  }
  assert.deepEqual(await readdir(folder, {recursive: true}), before)
})

test('a new document has the name of its title, and goes over nothing', async () => {
  const made = JSON.parse((await post('/api/new', {kind: '通知', title: '防汛'})).body)
  assert.deepEqual(made, {
    ...{state: 'written', kind: 'document', path: 'content/关于防汛的通知.md', told: []}
  })
  const before = await onDisk(made.path)
  assert.match(String(before), /# 待填/u)
  const again = JSON.parse((await post('/api/new', {kind: '通知', title: '防汛'})).body)
  assert.equal(again.state, 'refused')
  assert.deepEqual(await onDisk(made.path), before)
  for (const [kind, title] of [
    ['通知', ''],
    ['无', '防汛'],
    ['通知', '关于防汛的请示']
  ]) {
    const {state, wording} = JSON.parse((await post('/api/new', {kind, title})).body)
    assert.equal(state, 'refused')
    assert.ok(wording.zh && wording.en)
  }
  const far = JSON.parse((await post('/api/new', {kind: '通知', title: '../../../tmp/防汛'})).body)
  assert.match(far.path, /^content\/[^/]+\.md$/u)
})

test('what is dropped is taken in under a name of its own, in UTF-8', async () => {
  const path = async (answer: Promise<Answer>) => JSON.parse((await answer).body).path
  assert.equal(await path(drop('草稿.txt', await onDisk('content/gbk.md'))), 'content/草稿.txt')
  assert.equal(String(await onDisk('content/草稿.txt')), '关于的通知\n')
  assert.equal(await path(drop('草稿.txt', Buffer.from('另一份'))), 'content/草稿-2.txt')
  const svg = Buffer.from(picture())
  assert.equal(await path(drop('印章.svg', svg, 'content/a.md')), 'content/印章.svg')
  assert.deepEqual(await onDisk('content/印章.svg'), svg)
  const odd = await path(drop('../../.ssh/a b:c*.md', Buffer.from(text)))
  assert.match(odd, /^content\/[^/.][^/]*\.md$/u)
})

test('what is no text, no DOCX and no picture is not taken in, nor what is beside elsewhere', async () => {
  for (const [name, bytes] of [
    ['x.exe', Buffer.from('MZ')],
    ['x.docx', Buffer.from('no zip')],
    ['x.md', Buffer.from([0, 1, 2])],
    ['hongtou.yaml', Buffer.from('a: b')]
  ] as const) {
    const {state, wording} = JSON.parse((await drop(name, bytes)).body)
    assert.equal(state, 'refused', name)
    assert.ok(wording.zh && wording.en)
  }
  const {path} = JSON.parse((await drop('y.md', Buffer.from(text), '../outside/o.md')).body)
  assert.equal(path, 'content/y.md')
  await rm(join(folder, path))
})

test('a place for a new file is below the root, reached by no link', async () => {
  await mkdir(join(folder, 'content/in'), {recursive: true})
  assert.ok(await newPlace(folder, 'content/in/new.md'))
  assert.ok(await newPlace(folder, 'content/not/yet/new.md'))
  await writeFile(join(folder, 'content/in/file'), '')
  for (const path of [
    ...['../x.md', 'content/../x.md', '/tmp/x.md', 'content/.git/x.md', 'content//x.md', ''],
    ...['content/linked/x.md', 'content/linked/not/yet.md', 'content/in/file/x.md', 'c:/x.md']
  ]) {
    assert.equal(await newPlace(folder, path), undefined, path)
  }
})

test('pictures of all kinds that a page shows are taken in, by what they are', async () => {
  const kinds = {
    'a.webp': Buffer.from('RIFF0000WEBP'),
    'b.gif': Buffer.from('GIF89a'),
    'c.tiff': Buffer.from('49492a0008000000', 'hex'),
    'd.jpeg': Buffer.from('ffd8ffe0', 'hex')
  }
  for (const [name, bytes] of Object.entries(kinds)) {
    const {kind, path} = JSON.parse((await drop(name, bytes)).body)
    assert.deepEqual([kind, path], ['picture', `content/${name}`])
  }
  // Under another name than it should have, or none.
  assert.match((await drop('e.png', kinds['b.gif'])).body, /"path":"content\/e\.gif"/u)
  assert.match((await drop('f.png', Buffer.from('text'))).body, /"state":"refused".*WEBP/u)
})

test('a DOCX is made Markdown beside itself, with its pictures, and over nothing', async () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  const bytes = docx(
    para('关于防汛的通知', official.title) + around(inWord('a.png', 'inline', 60)),
    {
      pictures: {'a.png': png}
    }
  )
  await served.write('content/in/a b.docx', bytes)
  await served.write('content/bad.docx', bytes.subarray(0, -30))
  await waitForEntry('content/in/a b.docx')
  await waitForEntry('content/bad.docx')
  const convert = async (path: string) => post('/api/convert', {path})
  const made = JSON.parse((await convert('content/in/a b.docx')).body)
  assert.deepEqual(made, {
    ...{state: 'written', kind: 'document', path: 'content/in/a b.md', told: []}
  })
  const markdown = String(await onDisk('content/in/a b.md'))
  assert.match(markdown, /!\[示意图\]\(a%20b-图1\.png\)\{宽=60mm\}/u)
  assert.deepEqual(await onDisk('content/in/a b-图1.png'), png)
  assert.deepEqual(await onDisk('content/in/a b.docx'), Buffer.from(bytes))
  // Beside the Markdown it is no document of its own.
  await rm(join(folder, 'content/in/a b.md'))
  await waitForEntry('content/in/a b.docx')
  // The picture alone is there already.
  assert.match((await convert('content/in/a b.docx')).body, /"refused".*“a b\.md”/u)
  await assert.rejects(onDisk('content/in/a b.md'))
  assert.match((await convert('content/bad.docx')).body, /"refused".*已损坏/u)
  assert.match((await convert('content/a.md')).body, /"refused".*不是 Word 文档/u)
  for (const path of ['outside/o.md', '../x.docx', '/etc/passwd', 'content/none.docx', 7]) {
    assert.equal((await post('/api/convert', {path})).status, 400)
  }
})

/** The list follows the disk. */
async function waitForEntry(path: string): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const {status} = await ask(`/api/draft?${new URLSearchParams({path})}`, 'GET', {host})
    return status === 200
  }
  while (!(await isThere())) await new Promise((next) => setTimeout(next, 50))
}
