/** What an editor can fold: the front matter, and what stands below a title or a heading. */

import type {DocumentSymbol, FoldingRange} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {findFrontMatter} from '../base/front-matter.ts'

/** From the line that stays to the last one with text below it; of `symbols`, as the outline has them. */
export function foldsOf(
  document: TextDocument,
  symbols: readonly DocumentSymbol[]
): FoldingRange[] {
  const text = document.getText()
  const matter = findFrontMatter(text)
  const folds: FoldingRange[] = []
  if (matter) {
    // It begins behind the rule above it, and the rule below stays in sight.
    const startLine = Math.max(0, document.positionAt(matter.start).line - 1)
    const endLine = document.positionAt(matter.start + matter.yaml.trimEnd().length).line
    if (endLine > startLine) folds.push({startLine, endLine, kind: 'region'})
  }
  addFolds(symbols, lastLineOf(text), text.split('\n'), folds)
  return folds
}

function addFolds(
  symbols: readonly DocumentSymbol[],
  last: number,
  lines: readonly string[],
  folds: FoldingRange[]
): void {
  for (const [index, {range, children = []}] of symbols.entries()) {
    const next = symbols[index + 1]?.range.start.line
    let endLine = next === undefined ? last : next - 1
    while (endLine > range.start.line && (lines[endLine] ?? '').trim() === '') endLine -= 1
    if (endLine > range.start.line) folds.push({startLine: range.start.line, endLine})
    addFolds(children, endLine, lines, folds)
  }
}

function lastLineOf(text: string): number {
  return text.trimEnd().split('\n').length - 1
}
