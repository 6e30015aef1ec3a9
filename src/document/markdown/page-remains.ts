/**
 * What the pages of a PDF leave in a paste: page numbers, running heads, ends of pages.
 *
 * Numbers between dashes are numbers anywhere; bare ones where a form feed ends the page.
 */

import type {Paragraph, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {markdownOf} from '../../base/front-matter.ts'
import {readBareNumber, readPageNumber} from '../words/page-number.ts'
import {headsIn, isTypedLine} from './running-heads.ts'

interface PageRemains {
  /** Blocks without the remains; what follows an end of a page `resumes`. */
  readonly rest: readonly RootContent[]
  readonly numbers: readonly Paragraph[]
  readonly heads: readonly Paragraph[]
}

/** Take what pages left out of `blocks` of `file`. */
export function takePageRemains(blocks: readonly RootContent[], file: VFile): PageRemains {
  const feeds = linesWithFeeds(file)
  const numbers = blocks.filter(
    (node, index): node is Paragraph =>
      isTypedLine(node) && isNumber(node, blocks[index - 1], blocks[index + 1], feeds)
  )
  if (numbers.length === 0 && feeds.length === 0) return {rest: blocks, numbers: [], heads: []}
  const taken = new Set<RootContent>(numbers)
  const heads = headsIn(markEnds(blocks, taken, feeds))
  for (const head of heads) taken.add(head)
  return {rest: markEnds(blocks, taken, feeds).map(withoutFeeds), numbers, heads}
}

/** The lines that a form feed is on, with where in the line: 0 for before any text. */
function linesWithFeeds(
  file: VFile
): readonly {readonly line: number; readonly atStart: boolean}[] {
  return markdownOf(String(file))
    .split('\n')
    .flatMap((text, index) =>
      text.includes('\f')
        ? [{line: index + 1, atStart: text.slice(0, text.indexOf('\f')).trim() === ''}]
        : []
    )
}

type Feeds = ReturnType<typeof linesWithFeeds>

function isNumber(
  node: Paragraph,
  before: RootContent | undefined,
  after: RootContent | undefined,
  feeds: Feeds
): boolean {
  const text = textOf(node).trim()
  if (readPageNumber(text, node.data?.pageNumber === true) !== undefined) return true
  if (readBareNumber(text) === undefined) return false
  return isParted(before, node, feeds) || isParted(node, after, feeds)
}

/** Whether a form feed stands between two blocks. */
function isParted(
  before: RootContent | undefined,
  after: RootContent | undefined,
  feeds: Feeds
): boolean {
  const from = before?.position?.end.line ?? 0
  const to = after?.position?.start.line ?? Number.POSITIVE_INFINITY
  return feeds.some(
    ({line, atStart}) =>
      (line > from && line < to) || (line === to && atStart) || (line === from && !atStart)
  )
}

/** `blocks` without those `taken`: the first after an end of a page resumes. */
function markEnds(
  blocks: readonly RootContent[],
  taken: ReadonlySet<RootContent>,
  feeds: Feeds
): RootContent[] {
  const kept: RootContent[] = []
  let isEnd = false
  blocks.forEach((node, index) => {
    isEnd ||= feeds.length > 0 && index > 0 && isParted(blocks[index - 1], node, feeds)
    if (taken.has(node)) {
      isEnd = true
      return
    }
    const resumes = isEnd && kept.length > 0 && isTypedLine(node)
    if (resumes) node.data = {...node.data, resumes: true}
    kept.push(node)
    isEnd = false
  })
  return kept
}

function withoutFeeds(node: RootContent): RootContent {
  if (!isTypedLine(node) || !textOf(node).includes('\f')) return node
  const children = node.children.map((child) =>
    child.type === 'text' ? {...child, value: child.value.replaceAll('\f', '')} : child
  )
  return {...node, children}
}
