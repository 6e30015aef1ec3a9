/** One key at the top of YAML is given another value, or goes; every other byte stays. */

import {isAlias, isMap, isSeq, type Pair, parseDocument, type YAMLMap} from 'yaml'
import {belowLine, endOfPair, takeOut} from './change-map.ts'
import {changeMember} from './change-value.ts'
import {keyOf, type PlainValue, plainValueOf, saySame} from './plain-value.ts'
import {endingOf, lineEndAfter, lineStartAt, type Splice, spliced} from './splice.ts'
import {writtenMember, writtenValue} from './written-value.ts'
import {stretchOf} from './yaml-node.ts'

export interface KeyChange {
  /** Names of one key; the first is written where it is new. */
  readonly names: readonly string[]
  /** `''` leaves the key with nothing behind it; undefined takes it away. */
  readonly value: PlainValue | undefined
  /** The names of keys that stand before a new one, the nearest last. */
  readonly before: readonly string[]
  /** What says that a value is still to be given: it goes from the end of its line. */
  readonly mark?: RegExp
}

/** `yaml` read for editing; undefined where it is not made of keys, or not YAML. */
export function parseKeys(yaml: string): {readonly map: YAMLMap | undefined} | undefined {
  const document = parseDocument(yaml, {
    keepSourceTokens: true,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false
  })
  const {contents, errors} = document
  if (errors.length > 0 || (contents !== null && !isMap(contents))) return undefined
  return {map: contents ?? undefined}
}

/** Undefined where it is written in a manner that cannot be changed without changing more. */
export function setKey(yaml: string, change: KeyChange): readonly Splice[] | undefined {
  const keys = parseKeys(yaml)
  if (!keys) return undefined
  const {map} = keys
  const pair = map?.items.find((each) => change.names.includes(keyOf(each) ?? ''))
  const splices = pair && map ? changed(map, pair, yaml, change) : added(map, yaml, change)
  return splices && isOnly(change, yaml, spliced(yaml, splices)) ? splices : undefined
}

function changed(
  map: YAMLMap,
  pair: Pair,
  yaml: string,
  {value, mark}: KeyChange
): readonly Splice[] | undefined {
  const ending = endingOf(yaml)
  const start = stretchOf(pair.key)[0]
  const end = endOfPair(yaml, pair)
  const from = lineStartAt(yaml, start)
  const isMarked = (line: string): boolean => mark?.test(line.trimEnd()) ?? false
  const behind = yaml.slice(end, lineEndAfter(yaml, end))
  if (value === undefined && (map.flow || !behind.includes('#') || isMarked(behind))) {
    return takeOut(map, pair, yaml)
  }
  const indent = map.flow ? undefined : yaml.slice(from, start)
  const splices = changeMember(pair, value ?? '', {yaml, ending}, indent)
  if (!splices || !mark) return splices
  const marks: Splice[] = []
  for (let at = from; at < lineEndAfter(yaml, end); at = lineEndAfter(yaml, at)) {
    const line = yaml.slice(at, lineEndAfter(yaml, at)).replace(/\r?\n$/u, '')
    const found = mark.exec(line)
    if (found) {
      const start = at + found.index
      marks.push({start, end: start + found[0].length, text: ''})
    }
  }
  return marks.some((each) => splices.some((other) => overlap(each, other)))
    ? splices
    : [...splices, ...marks]
}

function overlap(one: Splice, other: Splice): boolean {
  return one.start < other.end && other.start < one.end
}

/** Behind the nearest of those that stand before it, else above all. */
function added(
  map: YAMLMap | undefined,
  yaml: string,
  {names, value, before}: KeyChange
): readonly Splice[] | undefined {
  const [name = ''] = names
  if (value === undefined || value === '') return []
  const ending = endingOf(yaml)
  const items = map?.items ?? []
  const earlier = items.findLast((pair) => before.includes(keyOf(pair) ?? ''))
  if (map?.flow) {
    const last = items.at(-1)
    const at = last ? endOfPair(yaml, last) : (map.range?.[0] ?? 0) + 1
    const text = writtenMember(name, value)
    return [{start: at, end: at, text: last ? `, ${text}` : text}]
  }
  const [first] = items
  const indent = first
    ? yaml.slice(lineStartAt(yaml, stretchOf(first.key)[0]), stretchOf(first.key)[0])
    : ''
  const line = `${indent}${name}:${writtenValue(value, indent, ending)}`
  if (earlier) return [belowLine(yaml, endOfPair(yaml, earlier), ending, [line])]
  const at = first ? lineStartAt(yaml, stretchOf(first.key)[0]) : yaml.length
  const gap = first || yaml === '' || yaml.endsWith('\n') ? '' : ending
  return [{start: at, end: at, text: `${gap}${line}${ending}`}]
}

function hasReference(value: unknown): boolean {
  if (isAlias(value)) return true
  if (isSeq(value)) return value.items.some(hasReference)
  return isMap(value) && value.items.some((pair) => hasReference(pair.value))
}

/** Whether `change` is all that the two differ in, as YAML reads them. */
function isOnly({names, value}: KeyChange, before: string, after: string): boolean {
  const [old, now] = [parseKeys(before), parseKeys(after)]
  if (!old || !now) return false
  const isIt = (pair: Pair): boolean => names.includes(keyOf(pair) ?? '')
  const others = (map: YAMLMap | undefined): readonly Pair[] => {
    const items = map?.items ?? []
    return items.filter((pair) => pair !== items.find(isIt))
  }
  const [left, right] = [others(old.map), others(now.map)]
  if (left.length !== right.length) return false
  const areSame = left.every((pair, index) => {
    const other = right[index]
    const [one, two] = [plainValueOf(pair.value), plainValueOf(other?.value ?? null)]
    if (!other || keyOf(pair) !== keyOf(other)) return false
    // What refers to elsewhere may mean something else by now.
    if (one === undefined || two === undefined) return one === two && !hasReference(pair.value)
    return saySame(one, two)
  })
  const result = now.map?.items.find(isIt)
  if (!areSame) return false
  if (!result) return value === undefined || value === ''
  const said = plainValueOf(result.value)
  return said !== undefined && saySame(said, value ?? '')
}
