/** `hongtou lsp` for the texts that are official documents. */

import {type OutputChannel, type TextDocument, workspace} from 'vscode'
import {LanguageClient, type Middleware} from 'vscode-languageclient/node.js'
import {isOfficial} from './official.ts'
import {folderOf, programOrWord} from './run-program.ts'
import {editorSettings, said} from './settings.ts'

/** Of other Markdown nothing is said. */
const middleware: Middleware = {
  handleDiagnostics(uri, diagnostics, next) {
    const document = workspace.textDocuments.find((each) => String(each.uri) === String(uri))
    next(uri, document && isOfficial(document) ? diagnostics : [])
  },
  provideHover: (document, position, token, next) =>
    ofOfficial(document, () => next(document, position, token)),
  provideCompletionItem: (document, position, context, token, next) =>
    ofOfficial(document, () => next(document, position, context, token)),
  provideCodeActions: (document, range, context, token, next) =>
    ofOfficial(document, () => next(document, range, context, token)),
  provideDocumentSymbols: (document, token, next) =>
    ofOfficial(document, () => next(document, token)),
  provideFoldingRanges: (document, context, token, next) =>
    ofOfficial(document, () => next(document, context, token))
}

function ofOfficial<Answer>(document: TextDocument, answer: () => Answer): Answer | undefined {
  return isOfficial(document) ? answer() : undefined
}

/** Starts the server, and starts it again when it is asked to. */
export class LanguageServer {
  readonly #log: OutputChannel
  #client: LanguageClient | undefined

  constructor(log: OutputChannel) {
    this.#log = log
  }

  /** Start it for the first folder; where there is no program this is said, and all else works. */
  async start(): Promise<void> {
    const folder = folderOf(undefined) ?? folderOf(workspace.textDocuments[0]?.uri)
    if (folder === undefined) return
    const program = programOrWord(folder)
    if (!program) return
    const {command, words, env} = program
    const run = {
      command,
      args: [...words, 'lsp', '--lang', editorSettings().language],
      options: {cwd: folder, env}
    }
    this.#client = new LanguageClient('hongtou', said({zh: '红头', en: 'Hongtou'}), run, {
      documentSelector: [
        {scheme: 'file', language: 'markdown'},
        {scheme: 'untitled', language: 'markdown'}
      ],
      synchronize: {fileEvents: workspace.createFileSystemWatcher('**/hongtou.yaml')},
      outputChannel: this.#log,
      middleware
    })
    await this.#client.start()
  }

  async stop(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    // One that never came up has nothing to be stopped.
    if (client?.needsStop()) await client.stop()
  }
}
