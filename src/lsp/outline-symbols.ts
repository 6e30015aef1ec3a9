/** Titles and headings of a document, for the editor's outline. */

import type {DocumentSymbol} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Manuscript, Passage} from '../lint/manuscript.ts'

/** The title and what is below it, headings by their levels; attachments each with their own. */
export function symbolsOf({file, passages}: Manuscript, document: TextDocument): DocumentSymbol[] {
  const roots: DocumentSymbol[] = []
  const open: {readonly depth: number; readonly symbol: DocumentSymbol}[] = []
  for (const passage of passages) {
    const depth = depthOf(passage)
    if (depth === undefined || passage.file !== file || passage.text.trim() === '') continue
    const symbol = symbolOf(passage, document)
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const outer = open.at(-1)
    if (outer) outer.symbol.children?.push(symbol)
    else roots.push(symbol)
    open.push({depth, symbol})
  }
  return roots
}

function depthOf({element, level, origin}: Passage): number | undefined {
  if (origin === 'metadata') return undefined
  if (element === 'title' || element === 'attachment-title') return 0
  if (element === 'chapter') return 1
  return element === 'heading' ? (level ?? 1) : undefined
}

function symbolOf({text, starts, ends}: Passage, document: TextDocument): DocumentSymbol {
  const range = {
    start: document.positionAt(starts[0] ?? 0),
    end: document.positionAt(ends.at(-1) ?? 0)
  }
  // The protocol's number for a string, which editors show as text.
  return {name: text.trim(), kind: 15, range, selectionRange: range, children: []}
}
