/**
 * The dotted lines of a pasted 目录: `第一章　总则…………3`. They were as long as another page was
 * wide: cut to an ellipsis, and the line is neither heading nor chapter.
 */

import type {Paragraph, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {suppress} from '../block-text.ts'
import type {GeneratedText, SuppressedText} from '../model.ts'
import {splitPhrasing} from './split-phrasing.ts'

/** Four points or three ellipses and more, and the number of a page: `……` is in any text. */
const leader =
  /^(?<entry>.*?\S)(?<dots>[\s\u3000]*(?:(?:[.．·•‥_][\s\u3000]*){4,}|(?:[…⋯][\s\u3000]*){3,}))(?:[(（]?[-—–－]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-—–－]?[)）]?)$/iu

/** In characters: a line of dots alone is longer than most paragraphs. */
const longestEntry = 500

/** Fewer are no contents. */
const fewest = 2

interface CutLeaders {
  readonly blocks: readonly RootContent[]
  /** The lines that had leaders. */
  readonly entries: readonly Paragraph[]
  readonly suppressed: readonly SuppressedText[]
}

/** Cut the leaders of the lines among `blocks` that are a pasted table of contents. */
export function cutLeaders(blocks: readonly RootContent[]): CutLeaders {
  const entries = blocks.filter(
    (node): node is Paragraph => node.type === 'paragraph' && dotsOf(node) !== undefined
  )
  if (entries.length < fewest) return {blocks, entries: [], suppressed: []}
  const suppressed: SuppressedText[] = []
  const cut = blocks.map((node): RootContent => {
    const dots = node.type === 'paragraph' ? dotsOf(node) : undefined
    if (node.type !== 'paragraph' || !dots) return node
    const [head, rest] = splitPhrasing(node.children, dots.start)
    const [, tail] = splitPhrasing(rest, dots.text.length)
    const ellipsis: GeneratedText = {type: 'generatedText', value: '……'}
    suppressed.push(...suppress(dots.text, node))
    return {...node, data: {...node.data, verbatim: true}, children: [...head, ellipsis, ...tail]}
  })
  return {blocks: cut, entries, suppressed}
}

function dotsOf(node: Paragraph): {readonly start: number; readonly text: string} | undefined {
  if (node.data?.verbatim) return undefined
  const text = textOf(node)
  const {entry, dots} = text.length > longestEntry ? {} : (leader.exec(text)?.groups ?? {})
  return entry === undefined || dots === undefined ? undefined : {start: entry.length, text: dots}
}
