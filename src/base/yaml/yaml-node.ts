/** Values of YAML, as they are typed. */

import {isAlias, isMap, isPair, isScalar, isSeq, type Node} from 'yaml'

/**
 * What a node says; numbers keep their source (`000001`), and so does `true`, but where values
 * are `isTyped`.
 */
export function plainOf(node: Node, isTyped = false): unknown {
  if (isSeq(node)) {
    return node.items.map((item) => (isNode(item) ? plainOf(item, isTyped) : null))
  }
  if (isMap(node)) {
    return Object.fromEntries(
      node.items
        .filter((item) => isPair(item))
        .map((item) => [
          isScalar(item.key) ? String(item.key.value) : '',
          isNode(item.value) ? plainOf(item.value, isTyped) : null
        ])
    )
  }
  if (!isScalar(node)) return null
  const {value, source} = node
  if (value === null || typeof value === 'string') return value
  if ((typeof value === 'boolean' || typeof value === 'number') && isTyped) return value
  return source ?? String(value)
}

/** One value may stand for a list of one. */
export function membersOf(node: Node): readonly Node[] {
  return isSeq(node) ? node.items.filter(isNode) : [node]
}

export function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)
}

/** Offsets of `value` in the YAML, the second behind it. */
export function stretchOf(value: unknown): readonly [from: number, to: number] {
  const [from = 0, to = from] = (isNode(value) ? value.range : undefined) ?? []
  return [from, to]
}
