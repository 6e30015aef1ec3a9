/**
 * An editor of the extension's: as much of the module `vscode` as it asks for. What the extension
 * does to it is written down, and the test says what happens in it. What nobody tests is there and
 * does nothing, so that the language client, which asks for nearly all of it, is the real one.
 */

import {EventEmitter} from 'node:events'
import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

type Listener = (event: unknown) => unknown
type Act = (...words: readonly never[]) => unknown

const nothing = {dispose: (): void => undefined}

export class Position {
  readonly line: number
  readonly character: number
  constructor(line: number, character: number) {
    this.line = line
    this.character = character
  }
}

export class Range {
  readonly start: Position
  readonly end: Position
  constructor(fromLine: number, from: number, toLine: number, to: number) {
    this.start = new Position(fromLine, from)
    this.end = new Position(toLine, to)
  }
}

class Kind {
  static readonly Empty = new Kind('')
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
  append(part: string): Kind {
    return new Kind([this.value, part].filter(Boolean).join('.'))
  }
}

class CancellationTokenSource {
  readonly token = {isCancellationRequested: false, onCancellationRequested: () => nothing}
  cancel(): void {
    this.token.isCancellationRequested = true
  }
  dispose(): void {
    this.cancel()
  }
}

class Diagnostic {
  source = ''
  code: unknown
  readonly range: Range
  readonly message: string
  readonly severity: number
  constructor(range: Range, message: string, severity: number) {
    this.range = range
    this.message = message
    this.severity = severity
  }
}

/** As much of an address as files and http need. */
export class Uri {
  readonly #url: string
  constructor(url: string) {
    this.#url = url
  }
  static file(path: string): Uri {
    return new Uri(pathToFileURL(path).href)
  }
  static parse(url: string): Uri {
    return new Uri(url)
  }
  get scheme(): string {
    return this.#url.split(':', 1)[0] ?? ''
  }
  get fsPath(): string {
    return this.scheme === 'file' ? fileURLToPath(this.#url) : this.#url
  }
  get path(): string {
    return this.fsPath
  }
  toString(): string {
    return this.#url
  }
  toJSON(): string {
    return this.#url
  }
}

/** A Markdown text that is open, as on the disk. */
export class OpenDocument {
  readonly uri: Uri
  readonly languageId = 'markdown'
  readonly version = 1
  readonly isClosed = false
  isDirty = false
  saved = 0
  readonly #text: string
  constructor(path: string) {
    this.uri = Uri.file(path)
    this.#text = readFileSync(path, 'utf8')
  }
  get fileName(): string {
    return basename(this.uri.fsPath)
  }
  getText(): string {
    return this.#text
  }
  async save(): Promise<boolean> {
    this.saved += 1
    this.isDirty = false
    return true
  }
}

/** What a test sets, and what it looks at afterwards. */
export class Editor {
  readonly events = new EventEmitter()
  readonly commands = new Map<string, Act>()
  readonly executed: (readonly unknown[])[] = []
  readonly told: string[] = []
  readonly opened: string[] = []
  readonly panels: {html: string; readonly posted: unknown[]; close: () => void}[] = []
  /** By collection and address. */
  readonly problems = new Map<string, readonly Diagnostic[]>()
  readonly settings = new Map<string, unknown>()
  readonly documents: OpenDocument[] = []
  /** What the user answers when he is asked. */
  readonly answers: (string | undefined)[] = []
  language = 'zh-cn'
  folder: string | undefined
  active: {document: OpenDocument; selection: {active: Position}} | undefined

