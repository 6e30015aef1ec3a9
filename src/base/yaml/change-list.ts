/** A list of YAML becomes another: members that stay keep their bytes and their comments. */

import {isScalar, type YAMLSeq} from 'yaml'
import {endOfNode, type PlainValue, plainValueOf, saySame} from './plain-value.ts'
import {indentAt, lineEndAfter, lineStartAt, type Splice} from './splice.ts'
import {writtenInFlow, writtenItem} from './written-value.ts'
import {isNode, stretchOf} from './yaml-node.ts'

/** Of one member, whose dash ends at the offset. */
type ChangeItem = (item: unknown, value: PlainValue, after: number) => Splice[] | undefined

/** A member with its lines: the comments above it, its own from `dash` on. */
interface Row {
  readonly start: number
  readonly dash: number
  readonly end: number
}

export function changeList(
  list: YAMLSeq,
  wanted: readonly PlainValue[],
  yaml: string,
  ending: string,
  changeItem: ChangeItem
): Splice[] | undefined {
  const given = list.items.map((item) => plainValueOf(item) ?? '')
  const rows = list.flow ? undefined : rowsOf(list, yaml)
  if (!list.flow && !rows) return undefined
  if (given.length === wanted.length && !isMoved(given, wanted)) {
    const changes = list.items.map((item, index) =>
      changeItem(
        item,
        wanted[index] ?? '',
        rows ? (rows[index]?.dash ?? 0) + 1 : stretchOf(item)[0]
      )
    )
    return changes.every((each) => each !== undefined) ? changes.flat() : undefined
  }
  return rows ? changeRows(rows, given, wanted, yaml, ending) : changeFlow(list, wanted, yaml)
}

function isMoved(given: readonly PlainValue[], wanted: readonly PlainValue[]): boolean {
  const left = [...given]
  for (const item of wanted) {
    const at = left.findIndex((each) => saySame(each, item))
    if (at < 0) return false
    left.splice(at, 1)
  }
  return true
}

/** Line by line: rows that stay are whole, new ones come between them. */
function changeRows(
  rows: readonly Row[],
  given: readonly PlainValue[],
  wanted: readonly PlainValue[],
  yaml: string,
  ending: string
): Splice[] | undefined {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return undefined
  const indent = yaml.slice(lineStartAt(yaml, first.dash), first.dash)
  const free = rows.map((row, index) => ({row, value: given[index] ?? ''}))
  const take = (value: PlainValue): string => {
    const at = free.findIndex((each) => saySame(each.value, value))
    const [taken] = at < 0 ? [] : free.splice(at, 1)
    const {start = 0, end = 0} = taken?.row ?? {}
    if (!taken) return `${indent}- ${writtenItem(value)}${ending}`
    const lines = yaml.slice(start, end)
    return lines.endsWith('\n') ? lines : lines + ending
  }
  const text = wanted.map(take).join('')
  // What stood above a member that goes is nobody's, and stays.
  const orphans = free.map(({row}) => yaml.slice(row.start, lineStartAt(yaml, row.dash))).join('')
  return [{start: first.start, end: last.end, text: orphans + text}]
}

/** In brackets: texts as they were typed, between commas. */
function changeFlow(
  list: YAMLSeq,
  wanted: readonly PlainValue[],
  yaml: string
): Splice[] | undefined {
  const [start, end] = stretchOf(list)
  const parts = list.items.map((item) => yaml.slice(...stretchOf(item)))
  let rest = yaml.slice(start, end)
  for (const part of parts) rest = rest.replace(part, '')
  // A comment, or an anchor.
  if (/[#&]/u.test(rest)) return undefined
  const free = list.items.map((item, index) => ({
    value: plainValueOf(item) ?? '',
    source: parts[index] ?? ''
  }))
  const texts = wanted.map((value) => {
    const at = free.findIndex((each) => saySame(each.value, value))
    const [taken] = at < 0 ? [] : free.splice(at, 1)
    return taken?.source ?? writtenInFlow(value, true)
  })
  return [{start, end, text: `[${texts.join(', ')}]`}]
}

/** Undefined where a member does not begin a line of its own. */
function rowsOf(list: YAMLSeq, yaml: string): readonly Row[] | undefined {
  const {srcToken} = list
  if (srcToken?.type !== 'block-seq') return undefined
  const dashes = srcToken.items.flatMap(({start}) => {
    const dash = start.find(({type}) => type === 'seq-item-ind')
    return dash ? [dash.offset] : []
  })
  if (dashes.length !== list.items.length) return undefined
  if (dashes.some((dash) => indentAt(yaml, dash) === undefined)) return undefined
  const rows: Row[] = []
  for (const [index, item] of list.items.entries()) {
    const dash = dashes[index] ?? 0
    const isBlank = !isNode(item) || (isScalar(item) && item.source === '')
    const end = lineEndAfter(yaml, isBlank ? dash : endOfNode(yaml, item))
    rows.push({start: rows.at(-1)?.end ?? lineStartAt(yaml, dash), dash, end})
  }
  return rows
}
