/**
 * One flat row of blocks: paragraphs, headings, tables, footnotes.
 *
 * An official document has no lists, quotes or code: their text is paragraphs, set like
 * any other. What Markdown would leave out of the print is an error at its place, for
 * nothing an author typed may be lost without a word.
 */

import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Html,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Table,
  Text
} from 'mdast'
import type {VFile} from 'vfile'
import type {GeneratedText} from '../model.ts'
import {flatPhrasing} from './flat-phrasing.ts'
import {type ItemMarker, itemMarkers} from './item-markers.ts'
import {type Links, linksOf} from './links.ts'
import {mergeTexts} from './literals.ts'
import {isBreak} from './page-breaks.ts'
import {
  refuseDefinition,
  refuseDirective,
  refuseFootnote,
  refuseHtml,
  tellThematicBreak
} from './refuse-markup.ts'
import {optionsInComment} from './table-options.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** The paragraph is an item of a Markdown list: its indentation is not the author's. */
    listed?: boolean
    /** Do not touch white space, join or read ordinals: it was code. */
    verbatim?: boolean
  }
}

export function remarkBlocks() {
  return (tree: Root, file: VFile): undefined => {
    const links = linksOf(tree)
    tree.children = tree.children.flatMap((node) => flatten(node, top, links, file))
  }
}

/** What a block stands in. */
interface Around {
  /** A list, or a note: its indentation is not the author's. */
  readonly listed: boolean
  /** How many ordered lists. */
  readonly depth: number
}

const top: Around = {listed: false, depth: 0}

function flatten(node: RootContent, around: Around, links: Links, file: VFile): RootContent[] {
  switch (node.type) {
    case 'paragraph': {
      const data = around.listed ? {...node.data, listed: true} : node.data
      const children = flatPhrasing(node.children, links, file)
      return [{...node, ...(data && {data}), children}]
    }
    case 'heading':
      return [{...node, children: flatPhrasing(node.children, links, file)}]
    case 'blockquote':
      return node.children.flatMap((child) => flatten(child, around, links, file))
    case 'list':
      return flattenList(node, around, links, file)
    case 'code':
      return linesOfCode(node.value, node.position?.start.line ?? 1)
    case 'table':
      flattenCells(node, links, file)
      return [node]
    case 'footnoteDefinition':
      flattenNote(node, around, links, file)
      return [node]
    case 'definition': {
      const {identifier} = node
      const isUsed = links.used.has(identifier) && links.definitions.get(identifier) === node
      if (!isUsed) refuseDefinition(node, file)
      return []
    }
    case 'html':
      return isBreak(node) ? [node] : flattenHtml(node, file)
    case 'thematicBreak':
      tellThematicBreak(node, file)
      return []
    case 'containerDirective':
    case 'leafDirective':
      refuseDirective(node, file)
      return []
    default:
      return [node]
  }
}

function flattenHtml(node: Html, file: VFile): RootContent[] {
  const options = optionsInComment(node)
  if (options) return [options]
  refuseHtml(node, file)
  return []
}

function flattenCells(table: Table, links: Links, file: VFile): void {
  for (const cell of table.children.flatMap((row) => row.children)) {
    cell.children = flatPhrasing(cell.children, links, file)
  }
}

function flattenNote(note: FootnoteDefinition, {depth}: Around, links: Links, file: VFile): void {
  const isCalled = links.footnotes.has(note.identifier) && !links.extraFootnotes.has(note)
  if (!isCalled) refuseFootnote(note, file)
  // Flattened blocks are blocks.
  note.children = note.children.flatMap((child) =>
    flatten(child, {listed: true, depth}, links, file)
  ) as (BlockContent | DefinitionContent)[]
}

/** Each item is a paragraph that begins with its marker, and what else is in it. */
function flattenList(list: List, {depth}: Around, links: Links, file: VFile): RootContent[] {
  const markers = itemMarkers(list, String(file), depth)
  const inner = {listed: true, depth: list.ordered ? depth + 1 : depth}
  return list.children.flatMap((item, index) => {
    const typed = item.children.flatMap((child) => flatten(child, inner, links, file))
    const blocks = withBox(item, typed)
    const marker = markers[index]
    return marker === undefined ? blocks : withMarker(marker, item, blocks)
  })
}

/** `[ ]` and `[x]` before an item: the boxes that forms on paper have. */
function withBox({checked, position}: ListItem, blocks: readonly RootContent[]): RootContent[] {
  const [head, ...rest] = blocks
  if (checked === null || checked === undefined) return [...blocks]
  const box: GeneratedText = {type: 'generatedText', value: checked ? '☑' : '☐'}
  if (head?.type === 'paragraph') return [{...head, children: [box, ...head.children]}, ...rest]
  const alone: Paragraph = {type: 'paragraph', data: {listed: true}, children: [box]}
  return [{...alone, ...(position && {position})}, ...blocks]
}

function withMarker(
  marker: ItemMarker,
  {position}: ListItem,
  blocks: readonly RootContent[]
): RootContent[] {
  const {start} = position ?? {}
  const first: GeneratedText | Text = {
    type: marker.generated ? 'generatedText' : 'text',
    value: marker.text
  }
  if (start) {
    const end = {...start, column: start.column + marker.text.length}
    Object.assign(first, {position: {start, end}})
  }
  const [head, ...rest] = blocks
  const paragraph: Paragraph = {
    type: 'paragraph',
    data: {listed: true},
    children: [first],
    ...(position && {position})
  }
  if (head?.type !== 'paragraph') return [paragraph, ...blocks]
  paragraph.children = mergeTexts([first, ...head.children])
  if (head.position && start) paragraph.position = {start, end: head.position.end}
  return [paragraph, ...rest]
}

/** Every line of a code block (fenced; indented ones are off) is a paragraph; its spaces are the author's. */
function linesOfCode(value: string, fence: number): RootContent[] {
  return value.split('\n').flatMap((line, index): Paragraph[] => {
    const text = line.trimEnd()
    if (text === '') return []
    const at = fence + 1 + index
    const position = {start: {line: at, column: 1}, end: {line: at, column: text.length + 1}}
    return [
      {
        type: 'paragraph',
        data: {verbatim: true},
        children: [{type: 'text', value: text, position}],
        position
      }
    ]
  })
}
