/**
 * 附件说明 at the end of the text, and the 附件 themselves in the same file.
 *
 * GB/T 9704—2012, 7.3.4 and 7.3.7.
 */

import type {PhrasingContent, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {parseChineseNumeral} from '../../base/numerals.ts'
import {isSoft, lineOf, lineText, suppress, typed} from '../block-text.ts'
import {splitPhrasing} from '../markdown/split-phrasing.ts'
import type {Field, SourceText, Title} from '../model.ts'
import {sameWords} from '../words/same.ts'
import {endsSentence} from '../words/sentences.ts'
import {brokenLines, pastedTitleLines, titleOf} from './title-lines.ts'

/** One name of the draft's 附件说明. */
export interface ListedName {
  readonly name: Field
  readonly node: RootContent
  /** The number typed before it. */
  readonly number: number | undefined
}

/** An 附件 of the same file, its text not read yet. */
export interface AttachmentPart {
  readonly label: Field
  readonly number: number | undefined
  readonly title: Title | undefined
  readonly blocks: readonly RootContent[]
  readonly node: RootContent
  readonly suppressed: readonly SourceText[]
}

const label =
  /^附\s*件\s*(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})?\s*(?<mark>[：:．.、])?\s*/u

/** `附件1`, `附件 1：`, `附件` alone on a line, or `# 附件1 名称`. */
export function isAttachmentLabel(node: RootContent): boolean {
  if (node.type === 'heading') return node.depth === 1 && isLabelHeading(textOf(node))
  return isLabelLine(lineText(node))
}

function isLabelLine(text: string): boolean {
  const match = label.exec(text)
  return match !== null && match[0].length === text.length
}

/** `# 附件管理办法` is a title; a label has a number, a mark, a space or nothing after it. */
function isLabelHeading(text: string): boolean {
  const match = label.exec(text)
  if (!match) return false
  const {number, mark} = match.groups ?? {}
  return number !== undefined || mark !== undefined || /\s$/u.test(match[0]) || match[0] === text
}

/** Take the 附件说明 off the end of `blocks`. */
export function readAttachmentList(blocks: readonly RootContent[]): {
  readonly names: readonly ListedName[]
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
} {
  const start = listStart(blocks)
  if (start === undefined) return {names: [], rest: blocks, suppressed: []}

  const names: ListedName[] = []
  const suppressed: SourceText[] = []
  for (const node of blocks.slice(start)) {
    const text = lineText(node)
    const {length, number, named} = entryPrefix(text, names.length === 0)
    const last = names.at(-1)
    if (length === 0 && last && !named) {
      names[names.length - 1] = {...last, name: {...last.name, text: last.name.text + text}}
      continue
    }
    suppressed.push(...suppress(text.slice(generatedLength(node), length), node))
    if (text.length > length) names.push({name: typed(text.slice(length), node), node, number})
  }
  return names.length === 0
    ? {names: [], rest: blocks, suppressed: []}
    : {names, rest: blocks.slice(0, start), suppressed}
}

/** Index of the line that begins with 附件, when all below it are names. */
function listStart(blocks: readonly RootContent[]): number | undefined {
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - 60); index--) {
    const node = blocks[index]
    const text = lineText(node)
    if (!node || text === '' || endsSentence(text.replace(/^附\s*件\s*\d*\s*[：:]$/u, '')))
      return undefined
    const head = label.exec(text)
    if (head) {
      const {mark, number} = head.groups ?? {}
      // `附件1：甲`, `附件2：乙`: the list begins at the first of them.
      const above = label.exec(lineText(blocks[index - 1]))?.groups
      if (number !== undefined && above?.number !== undefined) continue
      return mark !== undefined || number !== undefined || blocks.length - 1 > index
        ? index
        : undefined
    }
    if (!/^\d{1,2}\s*[.．、]/.test(text) && !isSoft(node)) return undefined
  }
  return undefined
}

/** How much at the start of a line was not typed: the number of an item that Markdown counts. */
function generatedLength(node: RootContent): number {
  const [first] = node.type === 'paragraph' ? node.children : []
  return first?.type === 'generatedText' ? String(first.value).length : 0
}

/** How much of a line is label and number, and which. */
function entryPrefix(
  text: string,
  first: boolean
): {readonly length: number; readonly number: number | undefined; readonly named: boolean} {
  const head = label.exec(text)
  const rest = head ? text.slice(head[0].length) : text
  const ordinal = /^(?<number>\d{1,2})\s*[.．、]\s*/.exec(rest)
  const typedNumber = ordinal?.groups?.number ?? head?.groups?.number
  return {
    length: (head?.[0].length ?? 0) + (ordinal?.[0].length ?? 0),
    number: typedNumber === undefined ? undefined : numberOf(typedNumber),
    named: first || head !== null || ordinal !== null
  }
}

function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text)
}

/**
 * Part `blocks`, which follow the text, into attachments. What comes before the first label
 * is a text issued with the document: it has a title, but no label.
 */
export function splitAttachments(
  blocks: readonly RootContent[],
  names: readonly string[]
): AttachmentPart[] {
  const starts = blocks.flatMap((node, index) => (isAttachmentLabel(node) ? [index] : []))
  const parts: AttachmentPart[] = []
  const first = starts[0] ?? blocks.length
  if (first > 0) parts.push(unlabelled(blocks.slice(0, first)))
  starts.forEach((start, index) => {
    parts.push(labelled(blocks.slice(start, starts[index + 1] ?? blocks.length), names, index))
  })
  return parts
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
  const match = label.exec(text)
  const {number: typedNumber, mark = ''} = match?.groups ?? {}
  const number = typedNumber === undefined ? undefined : numberOf(typedNumber)
  const expected = names[number === undefined ? index : number - 1]
  const length = match?.[0].length ?? 0

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
    label: typed(`附件${typedNumber ?? ''}`, node),
    number,
    title,
    blocks: rest.slice(count),
    node,
    suppressed: suppress(mark, node)
  }
}

/** How many lines below a label are its title; the name in the 附件说明 settles it. */
function titleLines(blocks: readonly RootContent[], expected: string | undefined): number {
  const [head] = blocks
  if (head?.type === 'heading' && head.depth <= 2) {
    if (head.depth === 1 || (expected !== undefined && sameWords(textOf(head), expected))) return 1
    return 0
  }
  if (expected !== undefined) {
    let words = ''
    for (let count = 1; count <= 6; count++) {
      const line = lineText(blocks[count - 1])
      if (line === '') break
      words += line
      if (sameWords(words, expected)) return count
    }
  }
  const text = lineText(head)
  return text.length <= 60 ? pastedTitleLines(blocks, 0) : 0
}
