/** What values of YAML say, every scalar as it is typed: what is put in, and what is read. */

import {isAlias, isMap, isScalar, isSeq, type Node, type Pair} from 'yaml'
import {isNode, plainOf} from './yaml-node.ts'

export type PlainValue = string | readonly PlainValue[] | {readonly [key: string]: PlainValue}

/** `''` of nothing; undefined of what cannot be put into a plain value: references, types, keys twice. */
export function plainValueOf(node: unknown): PlainValue | undefined {
  if (node === null) return ''
  if (!isNode(node) || isAlias(node) || node.tag !== undefined) return undefined
  if (isScalar(node)) return String(plainOf(node) ?? '')
  if (isSeq(node)) {
    const items = node.items.map(plainValueOf)
    return items.every((item) => item !== undefined) ? items : undefined
  }
  if (!isMap(node)) return undefined
  const members = node.items.map((pair) => [keyOf(pair), plainValueOf(pair.value)] as const)
  const names = new Set(members.map(([name]) => name))
  if (names.size < members.length || names.has(undefined)) return undefined
  if (members.some(([, value]) => value === undefined)) return undefined
  return Object.fromEntries(members) as {[key: string]: PlainValue}
}

/** The key of a pair; undefined of one that is no word. */
export function keyOf({key}: Pair): string | undefined {
  return isScalar(key) && key.tag === undefined ? String(key.value) : undefined
}

export function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value)
}

/** Whether both say the same; white space at the ends of a text is none of it. */
export function saySame(one: PlainValue, other: PlainValue): boolean {
  if (typeof one === 'string' || typeof other === 'string') {
    return typeof one === typeof other && String(one).trim() === String(other).trim()
  }
  if (isList(one) || isList(other)) {
    if (!isList(one) || !isList(other) || one.length !== other.length) return false
    return one.every((item, index) => saySame(item, other[index] ?? ''))
  }
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every((name) => {
    const [here, there] = [one[name], other[name]]
    return here !== undefined && there !== undefined && saySame(here, there)
  })
}

/** Where `node` ends, the white space behind it not counted. */
export function endOfNode(yaml: string, node: Node): number {
  const [from, to] = node.range ?? [0, 0]
  return from + yaml.slice(from, to).trimEnd().length
}
