/** The extension for VS Code: what its file contains, and what its commands do in an editor. */

import assert from 'node:assert/strict'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {mkdir, symlink, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {strFromU8, unzipSync} from 'fflate'
import {SaxesParser} from 'saxes'
import {packExtension} from '../../scripts/vscode-package.ts'
import {folderWith} from '../commands/run.ts'
import {Editor, OpenDocument, Position, Range, Uri} from './editor.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const bytes = await packExtension('1.2.3')
const files = unzipSync(bytes)
const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
const manifest = JSON.parse(read('extension/package.json'))

test('the package: an OPC zip with a manifest that names what is in it', async () => {
  assert.deepEqual(Object.keys(files).sort(), [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/THIRD-PARTY-LICENSES.txt',
    'extension/extension.js',
    'extension/icon.png',
    'extension/package.json',
    'extension/package.nls.json',
    'extension/package.nls.zh-cn.json',
    'extension/readme.md'
  ])
  const seen: Record<string, string>[] = []
  for (const name of ['[Content_Types].xml', 'extension.vsixmanifest']) {
    const parser = new SaxesParser()
    parser.on('error', (error) => assert.fail(error))
    parser.on('opentag', (tag) => seen.push({name: tag.name, ...tag.attributes}))
    parser.write(read(name)).close()
  }
  const types = seen.flatMap(({name, Extension: ending}) => (name === 'Default' ? [ending] : []))
  for (const name of Object.keys(files).filter((each) => each !== '[Content_Types].xml')) {
    assert.ok(types.includes(`.${name.split('.').at(-1)}`), name)
  }
  for (const {Path: path} of seen) if (path !== undefined) assert.ok(files[path], path)
  const identity = seen.find(({name}) => name === 'Identity')
  assert.deepEqual(
    {...identity, name: ''},
    {name: '', Language: 'en-US', Id: 'hongtou', Version: '1.2.3', Publisher: 'hongtou'}
  )
  assert.equal(manifest.version, '1.2.3')
  assert.ok(bytes.length < 300_000, `${bytes.length}`)
  assert.deepEqual(await packExtension('1.2.3'), bytes, 'the same bytes')
  for (const name of ['vscode-languageclient', 'vscode-jsonrpc', 'semver']) {
    assert.match(read('extension/THIRD-PARTY-LICENSES.txt'), new RegExp(`^${name} \\d`, 'mu'))
  }
})

test('words in both languages for all that is shown, and none too many', () => {
  const asked = [...read('extension/package.json').matchAll(/%([\w.]+)%/gu)].map(([, key]) => key)
  for (const name of ['extension/package.nls.json', 'extension/package.nls.zh-cn.json']) {
    assert.deepEqual(Object.keys(JSON.parse(read(name))).sort(), [...new Set(asked)].sort(), name)
  }
})

const good = '# 关于放假的通知\n\n各科室：\n\n放假一天。\n\n某某局\n\n2026年3月5日\n'
const folder = await folderWith({
  '公文 一/content/a.md': good.replace('放假一天。', '放假一天.'),
  '公文 一/README.md': '# Notes\n\nHello,world.\n',
  '公文 一/extension.js': read('extension/extension.js'),
  '公文 一/node_modules/vscode/index.js': 'module.exports = globalThis.vscodeOfTest',
  // What was asked for, and an answer; the language server and the preview are the real ones.
  '公文 一/hongtou.mjs': `import {appendFileSync, existsSync, readFileSync} from 'node:fs'
const words = process.argv.slice(2)
if (['lsp', 'preview'].includes(words[0])) {
  process.argv.splice(1, 1, '${join(root, 'dist/cli.js')}')
  await import('${pathToFileURL(join(root, 'dist/cli.js'))}')
} else {
  appendFileSync('asked.txt', JSON.stringify({words, folder: process.cwd()}) + '\\n')
  const {code = 0, out = '', err = ''} = existsSync('answer.json') ? JSON.parse(readFileSync('answer.json', 'utf8')) : {}
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = code
}
`
})
const project = join(folder, '公文 一')
const editor = new Editor()
editor.folder = project
editor.settings.set('hongtou.path', 'hongtou.mjs')
const documentAt = (path: string): OpenDocument => new OpenDocument(join(project, path))
const notice = documentAt('content/a.md')
editor.documents.push(notice, documentAt('README.md'))
editor.active = {document: notice, selection: {active: new Position(4, 0)}}
Object.assign(globalThis, {vscodeOfTest: editor.module()})
const extension = createRequire(join(project, 'x.cjs'))('./extension.js')
const subscriptions: {dispose(): void}[] = []
after(async () => {
  for (const each of subscriptions) each.dispose()
  await extension.deactivate()
})

const call = async (name: string, ...words: readonly unknown[]): Promise<void> => {
  const act = editor.commands.get(`hongtou.${name}`)
  await act?.(...(words as readonly never[]))
}
const asked = (): {words: string[]; folder: string}[] =>
  readFileSync(join(project, 'asked.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const answer = (given: object): Promise<void> =>
  writeFile(join(project, 'answer.json'), JSON.stringify(given))

test('it starts the language server, and shows what that finds in documents alone', async () => {
  const found = once(editor.events, 'problems')
  await extension.activate({subscriptions})
  await found
  while (editor.problems.size < 2) await once(editor.events, 'problems')
  const [ours, other] = editor.documents.map(({uri}) => editor.problems.get(`lsp\n${uri}`) ?? [])
  assert.deepEqual(
    ours?.map(({code}) => code).filter((code) => code === 'half-width-marks'),
    ['half-width-marks']
  )
  assert.deepEqual(other, [])
})

test('every command of the manifest is there, and no other', () => {
  const named = manifest.contributes.commands.map(({command}: {command: string}) => command)
  assert.deepEqual([...editor.commands.keys()].sort(), named.sort())
  const context = editor.executed.find(([name]) => name === 'setContext')
  assert.deepEqual(context, ['setContext', 'hongtou.isDocument', true])
})

test('a new document: kind and title are asked for, and it is opened', async () => {
  await answer({out: 'content/关于开展检查的通知.md\n  待填 25 处\n'})
  editor.answers.push('通知', ' -开展检查 ')
  await call('new')
  assert.deepEqual(asked().at(-1), {
    words: ['new', '--lang', 'zh', '--', '通知', '-开展检查'],
    folder: project
  })
  assert.equal(
    editor.opened.at(-1),
    String(Uri.file(join(project, 'content/关于开展检查的通知.md')))
  )
  editor.answers.push('通知', undefined)
  const before = asked().length
  await call('new')
  assert.equal(asked().length, before, 'nothing without a title')
})

test('a document is saved and made; what was found are problems, and none twice', async () => {
  notice.isDirty = true
  editor.settings.set('hongtou.formats', ['pdf', 'docx'])
  const [lint] = editor.problems.get(`lsp\n${notice.uri}`) ?? []
  const place = {column: 1, endLine: null, endColumn: null, page: null}
  const messages = [
    {...place, ruleId: 'title-lines', severity: 'error', reason: '某', line: 1, page: 3},
    {...place, ruleId: 'x', severity: 'info', reason: lint?.message, line: 5}
  ]
  const made = {path: 'content/a.md', output: null, pages: null, messages}
  await answer({code: 1, out: JSON.stringify({version: 1, files: [made]})})
  await call('build')
  assert.equal(notice.saved, 1)
  assert.deepEqual(asked().at(-1)?.words, [
    ...['build', '--lang', 'zh', '--format', 'pdf,docx', '--fonts', 'any', '--report', 'json'],
    ...['--', 'content/a.md']
  ])
  const shown = editor.problems.get(`hongtou build\n${notice.uri}`) ?? []
  assert.deepEqual(
    shown.map(({message, severity, range}) => [message, severity, range.start.line]),
    [['〔3〕某', 0, 0]]
  )
  assert.match(editor.told.at(-1) ?? '', /成文 0 份；错误 1 个/u)
  const change = {range: new Range(0, 0, 0, 0), rangeLength: 0, text: ''}
  editor.happens('onDidChangeTextDocument', {document: notice, contentChanges: [change]})
  assert.equal(editor.problems.get(`hongtou build\n${notice.uri}`), undefined)
})

test('all documents; what was made is opened where it is asked for', async () => {
  const made = {path: 'content/a.md', output: 'output/甲 乙.pdf', pages: 4, messages: []}
  await answer({out: JSON.stringify({version: 1, files: [made]})})
  editor.answers.push('打开')
  await call('buildAll')
  assert.deepEqual(asked().at(-1)?.words.slice(-1), ['--'])
  assert.equal(editor.told.at(-1), 'output/甲 乙.pdf：4 页')
  assert.equal(editor.opened.at(-1), String(Uri.file(join(project, 'output/甲 乙.pdf'))))
})

test('a PDF is measured; trouble of the machine is told in its own words', async () => {
  await answer({code: 1, out: '不能印发'})
  await call('check', Uri.file(join(project, 'output/a.pdf')))
  assert.deepEqual(asked().at(-1)?.words, [
    ...['check', '--lang', 'zh', '--report', 'text', '--', 'output/a.pdf']
  ])
  assert.equal(editor.told.at(-1), '不能印发')
  await answer({code: 2, err: 'hongtou: 没有 content 文件夹\n'})
  editor.language = 'en'
  await call('buildAll')
  assert.deepEqual(asked().at(-1)?.words.slice(1, 3), ['--lang', 'en'])
  assert.equal(editor.told.at(-1), 'hongtou: 没有 content 文件夹')
  editor.language = 'zh-cn'
})

test('the pages beside the text, at the cursor; they follow it, and other documents', async () => {
  await call('preview')
  const [panel] = editor.panels
  const frame = /<iframe src="(?<address>http:\/\/127\.0\.0\.1:\d+\/)(?<place>#[^"]+)"/u.exec(
    panel?.html ?? ''
  )?.groups
  assert.equal(frame?.place, '#content%2Fa.md&amp;line=5')
  const answered = await fetch(frame?.address ?? '')
  assert.match(
    answered.headers.get('content-security-policy') ?? '',
    /frame-ancestors vscode-webview: vscode-file: /u
  )
  const selection = {active: new Position(6, 2)}
  editor.happens('onDidChangeTextEditorSelection', {textEditor: {document: notice, selection}})
  while (panel?.posted.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.deepEqual(panel?.posted, ['#content%2Fa.md&line=7'])

  await call('desk')
  assert.equal(editor.opened.at(-1), frame?.address, 'one server for both')
  panel?.close()
})

test('fixes are those of the language server', async () => {
  await call('fixAll')
  assert.deepEqual(editor.executed.at(-1), [
    'editor.action.codeAction',
    {kind: 'source.fixAll.hongtou', apply: 'first'}
  ])
})

test('without a program it is said how to get one, and a wrong path is named', async () => {
  editor.settings.set('hongtou.path', '/none/hongtou')
  editor.answers.push('打开设置')
  await call('buildAll')
  assert.match(editor.told.at(-1) ?? '', /“\/none\/hongtou”不存在/u)
  assert.deepEqual(editor.executed.at(-1), ['workbench.action.openSettings', 'hongtou.path'])
})

test('of a folder its own program comes first, also from a folder below', async () => {
  const {programFor} = await import('../../src/editors/vscode/program.ts')
  const bin = await folderWith({'bin/hongtou': '#!/bin/sh\n', 'p/docs/content/a.md': good})
  const env = {PATH: join(bin, 'bin')}
  assert.equal(programFor(join(bin, 'p'), '', env), undefined, 'it cannot be run')
  await mkdir(join(bin, 'p/node_modules'), {recursive: true})
  await symlink(root, join(bin, 'p/node_modules/hongtou'))
  const own = programFor(join(bin, 'p/docs'), '', env)
  assert.deepEqual(own?.words, [join(bin, 'p/node_modules/hongtou/dist/cli.js')])
  // No Node.js on the PATH: the editor’s own.
  assert.equal(own?.command, process.execPath)
  assert.equal(own?.env.ELECTRON_RUN_AS_NODE, '1')
  assert.ok(existsSync(programFor(root, '', env)?.words[0] ?? ''))
})
