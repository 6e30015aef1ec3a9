/**
 * Superscript and subscript: `m^2^`, `10^-6^`, `<sup>2</sup>`, `H<sub>2</sub>O`.
 *
 * Between carets only what is short and has no space, after a letter, a digit or a bracket:
 * everything else that has carets is text. `~` is the sign of a range and never a mark.
 */

import type {Html, Parent, Parents, PhrasingContent, Root, RootContent, Text} from 'mdast'

/** Characters raised or lowered beside their line. */
export interface Script extends Parent {
  type: 'superscript' | 'subscript'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    superscript: Script
    subscript: Script
  }
  interface RootContentMap {
    superscript: Script
    subscript: Script
  }
}

const raised = /(?<=[\p{L}\p{N})）\]〕])\^([\p{L}\p{N}+\-−–*()（）]{1,8})\^/gu
const openTag = /^<(sup|sub)>$/iu

/** Make nodes of the marks in `root`, in place. */
export function raiseScripts(root: Root): void {
  const open: Parents[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    const children = tagged(node.children).flatMap(carets)
    // Phrasing takes the place of phrasing: the kind of parent stays right.
    if (children.length !== node.children.length || children.some(isScript)) {
      node.children = children as typeof node.children
    }
    for (const child of node.children) if ('children' in child) open.push(child)
  }
}

function isScript({type}: RootContent): boolean {
  return type === 'superscript' || type === 'subscript'
}

/** What stands between `<sup>` and `</sup>`; a tag without its other half stays what it is. */
function tagged(nodes: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = []
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]
    if (!node) continue
    const tag = node.type === 'html' ? openTag.exec(node.value)?.[1]?.toLowerCase() : undefined
    const length = tag ? nodes.slice(index + 1).findIndex((each) => isClosing(each, tag)) : -1
    if (length < 1) {
      made.push(node)
      continue
    }
    made.push({
      type: tag === 'sup' ? 'superscript' : 'subscript',
      children: nodes.slice(index + 1, index + 1 + length) as PhrasingContent[],
      ...(node.position && {position: node.position})
    })
    index += length + 1
  }
  return made
}

function isClosing(node: RootContent, tag: string): node is Html {
  return node.type === 'html' && node.value.toLowerCase() === `</${tag}>`
}

function carets(node: RootContent): RootContent[] {
  if (node.type !== 'text' || !node.value.includes('^')) return [node]
  const parts: RootContent[] = []
  let end = 0
  for (const match of node.value.matchAll(raised)) {
    if (match.index > end) {
      const value = node.value.slice(end, match.index)
      parts.push({type: 'text', value, ...placeWithin(node, end)})
    }
    const [whole, value = ''] = match
    const at = placeWithin(node, match.index)
    parts.push({type: 'superscript', children: [{type: 'text', value, ...at}], ...at})
    end = match.index + whole.length
  }
  if (parts.length === 0) return [node]
  if (end < node.value.length) {
    parts.push({type: 'text', value: node.value.slice(end), ...placeWithin(node, end)})
  }
  return parts
}

/** The place of `node`, from the line on that the character at `index` stands on. */
function placeWithin({value, position}: Text, index: number): Pick<Text, 'position'> {
  if (!position) return {}
  const above = value.slice(0, index).split('\n').length - 1
  if (above === 0) return {position}
  const {start, end} = position
  return {position: {start: {...start, line: start.line + above, column: 1}, end}}
}
