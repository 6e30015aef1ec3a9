/** A value of YAML becomes another: as little as possible is written, in the manner that is there. */

import {isMap, isScalar, isSeq, type Node, type Pair, Scalar} from 'yaml'
import {changeList} from './change-list.ts'
import {changeMap} from './change-map.ts'
import {isList, type PlainValue, plainValueOf, saySame} from './plain-value.ts'
import {lineEndAfter, type Splice} from './splice.ts'
import {writtenInFlow, writtenItem, writtenText, writtenValue} from './written-value.ts'
import {isNode} from './yaml-node.ts'

/** Where a value stands. */
export interface Site {
  readonly yaml: string
  readonly ending: string
  /** Behind the colon of its key, or the dash of its item. */
  readonly after: number
  /** Of the line of its key; undefined within brackets or braces, and below a dash. */
  readonly indent: string | undefined
}

/** What makes `node` say `value`; undefined where the manner it is written in does not allow it. */
export function changeValue(node: unknown, value: PlainValue, site: Site): Splice[] | undefined {
  const before = plainValueOf(node)
  if (before === undefined) return undefined
  if (saySame(before, value)) return []
  if (!isNode(node) || (isScalar(node) && node.value === null && node.source === '')) {
    return [{start: site.after, end: site.after, text: fresh(value, site)}]
  }
  if (isScalar(node)) return changeScalar(node, String(before), value, site)
  if (isSeq(node) && isList(value)) {
    return changeList(node, value, site.yaml, site.ending, (item, each, after) =>
      changeValue(item, each, {...site, after, indent: undefined})
    )
  }
  if (isMap(node) && typeof value === 'object' && !isList(value)) {
    return changeMap(node, value, site.yaml, site.ending, (pair, each) =>
      changeMember(pair, each, site)
    )
  }
  // Cleared, or another kind of value: its line breaks stay with what follows.
  return replaceAll(node, value, site)
}

/** The same of the value of `pair`. */
export function changeMember(
  pair: Pair,
  value: PlainValue,
  site: Pick<Site, 'yaml' | 'ending'>,
  indent?: string
): Splice[] | undefined {
  const after = behindColon(pair)
  if (after === undefined) return undefined
  return changeValue(pair.value, value, {...site, after, indent})
}

/** Behind the colon; undefined where there is none. */
export function behindColon({srcToken}: Pair): number | undefined {
  if (!srcToken || !('sep' in srcToken)) return undefined
  const colon = srcToken.sep?.find(({type}) => type === 'map-value-ind')
  return colon && colon.offset + 1
}

function changeScalar(
  node: Scalar,
  before: string,
  value: PlainValue,
  site: Site
): Splice[] | undefined {
  const {yaml, ending, indent} = site
  const [start, end] = node.range ?? [0, 0]
  if (value === '') return [{start: site.after, end, text: ''}]
  if (typeof value === 'string') {
    if (isBlock(node)) return changeBlock(node, value, site)
    const quote =
      node.type === Scalar.QUOTE_DOUBLE ? '"' : node.type === Scalar.QUOTE_SINGLE ? "'" : undefined
    // What may stand in brackets may stand everywhere.
    const text = writtenText(value, indent === undefined, quote)
    const isBare = quote === undefined && yaml[start - 1] === ':'
    return [{start, end, text: isBare ? ` ${text}` : text}]
  }
  const at = isList(value) ? value.findIndex((item) => saySame(item, before)) : -1
  const isOnLine = !isBlock(node) && !yaml.slice(site.after, end).includes('\n')
  if (!isList(value) || at < 0 || indent === undefined || !isOnLine || before === '') {
    if (isBlock(node)) return undefined
    return [{start: site.after, end, text: fresh(value, site)}]
  }
  // The one becomes a member of a list, with the comment behind it.
  const lines = (items: readonly PlainValue[]): string =>
    items.map((item) => `${indent}  - ${writtenItem(item)}${ending}`).join('')
  const next = lineEndAfter(yaml, end)
  const rest = next === yaml.length && !yaml.endsWith('\n') ? ending : ''
  const above = lines(value.slice(0, at))
  const below = lines(value.slice(at + 1))
  return [
    {start: site.after, end: start, text: `${ending}${above}${indent}  - `},
    ...(below === '' ? [] : [{start: next, end: next, text: rest + below}])
  ]
}

/** `|` and `>`: their lines, in from the left as before. */
function changeBlock(node: Scalar, value: string, {yaml, ending}: Site): Splice[] | undefined {
  const [start, end] = node.range ?? [0, 0]
  const source = yaml.slice(start, end)
  const [head = ''] = source.split('\n', 1)
  const indent = /\n(?<indent>[ ]+)\S/u.exec(source)?.groups?.indent
  if (indent === undefined || /\d/u.test(head)) return undefined
  const isFolded = head.startsWith('>') && !value.includes('\n')
  const header = head.trimEnd().replace(/^[|>]/u, isFolded ? '>' : '|')
  const lines = value.split('\n').map((line) => (line === '' ? '' : indent + line))
  const last = source.endsWith('\n') ? ending : ''
  return [{start, end, text: [header, ...lines].join(ending) + last}]
}

function replaceAll(node: Node, value: PlainValue, site: Site): Splice[] | undefined {
  const [start, end] = node.range ?? [0, 0]
  const source = site.yaml.slice(start, end)
  if (source.includes('#') || value !== '') return undefined
  return [{start: site.after, end: start + source.trimEnd().length, text: ''}]
}

function fresh(value: PlainValue, {indent, ending}: Site): string {
  if (indent !== undefined) return writtenValue(value, indent, ending)
  return ` ${writtenInFlow(value, true)}`
}

function isBlock({type}: Scalar): boolean {
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED
}