  /** The module `vscode`. */
  module(): object {
    const own = {
      ...{version: '1.82.0', Position, Range, Diagnostic, Uri},
      DiagnosticSeverity: {Error: 0, Warning: 1, Information: 2, Hint: 3},
      ...{CodeActionKind: Kind, CancellationTokenSource},
      ViewColumn: {Beside: -2},
      ProgressLocation: {Notification: 15},
      EventEmitter: Emitter,
      commands: this.#space({
        registerCommand: (name: string, act: Act) => {
          this.commands.set(name, act)
          return nothing
        },
        executeCommand: async (...words: readonly unknown[]) => this.executed.push(words)
      }),
      env: this.#environment(),
      languages: this.#space({
        createDiagnosticCollection: (name = 'lsp') => this.#collection(name),
        getDiagnostics: (uri: Uri) =>
          [...this.problems].flatMap(([key, all]) => (key.endsWith(`\n${uri}`) ? all : [])),
        match: (filter: {pattern?: string}, document: OpenDocument) =>
          filter.pattern === undefined || document.uri.fsPath.includes('/content/') ? 10 : 0
      }),
      window: this.#window(),
      workspace: this.#workspace()
    }
    // Whatever else is asked for can be extended and called.
    return new Proxy(own, {
      get: (target, name) => Reflect.get(target, name) ?? class Unasked {}
    })
  }

  happens(name: string, event: unknown): void {
    this.events.emit(name, event)
  }

  #environment(): object {
    const editor = this
    return {
      get language() {
        return editor.language
      },
      asExternalUri: async (uri: Uri) => uri,
      openExternal: async (uri: Uri) => editor.opened.push(String(uri))
    }
  }

  #window(): object {
    const editor = this
    const tell = async (word: string): Promise<string | undefined> => {
      this.told.push(word)
      return this.answers.shift()
    }
    return this.#space({
      get activeTextEditor() {
        return editor.active
      },
      showErrorMessage: tell,
      showWarningMessage: tell,
      showInformationMessage: tell,
      showQuickPick: async () => this.answers.shift(),
      showInputBox: async () => this.answers.shift(),
      showTextDocument: async (uri: Uri) => this.opened.push(String(uri)),
      createOutputChannel: () =>
        this.#space({appendLine: (line: string) => void this.told.push(line)}),
      withProgress: (_options: unknown, act: (...words: readonly unknown[]) => unknown) =>
        act({}, {onCancellationRequested: () => nothing}),
      createWebviewPanel: () => this.#panel()
    })
  }

  #panel(): object {
    const closed: (() => void)[] = []
    const panel = {html: '', posted: [] as unknown[], close: () => closed.map((act) => act())}
    this.panels.push(panel)
    return {
      webview: {
        set html(html: string) {
          panel.html = html
        },
        postMessage: async (message: unknown) => panel.posted.push(message)
      },
      reveal: () => undefined,
      onDidDispose: (act: () => void) => closed.push(act),
      dispose: () => panel.close()
    }
  }

  #workspace(): object {
    const editor = this
    const folderAt = (path: string) => ({uri: Uri.file(path), name: basename(path), index: 0})
    return this.#space({
      get workspaceFolders() {
        return editor.folder === undefined ? undefined : [folderAt(editor.folder)]
      },
      get textDocuments() {
        return editor.documents
      },
      getWorkspaceFolder: (uri: Uri) =>
        this.folder !== undefined && uri.fsPath.startsWith(`${this.folder}/`)
          ? folderAt(this.folder)
          : undefined,
      getConfiguration: (section?: string) => ({
        get: (name: string, usual: unknown) => this.settings.get(`${section}.${name}`) ?? usual,
        inspect: () => undefined
      }),
      createFileSystemWatcher: () => this.#space({}),
      saveAll: async () => true
    })
  }

  #collection(name: string): object {
    const keyOf = (uri: Uri): string => `${name}\n${uri}`
    return {
      set: (uri: Uri, all: readonly Diagnostic[]) => {
        this.problems.set(keyOf(uri), all)
        this.happens('problems', uri)
      },
      delete: (uri: Uri) => this.problems.delete(keyOf(uri)),
      clear: () => undefined,
      dispose: () => undefined
    }
  }

  /** A part of the module: `onDid…` is heard, all else that is not there does nothing. */
  #space(own: object): object {
    return new Proxy(own, {
      get: (target, name) => {
        if (Reflect.has(target, name)) return Reflect.get(target, name)
        if (!/^on(?:Did|Will)/u.test(String(name))) return () => nothing
        return (listener: Listener, of?: unknown) => {
          const bound = listener.bind(of)
          this.events.on(String(name), bound)
          return {dispose: () => this.events.off(String(name), bound)}
        }
      }
    })
  }
}

/** As the language client makes them. */
class Emitter {
  readonly #listeners: Listener[] = []
  readonly event = (listener: Listener) => {
    this.#listeners.push(listener)
    return nothing
  }
  fire(event: unknown): void {
    for (const listener of this.#listeners) listener(event)
  }
  dispose(): void {
    this.#listeners.length = 0
  }
}
