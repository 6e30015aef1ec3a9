/** `附件1`, `附件：`, `附：`: what an 附件 and an 附件说明 begin with. GB/T 9704—2012, 7.3.4, 7.3.7. */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {parseChineseNumeral} from '../../base/numerals.ts'
import {lineText} from '../block-text.ts'
import {endsSentence} from '../words/sentences.ts'

const label =
  /^附(?:\s*件\s*(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})?\s*(?<mark>[：:．.、])?|(?<colon>[：:]))\s*/u

/** A label and its name on one line are no longer, in characters. */
const longestNamed = 80

/** A label as it was typed. */
export interface TypedLabel {
  /** Of the text, with the space behind it. */
  readonly length: number
  readonly digits: string | undefined
  readonly number: number | undefined
  /** `：` and its likes. */
  readonly mark: string | undefined
  /** `附：` for `附件：`. */
  readonly isShort: boolean
}

/** Read the label that `text` begins with. */
export function labelOf(text: string): TypedLabel | undefined {
  const match = label.exec(text)
  if (!match) return undefined
  const {number: digits, mark, colon} = match.groups ?? {}
  return {
    length: match[0].length,
    digits,
    number: digits === undefined ? undefined : numberOf(digits),
    mark: mark ?? colon,
    isShort: colon !== undefined
  }
}

/** Tell whether a block is `附件1`, `附件 1：`, `附件` alone on a line, or `# 附件1 名称`. */
export function isAttachmentLabel(node: RootContent): boolean {
  if (node.type === 'heading') return node.depth <= 2 && isLabelHeading(textOf(node), node.depth)
  return isLabelAlone(lineText(node))
}

/** Tell whether a line is a label and a name: `附件1：物资清单`. */
export function isInlineLabel(node: RootContent): boolean {
  const text = lineText(node)
  const found = labelOf(text)
  if (!found || found.length === text.length || text.length > longestNamed) return false
  return (found.mark !== undefined || found.digits !== undefined) && !endsSentence(text)
}

function isLabelAlone(text: string): boolean {
  return labelOf(text)?.length === text.length && text !== ''
}

/**
 * `# 附件管理办法` is a title; a label has a number, a mark, a space or nothing after it. With
 * `##` it has a number, or nothing.
 */
function isLabelHeading(text: string, depth: number): boolean {
  const found = labelOf(text)
  if (!found || found.isShort) return false
  if (found.length === text.length || found.digits !== undefined) return true
  return depth === 1 && (found.mark !== undefined || /\s$/u.test(text.slice(0, found.length)))
}

/** Read the number of an attachment, in digits or hanzi. */
export function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text)
}
