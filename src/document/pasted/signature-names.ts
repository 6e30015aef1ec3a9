/** 发文机关署名 as it is typed above a date, or beside it. GB/T 9704—2012, 7.3.5. */

import type {RootContent} from 'mdast'
import {lineText} from '../block-text.ts'
import {isBody} from '../words/body-name.ts'
import {readSignedDate} from '../words/date.ts'
import {isArticle, isChapter, readOrdinal} from '../words/ordinal.ts'

/** A line that was typed, or a part of it, and where. */
export interface SignatureText {
  readonly text: string
  readonly node: RootContent
}

const dateForms =
  '(?:\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|[〇零○一二三四五六七八九十]{4}\\s*年\\s*[一二三四五六七八九十]{1,3}\\s*月\\s*[一二三四五六七八九十]{1,3}\\s*日)'

/** `某某市财政局　2026年3月5日` on one line. */
const nameAndDate = new RegExp(`^(?<name>\\S.*?)[\\s\u3000]+(?<date>${dateForms})$`, 'u')

const month =
  /^(?:\d{4}\s*年\s*\d{1,2}\s*月|[〇零○一二三四五六七八九十]{4}\s*年\s*[一二三四五六七八九十]{1,3}\s*月)$/u

/** A byline and a date on one line are no longer, with all the spaces between them. */
const longestSignature = 120

/** Set phrases that end a text and are no names. */
const formulas =
  /^(?:特此|此复|此致|敬礼|妥否|当否|以上|专此|请|现|望|谨|附|抄送|联系|电话|注)|[，。；：！？、,;:!?…”’》]$/u

/** What web pages leave of a space, at the end of a line. */
const webSpace = /\s*&(?:sp|nbsp|ensp|emsp);?$/u

/** Read a line of a date, or of a name and a date; undefined for any other. */
export function datedLine(
  node: RootContent | undefined
): {readonly name: string | undefined; readonly date: string} | undefined {
  const text = lineText(node)
  if (text === '' || text.length > longestSignature) return undefined
  const both = nameAndDate.exec(text)?.groups
  const name = both?.name !== undefined && isName(both.name) ? both.name : undefined
  const date = name === undefined ? text : (both?.date ?? '')
  return readSignedDate(date) === undefined ? undefined : {name, date}
}

/** Read a line that is a year and a month: `2026年3月`. */
export function monthAlone(node: RootContent | undefined): string | undefined {
  const text = lineText(node)
  return month.test(text) ? text : undefined
}

/** Find the names above the date at index `date`, top to bottom. */
export function namesAbove(
  blocks: readonly RootContent[],
  date: number,
  issuers: readonly string[]
): SignatureText[] {
  const names: SignatureText[] = []
  for (let index = date - 1; index >= 0; index--) {
    const node = blocks[index]
    const text = withoutWebSpace(lineText(node))
    if (!node || !isName(text)) break
    // The line right above the date may be anybody; those further up have to be bodies.
    if (names.length > 0 && !isIssuer(text, issuers)) break
    names.unshift(...namesBeside(text).map((part) => ({text: part, node})))
  }
  return names
}

/** Tell whether `text` is the name of a body, or among `issuers`, which have no spaces. */
export function isIssuer(text: string, issuers: readonly string[]): boolean {
  const plain = withoutSpaces(text)
  return isBody(plain) || issuers.includes(plain)
}

/** Tell whether a line may be a name below a text. */
export function isName(text: string): boolean {
  const plain = withoutSpaces(text)
  return (
    plain.length >= 2 &&
    plain.length <= 40 &&
    /\p{Script=Han}/u.test(plain) &&
    !/[，。；！？,;!?…“”《》\t]/u.test(text) &&
    !/[：:].{5,}/u.test(plain) &&
    !formulas.test(plain) &&
    (!/\d/.test(plain) || isBody(plain)) &&
    readOrdinal(text) === undefined &&
    !isArticle(text) &&
    !isChapter(text) &&
    !/^附\s*件/u.test(text)
  )
}

/** Part joint issuers side by side: wide gaps between them, each a body. */
export function namesBeside(text: string): string[] {
  const parts = text.split(/ {2,}|\t+|\u3000+/u).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => part.length > 3 && isBody(part)) ? parts : [text]
}

/** What stands at the end of a line in place of a space; empty if nothing does. */
export function webSpaceOf(text: string): string {
  return webSpace.exec(text)?.[0] ?? ''
}

function withoutWebSpace(text: string): string {
  return text.slice(0, text.length - webSpaceOf(text).length)
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u3000]/gu, '')
}
