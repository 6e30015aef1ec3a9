/** Running heads and feet of a paste: the same short line after, or before, two ends of pages or more. */

import type {Paragraph, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {beginsItem} from '../words/begins-item.ts'
import {endsSentence} from '../words/sentences.ts'
import {isComplete, isTitleLine} from '../words/title-form.ts'

/** In characters. */
const longestHead = 40

/** The first page's head is among so many blocks. */
const farthestHead = 5

/** Ends of pages that the same line stands at. */
const fewest = 2

/** The heads among `blocks`, of which those that follow an end of a page `resume`. */
export function headsIn(blocks: readonly RootContent[]): Paragraph[] {
  const after: Paragraph[] = []
  const before: Paragraph[] = []
  blocks.forEach((node, index) => {
    if (!isTypedLine(node) || node.data?.resumes !== true) return
    if (isHead(node)) after.push(node)
    const last = blocks[index - 1]
    if (last && isTypedLine(last) && isHead(last)) before.push(last)
  })
  const heads = [...repeated(after), ...repeated(before)]
  return [...new Set([...firstHead(blocks, heads), ...heads])]
}

/** That of the first page: a line above the title, or one that is there again below it. */
function firstHead(blocks: readonly RootContent[], heads: readonly Paragraph[]): Paragraph[] {
  const words = new Set(heads.map(wordsOf))
  return blocks.slice(0, farthestHead).flatMap((node, index): Paragraph[] => {
    if (!isTypedLine(node) || node.data?.resumes || !words.has(wordsOf(node))) return []
    const next = blocks[index + 1]
    const title = next ? textOf(next) : ''
    const isAbove = isTitleLine(title) && isComplete(title) && !wordsOf(node).includes('关于')
    return index > 0 || isAbove ? [node] : []
  })
}

function repeated(nodes: readonly Paragraph[]): Paragraph[] {
  const counts = new Map<string, number>()
  for (const node of nodes) counts.set(wordsOf(node), (counts.get(wordsOf(node)) ?? 0) + 1)
  return nodes.filter((node) => (counts.get(wordsOf(node)) ?? 0) >= fewest)
}

function isHead(node: Paragraph): boolean {
  const words = wordsOf(node)
  return words.length <= longestHead && !endsSentence(words) && !beginsItem(words)
}

function wordsOf(node: RootContent): string {
  return textOf(node).replace(/\s/gu, '')
}

/** Tell whether a block is a line of text. */
export function isTypedLine(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && !node.data?.verbatim
}
