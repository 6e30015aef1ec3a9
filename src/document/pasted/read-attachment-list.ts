/** 附件说明 at the end of the text. GB/T 9704—2012, 7.3.4. */

import type {RootContent} from 'mdast'
import {isSoft, lineText, suppress, typed} from '../block-text.ts'
import type {AttachmentEntry, Field, SourceText} from '../model.ts'
import {endsSentence} from '../words/sentences.ts'
import {labelOf, numberOf} from './attachment-label.ts'
import {type ListedPart, partsOfLine} from './attachment-line.ts'

/** One name of the draft's 附件说明. */
export interface ListedName {
  readonly name: Field
  readonly node: RootContent
  /** The number typed before it. */
  readonly number: number | undefined
}

export interface AttachmentListReading {
  readonly names: readonly ListedName[]
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
  /** The line it begins with; undefined where there is none. */
  readonly head: RootContent | undefined
  /** The first line with a mark behind its name, which is not printed. */
  readonly punctuated: RootContent | undefined
}

/** Longer entries are text, in characters. */
const longestEntry = 80

/** `附件：无` */
const nothing = /^(?:无|没有|略)$/u

/** Take the 附件说明 off the end of `blocks`. */
export function readAttachmentList(blocks: readonly RootContent[]): AttachmentListReading {
  const none = {names: [], rest: blocks, suppressed: [], head: undefined, punctuated: undefined}
  const start = listStart(blocks)
  if (start === undefined) return none

  const names: ListedName[] = []
  const suppressed: SourceText[] = []
  let punctuated: RootContent | undefined
  const list = blocks.slice(start)
  for (const node of list) {
    const text = lineText(node)
    const {length, number, named} = entryPrefix(text, names.length === 0)
    const last = names.at(-1)
    if (length === 0 && last && !named) {
      names[names.length - 1] = {...last, name: {...last.name, text: last.name.text + text}}
      continue
    }
    suppressed.push(...suppress(text.slice(generatedLength(node), length), node))
    const {parts, marks, isPunctuated} = partsOfLine(text.slice(length), number)
    if (isPunctuated) punctuated ??= node
    suppressed.push(...suppress(marks, node))
    names.push(...parts.map((part) => listed(part, node)))
  }
  const rest = blocks.slice(0, start)
  const [only] = names
  if (names.length === 1 && only && nothing.test(only.name.text)) {
    suppressed.push(...suppress(only.name.text, only.node))
    return {names: [], rest, suppressed, head: list[0], punctuated: undefined}
  }
  return names.length === 0 ? none : {names, rest, suppressed, head: list[0], punctuated}
}

/** Number `names`, unless there is only one. */
export function numberedNames(names: readonly Field[]): AttachmentEntry[] {
  return names.map((name, index) => ({ordinal: names.length === 1 ? undefined : index + 1, name}))
}

function listed({name, number}: ListedPart, node: RootContent): ListedName {
  return {name: typed(name, node), node, number}
}

/** Index of the line that begins with 附件, when all below it are names. */
function listStart(blocks: readonly RootContent[]): number | undefined {
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - 60); index--) {
    const node = blocks[index]
    const text = lineText(node)
    if (!node || text === '' || !mayBeEntry(text)) return undefined
    const head = labelOf(text)
    if (head) {
      const {mark, number, isShort} = head
      // `附件1：甲`, `附件2：乙`: the list begins at the first of them.
      const above = labelOf(lineText(blocks[index - 1]))
      if (number !== undefined && above?.number !== undefined) continue
      if (isShort && text.length > longestEntry) return undefined
      return mark !== undefined || number !== undefined || blocks.length - 1 > index
        ? index
        : undefined
    }
    if (!/^\d{1,2}\s*[.．、]/.test(text) && !isSoft(node)) return undefined
  }
  return undefined
}

/**
 * Tell whether a line may be one of an 附件说明: no sentence, though a `；` or `。` may stand
 * behind a name that has its label or number (7.3.4 has none there), and nobody's telephone.
 */
export function mayBeEntry(text: string): boolean {
  const label = labelOf(text)
  if (label?.length === text.length) return true
  if (/联系|电话/u.test(text) && /\d{5}|[：:].*[：:]/u.test(text)) return false
  if (!endsSentence(text)) return true
  const begins = label?.mark !== undefined || /^\d{1,2}\s*[.．、]/.test(text)
  const bare = text.replace(/[；;。]$/u, '')
  return begins && bare !== text && text.length <= longestEntry && !/[。！？!?]|[：:]$/u.test(bare)
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
  const head = labelOf(text)
  const rest = head ? text.slice(head.length) : text
  const ordinal = /^(?<number>\d{1,2})\s*[.．、]\s*/.exec(rest)
  const typedNumber = ordinal?.groups?.number ?? head?.digits
  return {
    length: (head?.length ?? 0) + (ordinal?.[0].length ?? 0),
    number: typedNumber === undefined ? undefined : numberOf(typedNumber),
    named: first || head !== undefined || ordinal !== null
  }
}
