/** The 附件 in the same file, and the texts issued with the document. GB/T 9704—2012, 7.3.7. */

import type {PhrasingContent, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {lineOf, lineText, suppress, typed} from '../block-text.ts'
import {splitPhrasing} from '../markdown/split-phrasing.ts'
import type {Field, SourceText, Title} from '../model.ts'
import {sameWords} from '../words/same.ts'
import {isAttachmentLabel, isInlineLabel, labelOf} from './attachment-label.ts'
import {brokenLines, pastedTitleLines, titleOf} from './title-lines.ts'

/** An 附件 of the same file, its text not read yet. */
export interface AttachmentPart {
  readonly label: Field
  readonly number: number | undefined
  readonly title: Title | undefined
  readonly blocks: readonly RootContent[]
  readonly node: RootContent
  readonly suppressed: readonly SourceText[]
}

/**
 * Part `blocks`, which follow the text, into attachments. What comes before the first label
 * is a text issued with the document: it has a title, but no label.
 */
export function splitAttachments(
  blocks: readonly RootContent[],
  names: readonly string[]
): AttachmentPart[] {
  const starts = labelsOf(blocks)
  if (starts.length === 0) {
    const titled = titledAs(blocks, names)
    if (titled) return titled
  }
  const parts: AttachmentPart[] = []
  const first = starts[0] ?? blocks.length
  if (first > 0) parts.push(unlabelled(blocks.slice(0, first)))
  starts.forEach((start, index) => {
    parts.push(labelled(blocks.slice(start, starts[index + 1] ?? blocks.length), names, index))
  })
  return parts
}

/**
 * Indices of the labels. `附件1：名称` is one where the attachments begin with it; further down
 * it may be an entry of some list.
 */
function labelsOf(blocks: readonly RootContent[]): number[] {
  const [head] = blocks
  const isInline = head !== undefined && isInlineLabel(head)
  let expected = isInline ? (labelOf(lineText(head))?.number ?? 1) : 0
  return blocks.flatMap((node, index) => {
    if (isAttachmentLabel(node)) return [index]
    if (!isInline || !isInlineLabel(node)) return []
    const number = labelOf(lineText(node))?.number
    if (index > 0 && number !== expected) return []
    expected += 1
    return [index]
  })
}

/** The attachments that begin with the names of the 附件说明 and lack their labels. */
function titledAs(
  blocks: readonly RootContent[],
  names: readonly string[]
): AttachmentPart[] | undefined {
  const starts: number[] = []
  for (const name of names) {
    const from = (starts.at(-1) ?? -1) + 1
    const at = blocks.findIndex((_, index) => index >= from && linesOfName(blocks, index, name) > 0)
    if (at < 0) break
    starts.push(at)
  }
  if (starts[0] !== 0) return undefined
  return starts.map((start, index) => {
    const part = blocks.slice(start, starts[index + 1] ?? blocks.length)
    const count = linesOfName(part, 0, names[index] ?? '')
    const node = part[0] as RootContent
    const text = names.length === 1 ? '附件' : `附件${index + 1}`
    return {
      label: {text, origin: 'derived', line: undefined},
      number: index + 1,
      title: titleOf(part.slice(0, count)),
      blocks: part.slice(count),
      // A part begins with its title.
      node,
      suppressed: []
    }
  })
}

/** How many lines from index `at` on are `name`; none if they are not. */
function linesOfName(blocks: readonly RootContent[], at: number, name: string): number {
  const head = blocks[at]
  if (head?.type === 'heading') return sameWords(textOf(head), name) ? 1 : 0
  let words = ''
  for (let count = 1; count <= 6; count++) {
    const line = lineText(blocks[at + count - 1])
    if (line === '') break
    words += line
    if (sameWords(words, name)) return count
  }
  return 0
}

function unlabelled(blocks: readonly RootContent[]): AttachmentPart {
  const [head] = blocks
  const none: Field = {text: '', origin: 'derived', line: undefined}
  const count = head?.type === 'heading' ? 1 : pastedTitleLines(blocks, 0)
  return {
    label: none,
    number: undefined,
    title: count === 0 ? undefined : titleOf(blocks.slice(0, count)),
    blocks: blocks.slice(count),
    // A part is never empty.
    node: head as RootContent,
    suppressed: []
  }
}

function labelled(
  blocks: readonly RootContent[],
  names: readonly string[],
  index: number
): AttachmentPart {
  // A part begins with its label.
  const [node, ...rest] = blocks as [RootContent, ...RootContent[]]
  const text = node.type === 'heading' ? textOf(node) : lineText(node)
  const {length = 0, digits = '', number, mark = '', isShort = false} = labelOf(text) ?? {}
  const expected = names[number === undefined ? index : number - 1]

  const after: PhrasingContent[] =
    'children' in node && (node.type === 'heading' || node.type === 'paragraph')
      ? splitPhrasing(node.children, length)[1]
      : []
  const inLabel = text.length > length
  const count = inLabel ? 0 : titleLines(rest, expected)
  const title: Title | undefined = inLabel
    ? {lines: brokenLines({children: after}), origin: 'body', line: lineOf(node)}
    : count > 0
      ? titleOf(rest.slice(0, count))
      : undefined

  return {
    // `附：` is printed as the standard has it.
    label: isShort
      ? {text: '附件', origin: 'derived', line: lineOf(node)}
      : typed(`附件${digits}`, node),
    number,
    title,
    blocks: rest.slice(count),
    node,
    suppressed: suppress(isShort ? text.slice(0, length) : mark, node)
  }
}

/** How many lines below a label are its title; the name in the 附件说明 settles it. */
function titleLines(blocks: readonly RootContent[], expected: string | undefined): number {
  const [head] = blocks
  if (head?.type === 'heading' && head.depth <= 2) {
    if (head.depth === 1 || (expected !== undefined && sameWords(textOf(head), expected))) return 1
    return 0
  }
  const count = expected === undefined ? 0 : linesOfName(blocks, 0, expected)
  if (count > 0) return count
  const text = lineText(head)
  return text.length <= 60 ? pastedTitleLines(blocks, 0) : 0
}
