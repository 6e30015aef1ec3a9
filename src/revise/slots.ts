/** A draft's text → the pieces that can be taken out, moved, or stand beside a new one. */

import type {List, RootContent, Table} from 'mdast'
import {VFile} from 'vfile'
import {parse} from '../document/markdown/parse.ts'

/** A piece of a text; between two of them stand only blank lines. */
export interface Slot {
  /** Offsets in the file. */
  readonly start: number
  readonly end: number
  /** Lines, from and to. */
  readonly first: number
  readonly last: number
  /** `head`: the first row of a table, with the line below it; `other` stays where it is. */
  readonly kind: 'paragraph' | 'heading' | 'item' | 'head' | 'row' | 'other'
  /** The list or the table it is of, by its offset. */
  readonly within: number | undefined
}

/** Find them; `lines` are those on which a block begins: one paragraph may be several. */
export function slotsOf(file: VFile, lines: ReadonlySet<number>): readonly Slot[] | undefined {
  const text = String(file)
  // What is said of it was said when the draft was read.
  const tree = parse(new VFile({path: file.path, value: text}))
  if (!tree) return undefined
  const slots = tree.children.flatMap((node) => slotsIn(node, text, lines))
  const isParted = slots.every((slot, index) => {
    const before = slots[index - 1]
    return !before || (slot.start >= before.end && isBlank(text.slice(before.end, slot.start)))
  })
  return isParted ? slots : undefined
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function slotsIn(node: RootContent, text: string, lines: ReadonlySet<number>): readonly Slot[] {
  if (node.type === 'list') return itemsIn(node, text)
  if (node.type === 'table') return rowsIn(node, text)
  if (node.type === 'heading') return slotAt(node, text, 'heading')
  if (node.type !== 'paragraph') return slotAt(node, text, 'other')
  return slotAt(node, text, 'paragraph').flatMap((slot) => linesIn(slot, text, lines))
}

function slotAt(
  {position}: Pick<RootContent, 'position'>,
  text: string,
  kind: Slot['kind'],
  within?: number
): readonly Slot[] {
  const {start, end} = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return []
  const length = text.slice(start.offset, end.offset).trimEnd().length
  const last = start.offset + length
  return [{start: start.offset, end: last, first: start.line, last: end.line, kind, within}]
}

/** A paragraph of Markdown whose lines are paragraphs: each by itself. */
function linesIn(slot: Slot, text: string, lines: ReadonlySet<number>): readonly Slot[] {
  const found: Slot[] = []
  let at = slot.start
  for (let line = slot.first; line <= slot.last; line += 1) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 || feed > slot.end ? slot.end : feed
    const own = at + text.slice(at, end).trimEnd().length
    const before = found.at(-1)
    if (before && !lines.has(line)) found[found.length - 1] = {...before, end: own, last: line}
    else found.push({...slot, start: at, end: own, first: line, last: line})
    at = end + 1
  }
  return found
}

/** Each item without the lists in it, whose items are their own. */
function itemsIn(list: List, text: string): readonly Slot[] {
  const within = list.position?.start.offset
  return list.children.flatMap((item) => {
    const [own, ...others] = item.children
    if (own?.type !== 'paragraph' || !own.position || !item.position) {
      return slotAt(item, text, 'other')
    }
    const position = {start: item.position.start, end: own.position.end}
    return [
      ...slotAt({position}, text, 'item', within),
      ...others.flatMap((each) =>
        each.type === 'list' ? itemsIn(each, text) : slotAt(each, text, 'other')
      )
    ]
  })
}

/** The rows of a table in Markdown's own syntax; one in HTML is a piece. */
function rowsIn(table: Table, text: string): readonly Slot[] {
  const within = table.position?.start.offset
  const rows = table.children.flatMap((row, index) =>
    slotAt(row, text, index === 0 ? 'head' : 'row', within)
  )
  const [head, ...others] = rows
  const isOwn = rows.every((row) => row.first === row.last && !text.startsWith('<', row.start))
  if (!head || !isOwn) return slotAt(table, text, 'other')
  const feed = text.indexOf('\n', head.end)
  const next = text.indexOf('\n', feed + 1)
  const end = text.slice(0, next < 0 ? text.length : next).trimEnd().length
  return [{...head, end, last: head.last + 1}, ...others]
}
