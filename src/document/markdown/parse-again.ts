/**
 * What an edit touches of a long text, parsed again; what lies around it is taken from the tree
 * there was. A paragraph or heading that begins a line below a blank one and stands in nothing
 * else is where the parser starts afresh: nothing before it reaches into it, nothing in it
 * reaches back. The tree is the one that the parser makes of the whole.
 */

import type {Nodes, Root, RootContent} from 'mdast'
import {sameEnds} from '../../base/same-ends.ts'

/** A text and its tree, as the parser gave it. */
export interface Parsed {
  readonly markdown: string
  readonly tree: Root
}

/** How far something lies behind where it was. */
interface Shift {
  readonly lines: number
  readonly offset: number
}

/** References are to definitions anywhere, of links as of footnotes. */
const definition = ']:'

/** The tree of `markdown`; undefined where all of it has to be parsed. `before` is left as it is. */
export function parseAgain(
  markdown: string,
  before: Parsed,
  parse: (markdown: string) => Root
): Root | undefined {
  if (before.markdown.includes(definition) || markdown.includes(definition)) return undefined
  const {children} = before.tree
  const {head, tail} = sameEnds(before.markdown, markdown)
  const first = children.findLastIndex(
    (node) => isStart(node, before.markdown) && endOf(node) < head
  )
  // The blank line above is the same, too.
  const untouched = before.markdown.length - tail + 2
  const last = children.findIndex(
    (node, index) => index > first && isStart(node, before.markdown) && startOf(node) >= untouched
  )
  const following = children[last]
  const start = children[first]?.position?.start
  if (!start && !following) return undefined

  const from = start?.offset ?? 0
  const growth = markdown.length - before.markdown.length
  const to = following ? endOf(following) + growth : markdown.length
  const middle = moved(parse(markdown.slice(from, to)), {
    lines: (start?.line ?? 1) - 1,
    offset: from
  })
  const above = children.slice(0, Math.max(first, 0))
  const begin = before.tree.position?.start
  if (!following) return rootOf([...above, ...middle.children], begin, middle.position?.end)

  const same = middle.children.at(-1)
  const isSame =
    same?.type === following.type &&
    same.position?.start.column === 1 &&
    startOf(same) === startOf(following) + growth
  if (!isSame) return undefined
  const shift = {lines: lineOf(same) - lineOf(following), offset: growth}
  const below = children.slice(last).map((node) => moved(node, shift))
  const end = before.tree.position && pointBehind(before.tree.position.end, shift)
  return rootOf([...above, ...middle.children.slice(0, -1), ...below], begin, end)
}

/** `node` with all below it, as a copy that may be changed, `by` further back. */
export function moved<Node extends Nodes>(node: Node, by: Shift): Node {
  const copy = copyOf(node, by)
  const open: Nodes[] = [copy]
  // No recursion: an author's marks may be nested as deep as they like.
  for (let each = open.pop(); each; each = open.pop()) {
    if (!('children' in each)) continue
    const children = (each.children as Nodes[]).map((child) => copyOf(child, by))
    // Copies of what it had.
    each.children = children as typeof each.children
    for (const child of children) open.push(child)
  }
  return copy
}

/** But for its children. */
function copyOf<Node extends Nodes>(node: Node, by: Shift): Node {
  const copy = {...node}
  for (const [name, value] of Object.entries(node)) {
    if (name === 'children' || name === 'position' || typeof value !== 'object') continue
    Object.assign(copy, {[name]: structuredClone(value)})
  }
  if (node.position) {
    const {start, end} = node.position
    copy.position = {start: pointBehind(start, by), end: pointBehind(end, by)}
  }
  return copy
}

type Point = NonNullable<Nodes['position']>['start']

function pointBehind({line, column, offset}: Point, by: Shift): Point {
  const moved = {line: line + by.lines, column}
  return offset === undefined ? moved : {...moved, offset: offset + by.offset}
}

function isStart(node: RootContent, markdown: string): boolean {
  const isText = node.type === 'paragraph' || node.type === 'heading'
  if (!isText || node.position?.start.column !== 1) return false
  const at = startOf(node)
  return markdown[at - 1] === '\n' && markdown[at - 2] === '\n'
}

function rootOf(children: RootContent[], start: Point | undefined, end: Point | undefined): Root {
  return {type: 'root', children, ...(start && end ? {position: {start, end}} : {})}
}

/** The parser gives each node a place. */
function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}
