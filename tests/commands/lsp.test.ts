/** hongtou lsp as an editor speaks to it: the protocol over stdin and stdout. */

import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import {after, test} from 'node:test'
import {pathToFileURL} from 'node:url'
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  FoldingRangeRequest,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node.js'
import {cli, folderWith} from './run.ts'

const draft = `---
文种: 通知
发文机关: 某某市水务局
成文日期: 2026-03-05
附件: [{名称: 名单, 文件: list.md}]
---

# 关于开展巡查的通知

各站:

## 巡查范围

各站,请于3月10日前报送.

## 巡查要求

按要求办理。
`
const folder = await folderWith({'a.md': draft, 'list.md': '甲某,乙某\n'})
const uri = pathToFileURL(join(folder, 'a.md')).href

const server = spawn(process.execPath, [cli, 'lsp', '--stdio', '--lang', 'zh'], {
  cwd: folder,
  stdio: ['pipe', 'pipe', 'inherit']
})
const ended = new Promise<number | null>((resolve) => server.on('exit', (code) => resolve(code)))
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin)
)
const told = new Map<string, readonly Diagnostic[]>()
const shown: string[] = []
let heard: (() => void) | undefined
connection.onNotification(PublishDiagnosticsNotification.type, ({uri: of, diagnostics}) => {
  told.set(of, diagnostics)
  heard?.()
})
connection.onNotification(ShowMessageNotification.type, ({message}) => {
  shown.push(message)
  heard?.()
})
connection.listen()
after(() => {
  connection.dispose()
  server.kill()
})

/** What is told next, whatever it is of. */
async function next(act: () => Promise<void>): Promise<readonly Diagnostic[]> {
  const waiting = new Promise<void>((resolve) => {
    heard = resolve
  })
  await act()
  await waiting
  return told.get(uri) ?? []
}

const shortOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(
    ({code, range: {start, end}}) =>
      `${code} ${start.line}:${start.character}-${end.line}:${end.character}`
  )

const textDocument = {uri}

test('what it can do', async () => {
  const {capabilities} = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: null,
    capabilities: {}
  })
  await connection.sendNotification(InitializedNotification.type, {})
  assert.equal(capabilities.hoverProvider, true)
  assert.equal(capabilities.documentSymbolProvider, true)
  assert.equal(capabilities.foldingRangeProvider, true)
})

test('what is found in a document, at its place', async () => {
  const diagnostics = await next(() =>
    connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {uri, languageId: 'markdown', version: 1, text: draft}
    })
  )
  const marks = shortOf(diagnostics).filter((each) => each.startsWith('half-width-marks'))
  assert.deepEqual(marks, [
    'half-width-marks 9:2-9:3',
    'half-width-marks 13:2-13:3',
    'half-width-marks 13:13-13:14'
  ])
  const [first] = diagnostics.filter(({code}) => code === 'half-width-marks')
  assert.match(first?.message ?? '', /全角/u)
  assert.equal(first?.severity, 1)
})

test('a fix at the place, and all safe ones', async () => {
  const at = {start: {line: 13, character: 2}, end: {line: 13, character: 2}}
  const actions = (await connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: at,
    context: {diagnostics: []}
  })) as CodeAction[]
  const [fix, all] = [actions.find(({kind}) => kind === 'quickfix'), actions.at(-1)]
  assert.equal(fix?.title, '“,”改为“，”')
  assert.deepEqual(fix?.edit?.changes?.[uri], [
    {range: {start: {line: 13, character: 2}, end: {line: 13, character: 3}}, newText: '，'}
  ])
  const mended = all?.edit?.changes?.[uri]?.[0]?.newText ?? ''
  assert.match(mended, /^各站：$/mu)
  assert.match(mended, /^各站，请于3月10日前报送。$/mu)
  assert.ok(mended.startsWith(draft.slice(0, draft.indexOf('各站'))))
})

