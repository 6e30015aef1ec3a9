/**
 * The end of the text: 发文机关署名, 成文日期 and 附注, and what may follow them.
 *
 * GB/T 9704—2012, 7.3.5 and 7.3.6.
 */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {isSoft, lineText, suppress} from '../block-text.ts'
import type {SourceText} from '../model.ts'
import {isArticle, readOrdinal} from '../words/ordinal.ts'
import {isComplete} from '../words/title-form.ts'
import {isAttachmentLabel, isInlineLabel} from './attachment-label.ts'
import {notesAt} from './ending-notes.ts'
import {
  datedLine,
  isIssuer,
  monthAlone,
  namesAbove,
  namesBeside,
  type SignatureText,
  webSpaceOf
} from './signature-names.ts'
import {pastedTitleLines} from './title-lines.ts'

/** Where the signature lies among the blocks. */
export interface Signature {
  /** Index of the first byline, or of the date. */
  readonly start: number
  /** One past the date, and the notes below it. */
  readonly end: number
  readonly bylines: readonly SignatureText[]
  readonly date: SignatureText | undefined
  /** 附注 below the date. */
  readonly annotations: readonly SignatureText[]
  /** What web pages left behind the names. */
  readonly suppressed: readonly SourceText[]
}

/**
 * Find the signature among `blocks`.
 *
 * It is a date standing alone below a name, or alone at the very end; a date inside the
 * text has neither. What follows it may be an 附注, attachments or their list, or a text
 * issued with the document, which begins with a title.
 */
export function findSignature(
  blocks: readonly RootContent[],
  issuers: readonly string[]
): Signature | undefined {
  for (const [index, node] of blocks.entries()) {
    const month = monthAlone(node)
    const dated = month === undefined ? datedLine(node) : {name: undefined, date: month}
    if (!dated) continue
    const {name, date} = dated
    const bylines =
      name === undefined
        ? namesAbove(blocks, index, issuers)
        : namesBeside(name).map((part) => ({text: part, node}))
    const isSigned = bylines.some(({text}) => isIssuer(text, issuers))
    // A month may head a list; below a body's name it is a date that lacks its day.
    if (month !== undefined && !isSigned) continue
    const annotations = notesAt(blocks, index + 1, isSigned)
    const end = index + 1 + annotations.length
    if (!mayFollow(blocks, end, bylines.length > 0, isSigned)) continue
    return {
      start: name === undefined ? index - nodesOf(bylines).length : index,
      end,
      bylines,
      date: {text: date, node},
      annotations,
      suppressed: nodesOf(bylines).flatMap((each) => suppress(webSpaceOf(lineText(each)), each))
    }
  }
  return undefined
}

/** Whether what stands from index `at` on follows a signature; `isSigned`: by a body. */
function mayFollow(
  blocks: readonly RootContent[],
  at: number,
  isNamed: boolean,
  isSigned: boolean
): boolean {
  const next = blocks[at]
  if (next === undefined || isAttachmentLabel(next)) return true
  return (isNamed && isAnnexTitle(blocks, at, isSigned)) || (isSigned && isInlineLabel(next))
}

/** A byline at the end without a date, when the front matter names the same body. */
export function findByline(
  blocks: readonly RootContent[],
  names: readonly string[]
): Signature | undefined {
  const last = blocks.at(-1)
  const plain = (text: string): string => text.replace(/[\s\u3000]/gu, '')
  const known = new Set(names.map(plain))
  if (!last || !known.has(plain(lineText(last)))) return undefined
  let start = blocks.length - 1
  while (start > 0 && known.has(plain(lineText(blocks[start - 1])))) start--
  const bylines = blocks.slice(start).map((node) => ({text: lineText(node), node}))
  const end = blocks.length
  return {start, end, bylines, date: undefined, annotations: [], suppressed: []}
}

/**
 * Find a body's name and a date below it that are no signature, for text follows them:
 * whoever typed them may have meant one.
 */
export function findDoubtful(
  blocks: readonly RootContent[],
  issuers: readonly string[]
): RootContent | undefined {
  return blocks.find((node, index) => {
    if (!datedLine(node)) return false
    const {name = lineText(blocks[index - 1])} = datedLine(node) ?? {}
    return index > 0 && isIssuer(name, issuers) && name.length <= 40
  })
}

/** The lines that hold names: some hold two. */
function nodesOf(bylines: readonly SignatureText[]): RootContent[] {
  return [...new Set(bylines.map(({node}) => node))]
}

/** The title of a text issued with the document, with that text below it. */
function isAnnexTitle(blocks: readonly RootContent[], at: number, isSigned: boolean): boolean {
  const [node, next] = blocks.slice(at, at + 2)
  if (node?.type === 'heading') {
    if (node.depth === 1) return true
    // A heading of the text has its number typed, or is none of a title's kind.
    return isSigned && readOrdinal(textOf(node)) === undefined && isComplete(textOf(node))
  }
  const text = lineText(node)
  const length = text.length
  if (length === 0 || length > 80 || /[。！？；：，]$/u.test(text)) return false
  if (readOrdinal(text) !== undefined || isArticle(text)) return false
  if (isComplete(text) || (isSoft(next) && isComplete(text + lineText(next)))) return true
  return pastedTitleLines(blocks, at) > 1
}
