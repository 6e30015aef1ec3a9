import type {PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {isMarked} from './marked.ts'

/** Part phrasing after `length` characters of its text; emphasis is opened again on the right. */
export function splitPhrasing(
  nodes: readonly PhrasingContent[],
  length: number
): readonly [PhrasingContent[], PhrasingContent[]] {
  const left: PhrasingContent[] = []
  const right: PhrasingContent[] = []
  let remaining = length

  for (const node of nodes) {
    const size = textOf(node).length
    if (remaining <= 0) {
      right.push(node)
      continue
    }
    if (size <= remaining) {
      left.push(node)
      remaining -= size
      continue
    }
    if (node.type === 'text') {
      left.push({...node, value: node.value.slice(0, remaining)})
      right.push({...node, value: node.value.slice(remaining)})
    } else if (isMarked(node)) {
      const [before, after] = splitPhrasing(node.children, remaining)
      left.push({...node, children: before})
      right.push({...node, children: after})
    } else {
      right.push(node)
    }
    remaining = 0
  }
  return [left, right]
}
