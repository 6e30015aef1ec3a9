/**
 * Signs that CommonMark takes for markup and a secretary does not: put back as text.
 *
 * - `5*6*7`, `长*宽*高`: a single `*` between letters, digits or hanzi on both sides;
 * - `2**3**4`, `5~~10`: `**` and `~~` between Latin letters or digits on both sides;
 * - `_` and `__`: blanks to fill in, names of files; never emphasis;
 * - a row of `_`: a blank to fill in, no thematic break;
 * - a row of `-` below a text: a break, the text above is no heading; below one line a row
 *   of `=` makes the title.
 */

import type {Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent, Text} from 'mdast'
import type {Place} from '../../base/message.ts'

const deepest = 50
const wordChar = /[\p{L}\p{N}]/u
const latinChar = /[A-Za-z0-9]/

/** Change `root` in place; gives back where its phrasing is nested too deeply to be read. */
export function keepLiterals(root: Root, source: string): Place | undefined {
  const open: {readonly node: Parents; readonly depth: number}[] = [{node: root, depth: 0}]
  let refused: Place | undefined

  for (let next = open.pop(); next && !refused; next = open.pop()) {
    const {node, depth} = next
    if (depth > deepest) {
      refused = node.position?.start ?? {line: 1, column: 1}
      break
    }
    const children = mergeTexts(node.children.flatMap((child) => literal(child, source)))
    // Text takes the place of phrasing, and paragraphs that of blocks: the kinds of parent stay right.
    node.children = children as typeof node.children
    for (const child of node.children) {
      if ('children' in child)
        open.push({node: child, depth: isPhrasingParent(child) ? depth + 1 : 0})
    }
  }
  return refused
}

function isPhrasingParent(node: Nodes): boolean {
  return ['delete', 'emphasis', 'strong', 'link', 'linkReference'].includes(node.type)
}

function literal(node: RootContent, source: string): RootContent[] {
  if (node.type === 'heading') return [plainIfSetext(node, source)]
  if (node.type === 'thematicBreak') return [textIfBlanks(node, source)]
  if (!['emphasis', 'strong', 'delete'].includes(node.type) || !('children' in node)) return [node]

  const {start, end} = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return [node]
  const size = node.type === 'emphasis' ? 1 : 2
  const mark = source[start.offset] ?? ''
  const word = size === 2 ? latinChar : wordChar
  const inWord = word.test(before(source, start.offset)) && word.test(after(source, end.offset))
  if (mark !== '_' && !inWord) return [node]

  const text = (from: typeof start, to: typeof start): Text => ({
    type: 'text',
    value: mark.repeat(size),
    position: {start: from, end: to}
  })
  const moved = (point: typeof start, by: number) => ({
    line: point.line,
    column: point.column + by,
    offset: (point.offset ?? 0) + by
  })
  return [
    text(start, moved(start, size)),
    ...node.children.flatMap((child: RootContent) => literal(child, source)),
    text(moved(end, -size), end)
  ]
}

/** The code point before `offset`, whole. */
function before(source: string, offset: number): string {
  return [...source.slice(Math.max(0, offset - 2), offset)].at(-1) ?? ''
}

function after(source: string, offset: number): string {
  return [...source.slice(offset, offset + 2)][0] ?? ''
}

function plainIfSetext(node: RootContent & {type: 'heading'}, source: string): RootContent {
  const first = source[node.position?.start.offset ?? 0]
  const {start, end} = node.position ?? {}
  if (first === '#' || !start || !end || start.line === end.line) return node
  if (node.depth === 1 && end.line - start.line === 1) return node
  const paragraph: Paragraph = {type: 'paragraph', children: node.children}
  if (node.position) paragraph.position = node.position
  return paragraph
}

function textIfBlanks(node: RootContent & {type: 'thematicBreak'}, source: string): RootContent {
  const {start, end} = node.position ?? {}
  const value = source.slice(start?.offset, end?.offset)
  if (!value.includes('_') || !node.position) return node
  const text: Text = {type: 'text', value, position: node.position}
  return {type: 'paragraph', children: [text], position: node.position}
}

/** Join texts that lie side by side, so that an ordinal or a sentence is found in one piece. */
export function mergeTexts<Node extends RootContent | PhrasingContent>(
  nodes: readonly Node[]
): Node[] {
  const merged: Node[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (last?.type !== 'text' || node.type !== 'text') {
      merged.push(node)
      continue
    }
    const joined: Text = {type: 'text', value: last.value + node.value}
    const {start} = last.position ?? {}
    const {end} = node.position ?? {}
    if (start && end) joined.position = {start, end}
    // Both were of this type.
    merged[merged.length - 1] = joined as Node
  }
  return merged
}
