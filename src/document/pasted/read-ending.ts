/**
 * The end of the text: 附件说明, 发文机关署名, 成文日期 and 附注, and what follows them.
 *
 * GB/T 9704—2012, 7.3.4 to 7.3.6.
 */

import type {RootContent} from 'mdast'
import {isSoft, lineText} from '../block-text.ts'
import {readSignedDate} from '../words/date.ts'
import {isArticle, isChapter, readOrdinal} from '../words/ordinal.ts'
import {isComplete} from '../words/title-form.ts'
import {isAttachmentLabel} from './read-attachments.ts'

/** Where the signature lies among the blocks. */
export interface Signature {
  /** Index of the first byline, or of the date. */
  readonly start: number
  /** One past the date. */
  readonly end: number
  readonly bylines: readonly {readonly text: string; readonly node: RootContent}[]
  readonly date: {readonly text: string; readonly node: RootContent} | undefined
  /** （…）below the date. */
  readonly annotation: {readonly text: string; readonly node: RootContent} | undefined
}

const dateForms =
  '(?:\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|[〇零○一二三四五六七八九十]{4}\\s*年\\s*[一二三四五六七八九十]{1,3}\\s*月\\s*[一二三四五六七八九十]{1,3}\\s*日)'

/** A byline and a date on one line are no longer, with all the spaces between them. */
const longestSignature = 120

/** `某某市财政局　2026年3月5日` on one line. */
const nameAndDate = new RegExp(`^(?<name>\\S.*?)[\\s\u3000]+(?<date>${dateForms})$`, 'u')

const bodies =
  /(?:政府|委员会|办公厅|办公室|[厅局部委院会处科组署社队站所馆行团室]|中心|公司|大学|学校|学院|法院|检察院|集团|指挥部|小组|党组|党委|支部|中学|小学|医院|银行|军区|工会|联合会|协会)(?:[（(][^（）()]*[)）])?$/u

/** Whether a name is that of a body, not of a person. */
export function isBody(name: string): boolean {
  return bodies.test(name)
}

/** Set phrases that end a text and are no names. */
const formulas =
  /^(?:特此|此复|此致|敬礼|妥否|当否|以上|专此|请|现|望|谨|附|抄送|联系|电话|注)|[，。；：！？、,;:!?…”’》]$/u

/**
 * Find the signature among `blocks`.
 *
 * It is a date standing alone below a name, or alone at the very end; a date inside the
 * text has neither. What follows it may be an annotation, attachments, or a text issued
 * with the document, which begins with a title.
 */
export function findSignature(
  blocks: readonly RootContent[],
  issuers: readonly string[]
): Signature | undefined {
  for (let index = 0; index < blocks.length; index++) {
    const node = blocks[index]
    const text = lineText(node)
    if (!node || text === '' || text.length > longestSignature) continue
    const both = nameAndDate.exec(text)?.groups
    const name = both?.name !== undefined && isName(both.name) ? both.name : undefined
    const date = name === undefined ? text : (both?.date ?? '')
    if (readSignedDate(date) === undefined) continue

    const bylines =
      name === undefined
        ? namesAbove(blocks, index, issuers)
        : partsOf(name).map((part) => ({text: part, node}))
    const annotation = annotationAt(blocks, index + 1)
    const next = blocks[index + 1 + (annotation ? 1 : 0)]
    const atEnd = next === undefined || isAttachmentLabel(next)
    const beforeTitle =
      next !== undefined && isAnnexTitle(next, blocks[index + 2 + (annotation ? 1 : 0)])
    if (!atEnd && !(bylines.length > 0 && beforeTitle)) continue
    return {
      start: name === undefined ? index - linesOf(bylines) : index,
      end: index + 1 + (annotation ? 1 : 0),
      bylines,
      date: {text: date, node},
      annotation
    }
  }
  return undefined
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
  return {start, end: blocks.length, bylines, date: undefined, annotation: undefined}
}

function linesOf(bylines: readonly {readonly node: RootContent}[]): number {
  return new Set(bylines.map(({node}) => node)).size
}

/** The names above a date, top to bottom. */
function namesAbove(
  blocks: readonly RootContent[],
  date: number,
  issuers: readonly string[]
): {text: string; node: RootContent}[] {
  const names: {text: string; node: RootContent}[] = []
  for (let index = date - 1; index >= 0; index--) {
    const node = blocks[index]
    const text = lineText(node)
    if (!node || !isName(text)) break
    const plain = text.replace(/[\s\u3000]/gu, '')
    const isBody = bodies.test(plain) || issuers.includes(plain)
    // The line right above the date may be anybody; those further up have to be bodies.
    if (names.length > 0 && !isBody) break
    names.unshift(...partsOf(text).map((part) => ({text: part, node})))
  }
  return names
}

function isName(text: string): boolean {
  const plain = text.replace(/[\s\u3000]/gu, '')
  return (
    plain.length >= 2 &&
    plain.length <= 40 &&
    /\p{Script=Han}/u.test(plain) &&
    !/[，。；！？,;!?…“”《》\t]/u.test(text) &&
    !/[：:].{5,}/u.test(plain) &&
    !formulas.test(plain) &&
    (!/\d/.test(plain) || bodies.test(plain)) &&
    readOrdinal(text) === undefined &&
    !isArticle(text) &&
    !isChapter(text) &&
    !isAttachmentLabelText(text)
  )
}

function isAttachmentLabelText(text: string): boolean {
  return /^附\s*件/u.test(text)
}

/** Joint issuers side by side: parted by wide gaps, each a body. */
function partsOf(text: string): string[] {
  const parts = text.split(/ {2,}|\t+|\u3000+/u).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => part.length > 3 && bodies.test(part))
    ? parts
    : [text]
}

function annotationAt(blocks: readonly RootContent[], index: number) {
  const node = blocks[index]
  const text = lineText(node)
  return node && /^[（(].*[)）]$/su.test(text) ? {text, node} : undefined
}

/** The title of a text issued with the document, with that text below it. */
function isAnnexTitle(node: RootContent, next: RootContent | undefined): boolean {
  if (node.type === 'heading') return node.depth === 1
  const text = lineText(node)
  const length = text.length
  if (length === 0 || length > 80 || /[。！？；：，]$/u.test(text)) return false
  if (readOrdinal(text) !== undefined || isArticle(text)) return false
  return isComplete(text) || (isSoft(next) && isComplete(text + lineText(next)))
}
