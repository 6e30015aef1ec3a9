/**
 * 版头 typed at the head of a draft: 份号, 密级 and 紧急程度, the red head, 发文字号 and 签发人.
 *
 * GB/T 9704—2012, 7.2.
 */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {lineText, suppress, typed} from '../block-text.ts'
import type {Field, SourceText} from '../model.ts'
import {namesIn} from '../words/name-list.ts'
import {isAgencyNumber, isDocumentNumber, isTitleLine} from '../words/title-form.ts'
import {readMark, type TypedMark} from './read-mark.ts'

/** What a draft has of a masthead, and the blocks below it. */
export interface MastheadReading {
  readonly copyNumber?: Field
  readonly secrecyLevel?: Field
  readonly urgency?: Field
  /** Undefined where number, 密级 or 紧急程度 stand above a title without a red head. */
  readonly mark: TypedMark | undefined
  readonly documentNumber?: Field
  readonly signatories: readonly Field[]
  /** The red separator as it is typed: `———★———`. */
  readonly separators: readonly RootContent[]
  readonly rest: readonly RootContent[]
  readonly suppressed: readonly SourceText[]
}

type TopMark = 'copyNumber' | 'secrecyLevel' | 'urgency'

const topMarks: readonly (readonly [TopMark, RegExp])[] = [
  ['copyNumber', /^\d{6}$/u],
  ['secrecyLevel', /^(?:绝\s*密|机\s*密|秘\s*密)\s*(?:[★☆*]\s*\S.*)?$/u],
  ['urgency', /^(?:特\s*急|加\s*急)$/u]
]

/** `———★———`, `━━━━━━`: what the masthead has by itself. 7.2.7. */
const separator = /^(?:[—―─━＿_=-]{3,}\s*)?[★☆]?(?:\s*[—―─━＿_=-]{3,})?$/u

const signatoriesLabel = /^签\s*发\s*人\s*[：:]\s*/u

/**
 * Read the masthead at the head of `blocks`; undefined where there is none. `title` is the front
 * matter's: where it is given, none has to follow.
 */
export function readMasthead(
  blocks: readonly RootContent[],
  title: string | undefined
): MastheadReading | undefined {
  const top = readTopMarks(blocks)
  const mark = readMark(blocks.slice(top.count))
  const above = afterSeparators(blocks.slice(top.count + (mark?.count ?? 0)))
  const line = readNumberLine(above.rest)
  const {separators, rest} = afterSeparators(above.rest.slice(line.count))
  if (title === undefined && !beginsWithTitle(rest)) return undefined
  const {documentNumber, signatories} = line
  // A name alone, or a 公告, is a mark where a number parts it from the title.
  if (mark && mark.kind !== 'document' && !documentNumber) return undefined
  const isNumbered = documentNumber !== undefined && isAgencyNumber(documentNumber.text)
  const {secrecyLevel, urgency} = top.fields
  if (!mark && !isNumbered && !secrecyLevel && !urgency) return undefined
  const lines = [...above.separators, ...separators]
  return {
    ...top.fields,
    mark,
    ...(documentNumber && {documentNumber}),
    signatories,
    separators: lines,
    rest,
    suppressed: [...line.suppressed, ...lines.flatMap((node) => suppress(lineText(node), node))]
  }
}

/** Part lines that are drawn with characters from what stands below them. */
function afterSeparators(
  blocks: readonly RootContent[]
): Pick<MastheadReading, 'separators' | 'rest'> {
  const end = blocks.findIndex((node) => !isSeparator(lineText(node)))
  const count = end < 0 ? 0 : end
  return {separators: blocks.slice(0, count), rest: blocks.slice(count)}
}

function isSeparator(text: string): boolean {
  return text !== '' && separator.test(text)
}

/** `000001`, `机密★1年`, `特急`, on lines of their own. */
function readTopMarks(blocks: readonly RootContent[]): {
  readonly fields: {readonly [Name in TopMark]?: Field}
  readonly count: number
} {
  const fields: {[Name in TopMark]?: Field} = {}
  let count = 0
  for (const node of blocks.slice(0, topMarks.length)) {
    const text = lineText(node)
    const [name] = topMarks.find(([, form]) => form.test(text)) ?? []
    if (name === undefined || fields[name]) break
    fields[name] = typed(text, node)
    count++
  }
  return {fields, count}
}

interface NumberLine {
  readonly documentNumber: Field | undefined
  readonly signatories: readonly Field[]
  readonly suppressed: readonly SourceText[]
  readonly count: number
}

/** `某政发〔2026〕5号　　签发人：张某某`, on one line or on two. */
function readNumberLine(blocks: readonly RootContent[]): NumberLine {
  const [first, second] = blocks
  const text = lineText(first)
  const at = text.search(/签\s*发\s*人\s*[：:]/u)
  const number = (at < 0 ? text : text.slice(0, at)).trim()
  if (!first || !isDocumentNumber(number)) {
    return {documentNumber: undefined, signatories: [], suppressed: [], count: 0}
  }
  const documentNumber = typed(number, first)
  const below = at < 0 ? lineText(second) : ''
  const node = at < 0 && second && signatoriesLabel.test(below) ? second : first
  const words = at < 0 ? below : text.slice(at)
  const label = signatoriesLabel.exec(words)?.[0]
  if (label === undefined) {
    return {documentNumber, signatories: [], suppressed: [], count: 1}
  }
  const names = words.slice(label.length)
  // `周　平、马小川`: the space is inside a name.
  const people = names.split(/[、，,]/u).flatMap((part) => namesIn(part.trim()) ?? part.trim())
  return {
    documentNumber,
    signatories: people.filter((name) => name !== '').map((name) => typed(name, node)),
    suppressed: suppress(label, node).concat(suppress(names.replace(/[^、，,]/gu, ''), node)),
    count: node === first ? 1 : 2
  }
}

/** Whether a title follows: a heading, or a line that may be one. */
function beginsWithTitle([node]: readonly RootContent[]): boolean {
  if (node?.type === 'heading') return textOf(node).trim() !== ''
  const text = lineText(node)
  return isTitleLine(text)
}
