/**
 * What a web page left in a paste: the card above a document, the line below its title, its
 * buttons, and the heading of the page where it says the title again.
 *
 * They stand between the parts that a draft is told by, so they are taken out before.
 */

import type {Paragraph, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {wordsAlone} from '../words/same.ts'
import {endsSentence} from '../words/sentences.ts'
import {isAgencyNumber, isTitleLine} from '../words/title-form.ts'
import {catalogueLines, isWebEdge, isWebLine} from '../words/web-line.ts'
import {isTypedLine} from './running-heads.ts'

interface WebRemains {
  readonly rest: readonly RootContent[]
  /** Lines of the page around the document. */
  readonly lines: readonly Paragraph[]
  /** A heading that says the title and the number below it, or a number that is there twice. */
  readonly repeated: readonly Paragraph[]
}

/** The head of a draft has no more lines. */
const longestHead = 30

/** Lines of a title that a page says again on one. */
const mostTitleLines = 5

/** Take what a web page left out of `blocks` of `file`. */
export function takeWebRemains(blocks: readonly RootContent[], file: VFile): WebRemains {
  const source = String(file).split('\n')
  const typed = new Map(blocks.map((node) => [node, wordsOf(node, source)]))
  const words = (node: RootContent | undefined): string => (node && typed.get(node)) ?? ''
  const card = catalogueLines(blocks.slice(0, longestHead).map(words))
  const head = headEnd(blocks, words)
  const tail = blocks.findLastIndex((node) => !isWebEdge(words(node))) + 1
  const lines = blocks.filter((node, index): node is Paragraph => {
    if (index < card) return true
    const text = words(node)
    return isWebLine(text) || ((index < head || index >= tail) && isWebEdge(text))
  })
  const taken = new Set<RootContent>(lines)
  const left = taken.size === 0 ? blocks : blocks.filter((node) => !taken.has(node))
  const repeated = [...repeatedTitle(left, words), ...repeatedNumbers(left, words)]
  const said = new Set<RootContent>(repeated)
  return {rest: said.size === 0 ? left : left.filter((node) => !said.has(node)), lines, repeated}
}

type Words = (node: RootContent | undefined) => string

/** Where text begins: at the first line that ends as a sentence does. */
function headEnd(blocks: readonly RootContent[], words: Words): number {
  const end = blocks.findIndex((node, index) => {
    const text = words(node)
    return index >= longestHead || endsSentence(text) || (text === '' && node.type !== 'heading')
  })
  return end < 0 ? 0 : end
}

/** The words of a line as it stands in the source; none of another block, and where something was escaped, which is meant. */
function wordsOf(node: RootContent, source: readonly string[]): string {
  if (!isTypedLine(node)) return ''
  const text = textOf(node).trim()
  const line = source[(node.position?.start.line ?? 0) - 1] ?? ''
  return line.trim() === text ? text : ''
}

/** `某政发〔2026〕5号《关于……的通知》` above `关于……的通知`; `关于……的通知_某某市人民政府`. */
function repeatedTitle(blocks: readonly RootContent[], words: Words): Paragraph[] {
  const [first] = blocks
  const heading = words(first)
  if (!first || !isTypedLine(first) || heading.length < 8) return []
  let title = ''
  for (const node of blocks.slice(1, 1 + mostTitleLines)) {
    const line = words(node)
    if (!isTitleLine(line) && !isAgencyNumber(line)) return []
    if (isAgencyNumber(line)) continue
    title += line
    if (title.length >= 8 && saysAgain(heading, title)) return [first]
  }
  return []
}

function saysAgain(heading: string, title: string): boolean {
  const whole = wordsAlone(heading)
  const own = wordsAlone(title)
  const at = whole.indexOf(own)
  if (at < 0) return false
  const before = whole.slice(0, at)
  const behind = heading.trim().replace(/^.*[_|｜—–-]+/u, '')
  const isNumbered =
    before === '' || /^\p{Script=Han}[\p{Script=Han}\d]*\d{4}第?\d+[号號]$/u.test(before)
  const rest = whole.slice(at + own.length)
  return isNumbered && (rest === '' || rest === wordsAlone(behind))
}

/** A number again, with nothing between. */
function repeatedNumbers(blocks: readonly RootContent[], words: Words): Paragraph[] {
  return blocks.slice(0, longestHead).flatMap((node, index): Paragraph[] => {
    const text = words(node)
    const isAgain = index > 0 && isAgencyNumber(text) && text === words(blocks[index - 1])
    return isAgain && isTypedLine(node) ? [node] : []
  })
}
