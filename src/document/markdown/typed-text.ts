/**
 * What an author typed below the front matter, line by line, with the offset of every
 * character in the source: what is said of the text can be mended there.
 *
 * Like source-text.ts it knows the frozen parser and none of the steps after it; other than
 * that it keeps white space.
 */

import type {Html, List, Nodes, Parents, PhrasingContent, Root, RootContent} from 'mdast'
import {VFile} from 'vfile'
import {markdownOf} from '../../base/front-matter.ts'
import {alignMarkdown, type Offsets} from './align.ts'
import {itemMarkers} from './item-markers.ts'
import {parse} from './parse.ts'

/** One line of a paragraph, of a heading or of code; or the line of a table's cell. */
export interface TypedLine {
  /** In the source, from 1. */
  readonly line: number
  readonly text: string
  readonly offsets: Offsets
  /** From and to which unit of `text` it is code or a formula. */
  readonly literals: readonly (readonly [from: number, to: number])[]
  readonly block: 'paragraph' | 'heading' | 'cell' | 'code'
  /** Of the first line of a block. */
  readonly isFirst: boolean
  /** Within the text of a footnote. */
  readonly isNote: boolean
  /** Of a cell: its row and its column, from 0. */
  readonly cell?: readonly [row: number, column: number]
  /** Ends by a break that was made on purpose. */
  readonly isBroken: boolean
}

/** An HTML comment. */
export interface TypedComment {
  readonly offset: number
  readonly text: string
}

export interface TypedText {
  readonly lines: readonly TypedLine[]
  readonly comments: readonly TypedComment[]
}

/** Stands for a formula or a picture. */
export const objectSign = '\ufffc'

/** By the file, of the text it had. */
const kept = new WeakMap<VFile, {readonly of: string; readonly typed: TypedText}>()

/** Keep what was typed in `file`, for `typedText`; `tree` is as the parser gave it. */
export function keepTypedText(file: VFile, tree: Root): void {
  kept.set(file, {of: String(file), typed: readTypedText(file, tree)})
}

/** What was typed in `file`; nothing of one that cannot be parsed. */
export function typedText(file: VFile): TypedText {
  const known = kept.get(file)
  if (known?.of === String(file)) return known.typed
  // What the parser has to say was said when the document was composed.
  const silent = new VFile({path: file.path, value: String(file)})
  const tree = parse(silent)
  return tree ? readTypedText(silent, tree) : {lines: [], comments: []}
}

function readTypedText(file: VFile, tree: Root): TypedText {
  const reader = new TypedTextReader(markdownOf(String(file)))
  reader.blocks(tree.children, {isNote: false, depth: 0})
  return {lines: reader.lines, comments: reader.comments}
}

interface Around {
  readonly isNote: boolean
  /** How many ordered lists. */
  readonly depth: number
}

type Where = Pick<TypedLine, 'block' | 'isNote' | 'cell'>

interface OpenLine {
  line: number
  text: string
  offsets: Offsets
  literals: [number, number][]
}

class TypedTextReader {
  readonly lines: TypedLine[] = []
  readonly comments: TypedComment[] = []
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  blocks(nodes: readonly RootContent[], around: Around): void {
    for (const node of nodes) this.#block(node, around)
  }

