/** What printing and measuring found, as problems of the editor: as long as the text is what was printed. */

import {resolve} from 'node:path'
import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  languages,
  Range,
  Uri,
  workspace
} from 'vscode'

/** One file of `--report json`, version 1. */
export interface BuiltFile {
  readonly path: string
  readonly output: string | null
  readonly pages: number | null
  readonly messages: readonly BuiltMessage[]
}

interface BuiltMessage {
  readonly ruleId: string | null
  readonly severity: 'error' | 'warning' | 'info'
  readonly reason: string
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
  readonly page: number | null
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
}

export class BuildFindings {
  readonly #collection: DiagnosticCollection = languages.createDiagnosticCollection('hongtou build')
  readonly #listener = workspace.onDidChangeTextDocument(({document, contentChanges}) => {
    if (contentChanges.length > 0) this.#collection.delete(document.uri)
  })

  /** Show what was found in `files` of `folder`, but for what the language server says already. */
  show(folder: string, files: readonly BuiltFile[]): void {
    for (const {path, messages} of files) {
      const uri = Uri.file(resolve(folder, path))
      this.#collection.delete(uri)
      const said = new Set(languages.getDiagnostics(uri).map(keyOf))
      const all = messages.map(diagnosticOf)
      this.#collection.set(
        uri,
        all.filter((each) => !said.has(keyOf(each)))
      )
    }
  }

  dispose(): void {
    this.#listener.dispose()
    this.#collection.dispose()
  }
}

function diagnosticOf(message: BuiltMessage): Diagnostic {
  const {line, column, endLine, endColumn, ruleId, severity, reason, page} = message
  const [fromLine, fromColumn] = [(line ?? 1) - 1, (column ?? 1) - 1]
  const range = new Range(
    fromLine,
    fromColumn,
    (endLine ?? line ?? 1) - 1,
    endColumn === null ? fromColumn + 1 : endColumn - 1
  )
  const where = page === null ? '' : `〔${page}〕`
  const diagnostic = new Diagnostic(range, where + reason, severities[severity])
  diagnostic.source = 'hongtou'
  if (ruleId !== null) diagnostic.code = ruleId
  return diagnostic
}

/** The same is said of the same line. */
function keyOf({range, message}: Diagnostic): string {
  return `${range.start.line} ${message}`
}
