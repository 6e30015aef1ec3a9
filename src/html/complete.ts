/**
 * The completeness gate between source and HTML: every character of the body stands in the
 * HTML, on an element of its own line, unless the document says why it is not printed.
 */

import type {Element, Root, RootContent} from 'hast'
import type {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import {shorten} from '../base/shorten.ts'
import {findLostText, sourceText} from '../document/markdown/source-text.ts'
import type {OfficialDocument, SourceText, SuppressedText} from '../document/model.ts'

/** Tell what of `file`, and of the files its attachments came from, is not in the HTML. */
export function findMissingText(
  file: VFile,
  parts: ReadonlyMap<string, VFile>,
  {suppressed, main}: Pick<OfficialDocument, 'suppressed' | 'main'>,
  tree: Root
): void {
  const pieces = piecesOf(tree)
  compare(file, [...(pieces.get('') ?? []), ...suppressed])
  for (const [path, part] of parts) {
    const own = main.attachments.filter((attachment) => attachment.path === path)
    const left = own.flatMap((attachment) => attachment.suppressed ?? [])
    compare(part, [...(pieces.get(path) ?? []), ...left])
  }
}

/** The first few say what is wrong; a file that lost a table need not list its rows. */
const mostTold = 10
const longestTold = 40

function compare(file: VFile, pieces: readonly SuppressedText[]): void {
  for (const {line, missing, surplus} of findLostText(sourceText(file), pieces).slice(
    0,
    mostTold
  )) {
    tell(file, {
      ruleId: 'completeness',
      severity: 'error',
      place: {line, column: 1},
      actual: surplus,
      expected: [missing],
      wording: {
        zh: `第 ${line} 行起的文字没有原样排出：少了“${shorten(missing, longestTold)}”，多了“${shorten(surplus, longestTold)}”`,
        en: `Unexpected text from line ${line} on: \`${shorten(missing, longestTold)}\` is missing, \`${shorten(surplus, longestTold)}\` is added`
      }
    })
  }
}

/** Printed text that the author typed in the body, by the file it was typed in. */
function piecesOf(tree: Root): ReadonlyMap<string, readonly SourceText[]> {
  const pieces = new Map<string, SourceText[]>()

  const visit = (
    node: RootContent | undefined,
    path: string,
    holder: {line: number; text: string}
  ): void => {
    if (node?.type === 'text') holder.text += node.value
    if (node?.type !== 'element') return
    const {dataLine, dataOrigin, dataPath} = propertiesOf(node)
    if (dataOrigin !== undefined) return
    // MathML shows what the TeX beside it means: see formulas/unprinted.ts.
    if (node.tagName === 'semantics') {
      visit(
        node.children.find((each) => isElement(each) && each.tagName === 'annotation'),
        path,
        holder
      )
      return
    }
    const own = dataLine === undefined ? holder : {line: Number(dataLine), text: ''}
    const where = dataPath ?? path
    if (own !== holder) {
      const list = pieces.get(where) ?? []
      pieces.set(where, list)
      list.push(own)
    }
    for (const child of node.children) visit(child, where, own)
  }

  const outside = {line: 0, text: ''}
  const body = tree.children
    .find(isElement)
    ?.children.find((node) => isElement(node) && node.tagName === 'body')
  if (body) visit(body, '', outside)
  // Text that no line claims is compared as well: as a piece of line 0 it is surplus.
  if (outside.text.trim() !== '') pieces.set('', [outside, ...(pieces.get('') ?? [])])
  return pieces
}

function propertiesOf({
  properties
}: Element): Record<'dataLine' | 'dataOrigin' | 'dataPath', string | undefined> {
  const text = (name: string): string | undefined => {
    const value = properties[name]
    return value === undefined || value === null ? undefined : String(value)
  }
  return {
    dataLine: text('dataLine'),
    dataOrigin: text('dataOrigin'),
    dataPath: text('dataPath')
  }
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element'
}