  #block(node: RootContent, around: Around): void {
    const {isNote} = around
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        this.#text(node.children, {block: node.type, isNote}, node.position?.start.line ?? 1)
        return
      case 'list':
        this.#list(node, around)
        return
      case 'footnoteDefinition':
        this.blocks(node.children, {...around, isNote: true})
        return
      case 'table':
        node.children.forEach((row, rowAt) => {
          row.children.forEach((cell, cellAt) => {
            const where: Where = {block: 'cell', isNote, cell: [rowAt, cellAt]}
            this.#text(cell.children, where, cell.position?.start.line ?? 1)
          })
        })
        return
      case 'html':
        this.#comment(node)
        return
      case 'code':
        this.#code(node)
        return
      default:
        if ('children' in node) this.blocks((node as Parents).children as RootContent[], around)
    }
  }

  /** Ordinals that were typed belong to the first line of their item. */
  #list(list: List, {isNote, depth}: Around): void {
    const markers = itemMarkers(list, this.#source, depth)
    list.children.forEach((item, index) => {
      const marker = markers[index]
      const start = item.position?.start
      const before = this.lines.length
      this.blocks(item.children, {isNote, depth: list.ordered ? depth + 1 : depth})
      const head = this.lines[before]
      if (!marker || marker.generated || start?.offset === undefined) return
      const length = marker.text.length
      const from = start.offset
      const starts = Array.from({length}, (_, at) => from + at)
      const ends = starts.map((at) => at + 1)
      if (head?.line === start.line && head.block === 'paragraph') {
        this.lines[before] = {
          ...head,
          text: marker.text + head.text,
          offsets: {
            starts: [...starts, ...head.offsets.starts],
            ends: [...ends, ...head.offsets.ends]
          },
          literals: head.literals.map(([from, to]) => [from + length, to + length])
        }
      } else {
        const own = {line: start.line, text: marker.text, offsets: {starts, ends}, literals: []}
        this.lines.splice(before, 0, {
          ...{...own, block: 'paragraph', isNote, isFirst: true, isBroken: false}
        })
      }
    })
  }

  #comment({value, position}: Html): void {
    this.comments.push({offset: position?.start.offset ?? 0, text: value})
  }

  #code(node: RootContent & {type: 'code'}): void {
    const first = node.position?.start
    let offset = this.#source.indexOf('\n', first?.offset ?? 0) + 1
    node.value.split('\n').forEach((text, index) => {
      const end = this.#source.indexOf('\n', offset)
      const to = end < 0 ? this.#source.length : end
      this.lines.push({
        line: (first?.line ?? 1) + 1 + index,
        text,
        offsets: alignMarkdown(text, {source: this.#source, from: offset, to}),
        literals: [[0, text.length]],
        block: 'code',
        isFirst: true,
        isNote: false,
        isBroken: false
      })
      offset = to + 1
    })
  }

  #text(nodes: readonly PhrasingContent[], where: Where, line: number): void {
    let draft: OpenLine = emptyLine(line)
    let isFirst = true
    const finish = (isBroken: boolean): void => {
      if (draft.text.trim() !== '') {
        this.lines.push({...trimmed(draft), ...where, isFirst, isBroken})
        isFirst = false
      }
      draft = emptyLine(draft.line + 1)
    }
    const put = (text: string, {starts, ends}: Offsets, isLiteral: boolean): void => {
      if (isLiteral) draft.literals.push([draft.text.length, draft.text.length + text.length])
      draft.text += text
      for (const start of starts) draft.offsets.starts.push(start)
      for (const end of ends) draft.offsets.ends.push(end)
    }
    const open: Nodes[] = [...nodes].reverse()
    for (let node = open.pop(); node; node = open.pop()) {
      const from = node.position?.start.offset ?? 0
      const to = node.position?.end.offset ?? from
      const slice = {source: this.#source, from, to}
      if (node.type === 'text') {
        const {starts, ends} = alignMarkdown(node.value, slice)
        let at = 0
        for (const [index, part] of node.value.split('\n').entries()) {
          if (index > 0) finish(false)
          const end = at + part.length
          put(part, {starts: starts.slice(at, end), ends: ends.slice(at, end)}, false)
          at = end + 1
        }
      } else if (node.type === 'inlineCode') {
        const fence = /^`*/u.exec(this.#source.slice(from, from + 64))?.[0].length ?? 0
        const inner = {...slice, from: from + fence, to: to - fence}
        put(node.value, alignMarkdown(node.value, inner), true)
        draft.line = node.position?.end.line ?? draft.line
      } else if (node.type === 'formula' || node.type === 'image') {
        put(objectSign, {starts: [from], ends: [to]}, true)
        draft.line = node.position?.end.line ?? draft.line
      } else if (node.type === 'html') {
        if (/^<br\s*\/?>$/iu.test(node.value)) {
          finish(true)
          draft.line--
        } else {
          this.#comment(node)
          draft.line = node.position?.end.line ?? draft.line
        }
      } else if (node.type === 'break') {
        // Two spaces at the end of a line are a leftover of pasting; `\` is meant.
        finish(this.#source[from] === '\\')
      } else if ('children' in node) open.push(...[...node.children].reverse())
    }
    finish(false)
  }
}

function emptyLine(line: number): OpenLine {
  return {line, text: '', offsets: {starts: [], ends: []}, literals: []}
}

/** Without white space at either end: it is the layout's business, and seen in the source. */
function trimmed({line, text, offsets: {starts, ends}, literals}: OpenLine): OpenLine {
  const head = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (head === 0 && end === text.length) return {line, text, offsets: {starts, ends}, literals}
  return {
    line,
    text: text.slice(head, end),
    offsets: {starts: starts.slice(head, end), ends: ends.slice(head, end)},
    literals: literals.map(([from, to]) => [
      Math.max(0, from - head),
      Math.max(0, Math.min(to, end) - head)
    ])
  }
}
