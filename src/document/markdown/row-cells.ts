/** The cells of a line that is the row of a table: parted by tabs, or by `|`. */

import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

export type Separator = '\t' | '|'

/** A line that may be a row. */
export interface PastedRow {
  readonly node: Paragraph
  readonly separator: Separator
  readonly cells: readonly PhrasingContent[][]
}

/** `|---|:--|`, under the head of a table; each cell with its alignment. */
const delimiter = /^\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?$/u

/** Read the row that `node` is; undefined where nothing parts cells. `source` holds the file's lines. */
export function readRow(node: RootContent, source: readonly string[]): PastedRow | undefined {
  if (node.type !== 'paragraph' || node.data?.verbatim) return undefined
  const line = source[(node.position?.start.line ?? 1) - 1] ?? ''
  if (hasSign(node, '\t')) return {node, separator: '\t', cells: tabCells(node, line)}
  // An escaped one, and one in code, is a sign.
  if (!hasSign(node, '|') || /\\\||`/u.test(line)) return undefined
  const cells = pipeCells(node)
  return cells.length > 1 ? {node, separator: '|', cells} : undefined
}

/** Tell whether a row is the line of dashes under a head. */
export function isDelimiter({node, separator}: PastedRow): boolean {
  return separator === '|' && delimiter.test(textOf(node).trim())
}

function hasSign(node: Paragraph, sign: Separator): boolean {
  return node.children.some((child) => child.type === 'text' && child.value.includes(sign))
}

function tabCells(node: Paragraph, line: string): PhrasingContent[][] {
  // A first cell that is empty was trimmed off with the indentation.
  const empty = [...(/^[ \u3000]*(\t*)/u.exec(line)?.[1] ?? '')].map((): PhrasingContent[] => [])
  return [...empty, ...partsOf(node, '\t')]
}

/** Without what is before the first `|` and behind the last, where nothing is. */
function pipeCells(node: Paragraph): PhrasingContent[][] {
  const cells = partsOf(node, '|')
  const text = textOf(node).trim()
  return cells.slice(text.startsWith('|') ? 1 : 0, text.endsWith('|') ? -1 : undefined)
}

function partsOf(node: Paragraph, separator: Separator): PhrasingContent[][] {
  const cells: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    if (child.type !== 'text') {
      cells.at(-1)?.push(child)
      continue
    }
    child.value.split(separator).forEach((value, index) => {
      if (index > 0) cells.push([])
      const text = value.trim()
      if (text !== '') cells.at(-1)?.push({type: 'text', value: text})
    })
  }
  return cells
}
