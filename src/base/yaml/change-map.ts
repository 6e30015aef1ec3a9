/** Keys of YAML: changed, put in, taken out; all others stay as they are. */

import type {Pair, YAMLMap} from 'yaml'
import {endOfNode, keyOf, type PlainValue} from './plain-value.ts'
import {indentAt, lineEndAfter, lineStartAt, type Splice} from './splice.ts'
import {writtenInFlow, writtenMember} from './written-value.ts'
import {isNode, stretchOf} from './yaml-node.ts'

export function changeMap(
  map: YAMLMap,
  wanted: {readonly [key: string]: PlainValue},
  yaml: string,
  ending: string,
  changeMember: (pair: Pair, value: PlainValue) => Splice[] | undefined
): Splice[] | undefined {
  const given = new Set(map.items.map(keyOf))
  const changes: (Splice[] | undefined)[] = map.items.map((pair) => {
    const value = wanted[keyOf(pair) ?? '']
    return value === undefined ? takeOut(map, pair, yaml) : changeMember(pair, value)
  })
  const isKept = map.items.some((pair) => Object.hasOwn(wanted, keyOf(pair) ?? ''))
  const added = Object.entries(wanted).filter(([key]) => !given.has(key))
  // Nothing of it would be left to stand beside.
  if (map.items.length > 0 && !isKept) return undefined
  changes.push(putIn(map, added, yaml, ending))
  return changes.every((each) => each !== undefined) ? changes.flat() : undefined
}

/** From its key to its end; in braces with a comma, line by line with its lines. */
export function takeOut(map: YAMLMap, pair: Pair, yaml: string): Splice[] | undefined {
  const at = map.items.indexOf(pair)
  const [start] = stretchOf(pair.key)
  const next = map.items[at + 1]
  const before = map.items[at - 1]
  if (map.flow) {
    if (next) return [{start, end: stretchOf(next.key)[0], text: ''}]
    if (before) return [{start: endOfPair(yaml, before), end: endOfPair(yaml, pair), text: ''}]
    return [{start, end: endOfPair(yaml, pair), text: ''}]
  }
  if (indentAt(yaml, start) !== undefined) {
    const end = lineEndAfter(yaml, endOfPair(yaml, pair))
    return [{start: lineStartAt(yaml, start), end, text: ''}]
  }
  // Behind the dash of a member of a list.
  return next && [{start, end: stretchOf(next.key)[0], text: ''}]
}

/** At the end of `map`, written on one line each. */
function putIn(
  map: YAMLMap,
  members: readonly (readonly [string, PlainValue])[],
  yaml: string,
  ending: string
): Splice[] | undefined {
  if (members.length === 0) return []
  const last = map.items.at(-1)
  if (map.flow) {
    const text = members.map(([key, value]) => writtenMember(key, value)).join(', ')
    const at = last ? endOfPair(yaml, last) : (map.range?.[0] ?? 0) + 1
    return [{start: at, end: at, text: last ? `, ${text}` : text}]
  }
  const [first] = map.items
  if (!first || !last) return undefined
  const [key] = stretchOf(first.key)
  const indent = yaml.slice(lineStartAt(yaml, key), key).replace(/[^ \t]/gu, ' ')
  return [
    belowLine(
      yaml,
      endOfPair(yaml, last),
      ending,
      members.map(([name, value]) => {
        return `${indent}${name}: ${writtenInFlow(value)}`
      })
    )
  ]
}

/** `lines` below the line of `offset`. */
export function belowLine(
  yaml: string,
  offset: number,
  ending: string,
  lines: readonly string[]
): Splice {
  const at = lineEndAfter(yaml, offset)
  const gap = at === yaml.length && yaml !== '' && !yaml.endsWith('\n') ? ending : ''
  return {start: at, end: at, text: gap + lines.map((line) => line + ending).join('')}
}

/** Where what `pair` says ends, the white space behind it not counted. */
export function endOfPair(yaml: string, {key, value}: Pair): number {
  const [, behindKey] = stretchOf(key)
  return isNode(value) ? Math.max(behindKey, endOfNode(yaml, value)) : behindKey
}
