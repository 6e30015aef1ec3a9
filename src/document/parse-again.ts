/**
 * What an edit touches of a long text, parsed again; what lies around it is taken from the tree
 * there was. A paragraph or heading that begins a line below a blank one and stands in nothing
 * else is where the parser starts afresh: nothing before it reaches into it, nothing in it
 * reaches back. The tree is the one that the parser makes of the whole.
 */

import type {Nodes, Root, RootContent} from 'mdast'

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
  if (!following) return rootOf([...above, ...middle.children], before.tree, middle)

  const same = middle.children.at(-1)
  const isSame =
    same?.type === following.type &&
    same.position?.start.column === 1 &&
    startOf(same) === startOf(following) + growth
  if (!isSame) return undefined
  const shift = {lines: lineOf(same) - lineOf(following), offset: growth}
  const below = children.slice(last).map((node) => moved(node, shift))
  const end = moved(before.tree, shift, false)
  return rootOf([...above, ...middle.children.slice(0, -1), ...below], before.tree, end)
}

/** `node` with all below it, as a copy that may be changed, `by` further back. */
export function moved<Node extends Nodes>(node: Node, by: Shift, isDeep = true): Node {
  const copy = copyOf(node, by)
  const open: Nodes[] = isDeep ? [copy] : []
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
function copyOf<Node extends Nodes>(node: Node, {lines, offset}: Shift): Node {
  const copy = {...node}
  for (const [name, value] of Object.entries(node)) {
    if (name === 'children' || name === 'position' || typeof value !== 'object') continue
    Object.assign(copy, {[name]: structuredClone(value)})
  }
  if (node.position) {
    const pointOf = (point: Point): Point => ({
      line: point.line + lines,
      column: point.column,
      ...(point.offset === undefined ? {} : {offset: point.offset + offset})
    })
    copy.position = {start: pointOf(node.position.start), end: pointOf(node.position.end)}
  }
  return copy
}

type Point = NonNullable<Nodes['position']>['start']

/** As far as the two texts are the same from the beginning, and from there on to the end. */
function sameEnds(one: string, other: string): {readonly head: number; readonly tail: number} {
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head += 1
  let tail = 0
  while (
    tail < most - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  )
    tail += 1
  return {head, tail}
}

function isStart(node: RootContent, markdown: string): boolean {
  const isText = node.type === 'paragraph' || node.type === 'heading'
  if (!isText || node.position?.start.column !== 1) return false
  const at = startOf(node)
  return markdown[at - 1] === '\n' && markdown[at - 2] === '\n'
}

function rootOf(children: RootContent[], from: Root, to: Root): Root {
  const [start, end] = [from.position?.start, to.position?.end]
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
