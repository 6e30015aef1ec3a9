/** The language server: what `lint` says, in an editor, while it is typed. */

import type {Readable, Writable} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {
  type CodeActionParams,
  type Connection,
  createConnection,
  type DocumentSymbol,
  type InitializeResult,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {houseFile} from '../base/house-profile.ts'
import type {Language} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'
import {explain} from '../lint/explain.ts'
import type {Judged} from '../lint/judge-text.ts'
import {diagnosticsOf, findingAt, fixAll, quickFixes} from './diagnostics.ts'
import {foldsOf} from './folding.ts'
import {completionsAt, keyAt} from './keys.ts'
import {OpenDocuments} from './open-documents.ts'
import {symbolsOf} from './outline-symbols.ts'

/** Milliseconds without a key before what was typed is judged. */
const pause = 150

export interface Service {
  readonly input: Readable
  readonly output: Writable
  /** Where the server was started; the editor's own folder wins. */
  readonly folder: string
  readonly language: Language
}

/** Serve until the editor says that it is enough, or is gone. */
export async function serveEditor({input, output, folder, language}: Service): Promise<void> {
  const connection = createConnection(input, output)
  const documents = new TextDocuments(TextDocument)
  const open = new OpenDocuments(() => documents.all(), folder)
  const server = new Server(connection, documents, open, language)
  server.listen()
  await new Promise<void>((resolve) => {
    connection.onExit(() => resolve())
    input.once('end', () => resolve())
    input.once('close', () => resolve())
  })
  server.stop()
}

class Server {
  readonly #connection: Connection
  readonly #documents: TextDocuments<TextDocument>
  readonly #open: OpenDocuments
  readonly #language: Language
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  /** What was found last, and of which version. */
  readonly #judged = new Map<string, {readonly version: number; readonly judged: Judged}>()

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    open: OpenDocuments,
    language: Language
  ) {
    this.#connection = connection
    this.#documents = documents
    this.#open = open
    this.#language = language
  }

  listen(): void {
    const connection = this.#connection
    const documents = this.#documents
    connection.onInitialize(({workspaceFolders, rootUri}) => {
      const root = workspaceFolders?.[0]?.uri ?? rootUri
      if (root?.startsWith('file:')) this.#open.moveTo(fileURLToPath(root))
      return capabilities
    })
    documents.onDidChangeContent(({document}) => this.#judgeSoon(document))
    // What is saved may be another document's attachment, or what the office has agreed on.
    documents.onDidSave(() => this.#judgeAll())
    documents.onDidClose(({document: {uri}}) => {
      clearTimeout(this.#waiting.get(uri))
      this.#waiting.delete(uri)
      this.#judged.delete(uri)
      void connection.sendDiagnostics({uri, diagnostics: []})
    })
    connection.onDidChangeWatchedFiles(({changes}) => {
      const root = changes.find(({uri}) => uri.endsWith(`/${houseFile}`))?.uri
      if (root !== undefined) this.#open.moveTo(fileURLToPath(new URL('.', root)))
      this.#judgeAll()
    })
    connection.onHover(async ({textDocument, position}) => {
      const document = documents.get(textDocument.uri)
      if (!document) return null
      const offset = document.offsetAt(position)
      const key = keyAt(document.getText(), offset, this.#language)
      const finding = key === undefined ? findingAt(await this.#of(document), offset) : undefined
      const value = key ?? (finding && fenced(explain(finding.rule, this.#language)))
      return value === undefined ? null : {contents: {kind: 'markdown', value}}
    })
    connection.onCompletion(({textDocument, position}) => {
      const document = documents.get(textDocument.uri)
      if (!document) return []
      return completionsAt(document.getText(), document.offsetAt(position), this.#language)
    })
    connection.onCodeAction((request) => this.#actions(request))
    connection.onDocumentSymbol(async ({textDocument}) => this.#symbols(textDocument.uri))
    connection.onFoldingRanges(async ({textDocument: {uri}}) => {
      const document = documents.get(uri)
      return document ? foldsOf(document, await this.#symbols(uri)) : []
    })
    documents.listen(connection)
    connection.listen()
  }

  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer)
  }

  async #symbols(uri: string): Promise<DocumentSymbol[]> {
    const document = this.#documents.get(uri)
    return document ? symbolsOf((await this.#of(document)).manuscript, document) : []
  }

  async #actions({textDocument, range, context}: CodeActionParams) {
    const document = this.#documents.get(textDocument.uri)
    if (!document) return []
    const judged = await this.#of(document)
    const all = fixAll(judged, document, this.#language)
    const isWanted = (kind: string): boolean =>
      context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true
    return [
      ...(isWanted('quickfix') ? quickFixes(judged, document, range, this.#language) : []),
      ...(all && isWanted(all.kind ?? '') ? [all] : [])
    ]
  }

  #judgeAll(): void {
    this.#judged.clear()
    for (const document of this.#documents.all()) this.#judgeSoon(document)
  }

  #judgeSoon(document: TextDocument): void {
    const {uri} = document
    clearTimeout(this.#waiting.get(uri))
    this.#waiting.set(
      uri,
      setTimeout(() => void this.#publish(document), pause)
    )
  }

  async #publish(document: TextDocument): Promise<void> {
    const {uri, version} = document
    try {
      const judged = await this.#of(document)
      // Typed meanwhile, or closed.
      if (this.#documents.get(uri)?.version !== version) return
      const diagnostics = diagnosticsOf(judged, document, this.#language)
      await this.#connection.sendDiagnostics({uri, version, diagnostics})
    } catch (error) {
      this.#tell(error)
    }
  }

  async #of(document: TextDocument): Promise<Judged> {
    const {uri, version} = document
    const known = this.#judged.get(uri)
    if (known?.version === version) return known.judged
    const judged = await this.#open.judge(document)
    this.#judged.set(uri, {version, judged})
    return judged
  }

  /** The office's own file is at fault, or we are: the editor goes on. */
  #tell(error: unknown): void {
    const isTheirs = error instanceof OperationalError
    const said = isTheirs ? error.wording[this.#language] : String(error)
    const message = `hongtou: ${said}`
    void this.#connection.sendNotification(ShowMessageNotification.type, {type: 1, message})
  }
}

const capabilities: InitializeResult = {
  serverInfo: {name: 'hongtou'},
  capabilities: {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: true
    },
    hoverProvider: true,
    completionProvider: {triggerCharacters: [':', '：']},
    codeActionProvider: {codeActionKinds: ['quickfix', 'source.fixAll.hongtou']},
    documentSymbolProvider: true,
    foldingRangeProvider: true
  }
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``
}