test('why, and by which clause', async () => {
  const hover = async (line: number, character: number): Promise<string> => {
    const position = {line, character}
    const said: Hover | null = await connection.sendRequest(HoverRequest.type, {
      textDocument,
      position
    })
    const {contents = ''} = said ?? {}
    return typeof contents === 'object' && 'value' in contents ? contents.value : ''
  }
  assert.match(await hover(13, 2), /P01 half-width-marks[\s\S]*GB\/T 15834—2011/u)
  assert.match(await hover(3, 1), /\*\*成文日期\*\* `signedOn`[\s\S]*7\.3\.5\.4/u)
  assert.equal(await hover(17, 3), '')
})

test('keys and values of the front matter', async () => {
  const labels = async (line: number, character: number): Promise<readonly string[]> => {
    const position = {line, character}
    const items = await connection.sendRequest(CompletionRequest.type, {textDocument, position})
    return (items as CompletionItem[]).map(({label}) => label)
  }
  const keys = await labels(2, 0)
  assert.ok(keys.includes('发文字号') && keys.includes('印章'))
  assert.ok(!keys.includes('文种'), 'given already')
  assert.ok((await labels(1, 4)).includes('请示'))
  assert.deepEqual(await labels(11, 0), [])
})

test('title and headings', async () => {
  const symbols = (await connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument
  })) as DocumentSymbol[]
  assert.deepEqual(
    symbols.map(({name, children = []}) => [name, children.map((child) => child.name)]),
    [['关于开展巡查的通知', ['巡查范围', '巡查要求']]]
  )
})

test('what can be folded: the front matter, the title with all below, each heading', async () => {
  const folds = await connection.sendRequest(FoldingRangeRequest.type, {textDocument})
  assert.deepEqual(
    folds?.map(({startLine, endLine}) => [startLine, endLine]),
    [
      [0, 4],
      [7, 17],
      [11, 13],
      [15, 17]
    ]
  )
})

test('what is typed is judged, not what is saved', async () => {
  const diagnostics = await next(() =>
    connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: {uri, version: 2},
      contentChanges: [
        {
          range: {start: {line: 13, character: 2}, end: {line: 13, character: 3}},
          text: '，'
        }
      ]
    })
  )
  assert.deepEqual(
    shortOf(diagnostics).filter((each) => /^half-width-marks 13/u.test(each)),
    ['half-width-marks 13:13-13:14']
  )
})

test('what the office has agreed on is read again, and a fault in it is shown', async () => {
  await writeFile(join(folder, 'hongtou.yaml'), '校对: {P01: 关}\n')
  const house = pathToFileURL(join(folder, 'hongtou.yaml')).href
  const quiet = await next(() =>
    connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{uri: house, type: 2}]
    })
  )
  assert.ok(!shortOf(quiet).some((each) => each.startsWith('half-width-marks')))

  await writeFile(join(folder, 'hongtou.yaml'), '校对: {Z99: 关}\n')
  await next(() =>
    connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{uri: house, type: 2}]
    })
  )
  assert.match(shown.at(-1) ?? '', /Z99/u)
  await writeFile(join(folder, 'hongtou.yaml'), '')
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{uri: house, type: 2}]
  })
  const again = await next(() =>
    connection.sendNotification(DidSaveTextDocumentNotification.type, {textDocument})
  )
  assert.ok(shortOf(again).some((each) => each.startsWith('half-width-marks')))
})

test('an empty file, and one that is not saved yet', async () => {
  const other = 'untitled:Untitled-1'
  for (const [version, text] of [
    [1, ''],
    [2, '# 关于放假的通知\n\n各科室:\n\n放假.\n']
  ] as const) {
    await next(() =>
      version === 1
        ? connection.sendNotification(DidOpenTextDocumentNotification.type, {
            textDocument: {uri: other, languageId: 'markdown', version, text}
          })
        : connection.sendNotification(DidChangeTextDocumentNotification.type, {
            textDocument: {uri: other, version},
            contentChanges: [{text}]
          })
    )
    const found = shortOf(told.get(other) ?? [])
    assert.ok(found.some((each) => each.startsWith(version === 1 ? 'source' : 'half-width')))
  }
  await next(() =>
    connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: {uri: other}
    })
  )
  assert.deepEqual(told.get(other), [])
})

test('it ends when it is told to', async () => {
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  assert.equal(await ended, 0)
})
