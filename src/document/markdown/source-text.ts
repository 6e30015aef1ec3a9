/**
 * What an author typed, character by character: the measure of completeness.
 *
 * It knows the frozen parser and none of the steps after it, so that a step that loses text
 * cannot hide it. A gate compares it with what is printed:
 *
 * 1. `sourceText(file)`: the printable characters of the body, by source line;
 * 2. the printed text of origin `body`, each piece with the line it begins on (`data-line`),
 *    less generated, derived and metadata text; and the document's `suppressed`;
 * 3. `findLostText(source, printed)` says where the two part.
 *
 * An attachment read from a file of its own is compared with the source text of that file.
 */

import type {
  Definition,
  Image,
  ImageReference,
  List,
  Nodes,
  Parents,
  Root,
  RootContent
} from 'mdast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {charactersWithout} from '../../base/characters-without.ts'
import {sameEnds} from '../../base/same-ends.ts'
import {printed} from '../../base/same-text.ts'
import type {SourceText, SuppressedText} from '../model.ts'
import {itemMarkers} from './item-markers.ts'
import {mergeMark} from './merge-marks.ts'
import {parse} from './parse.ts'
import {isTableOptions} from './table-options.ts'

/** By the file, of the text it had: to parse a long document again takes as long as to compose it. */
const kept = new WeakMap<VFile, {readonly of: string; readonly text: readonly SourceText[]}>()

/** Keep what was typed in `file`, for `sourceText`; `tree` is as the parser gave it. */
export function keepSourceText(file: VFile, tree: Root): void {
  kept.set(file, {of: String(file), text: textOf(tree, file)})
}

/** Every printable character of the body of `file`, in order; one entry for each line that has any. */
export function sourceText(file: VFile): readonly SourceText[] {
  const known = kept.get(file)
  if (known?.of === String(file)) return known.text
  // A file of its own: what the parser has to say was said when the document was composed.
  const tree = parse(new VFile({value: String(file)}))
  return tree ? textOf(tree, file) : []
}

function textOf(tree: Root, file: VFile): readonly SourceText[] {
  const lines = new Map<number, string>()
  const put = (line: number, text: string): void => {
    const characters = printed(text)
    if (characters !== '') lines.set(line, (lines.get(line) ?? '') + characters)
  }

  const definitions = definitionsOf(tree)
  const markers = new Map<Nodes, string>()
  /** How many ordered lists are around a node; nothing for none. */
  const depths = new Map<Nodes, number>()
  /** Texts of cells: there what looks like options of a table is none. */
  const inCells = new Set<Nodes>()
  const open: RootContent[] = [...tree.children].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    const line = node.position?.start.line ?? 1
    const marker = markers.get(node)
    if (marker !== undefined) put(line, marker)
    if (node.type === 'list') markItems(node)
    // No text: it merges cells.
    if (node.type === 'tableCell' && mergeMark(node)) continue
    if (node.type === 'text' || node.type === 'code' || node.type === 'displayFormula') {
      const first = line + (node.type === 'code' ? 1 : 0)
      node.value.split('\n').forEach((part, index) => {
        const isOptions = node.type === 'text' && !inCells.has(node) && isTableOptions(part)
        if (!isOptions) put(first + index, part)
      })
      if (node.type === 'displayFormula') put(node.position?.end.line ?? line, node.number ?? '')
    } else if (node.type === 'inlineCode') {
      for (const [index, part] of node.value.split('\n').entries()) put(line + index, part)
    } else if (node.type === 'formula') {
      put(line, node.value)
    } else if (node.type === 'image' || node.type === 'imageReference') {
      put(line, captionOf(node, definitions))
    } else if ('children' in node) {
      const depth = (depths.get(node) ?? 0) + (node.type === 'list' && node.ordered ? 1 : 0)
      for (const child of [...(node as Parents).children].reverse()) {
        if (depth > 0) depths.set(child, depth)
        if (node.type === 'tableCell' || inCells.has(node)) inCells.add(child)
        open.push(child)
      }
    }
  }
  return [...lines].sort(([a], [b]) => a - b).map(([line, text]) => ({line, text}))

  function markItems(list: List): void {
    const depth = depths.get(list) ?? 0
    itemMarkers(list, String(file), depth).forEach(({text, generated}, index) => {
      const item = list.children[index]
      if (item && !generated) markers.set(item, text)
    })
  }
}

/** A picture's title is printed as its caption. */
function captionOf(
  node: Image | ImageReference,
  definitions: ReadonlyMap<string, Definition>
): string {
  const {title} = node.type === 'image' ? node : (definitions.get(node.identifier) ?? {})
  return title ?? ''
}

/** The first of a name counts. */
function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

/** Where what is printed departs from its source. */
export interface LostText {
  readonly line: number
  /** Characters of the source, from that line up to the next printed piece, not printed. */
  readonly missing: string
  /** Characters printed there that the source does not have. */
  readonly surplus: string
}

/**
 * Compare the printed pieces with their source.
 *
 * A piece reaches from its line to the line where the next one begins: lines that were
 * joined are one piece. Pieces of one line (name and date, number and title) may be printed
 * in another order than typed; those of different lines are compared in the source's order.
 * A line that is left out whole is compared by itself, for it may part those of a piece.
 */
export function findLostText(
  typed: readonly SourceText[],
  pieces: readonly SuppressedText[]
): readonly LostText[] {
  const lines = new Map(pieces.filter(({isLine}) => isLine).map(({line, text}) => [line, text]))
  const whole = typed.filter(({line, text}) => lines.get(line) === printed(text))
  const left = new Set(whole.map(({line}) => line))
  const source = typed.filter(({line}) => !left.has(line))
  const sorted = pieces
    .filter(({line, isLine}) => !(isLine && left.has(line)))
    // A picture among text has a line of its own, and parts nothing.
    .filter(({text}) => printed(text) !== '')
    .sort((a, b) => a.line - b.line)
  const starts = [...new Set(sorted.map(({line}) => line))]
  const lost: LostText[] = []
  let at = 0
  let next = 0

  const compare = (line: number, expected: string, actual: readonly string[]): void => {
    if (expected === actual.join('')) return
    const found =
      actual.length > 1
        ? {
            missing: charactersWithout(expected, actual.join('')),
            surplus: charactersWithout(actual.join(''), expected)
          }
        : differing(expected, actual.join(''))
    if (found.missing !== '' || found.surplus !== '') lost.push({line, ...found})
  }
  const take = (end: number): string => {
    let text = ''
    for (let entry = source[at]; entry && entry.line < end; entry = source[++at]) text += entry.text
    return text
  }

  const before = take(starts[0] ?? Number.POSITIVE_INFINITY)
  compare(source[0]?.line ?? 1, before, [])
  starts.forEach((line, index) => {
    const texts: string[] = []
    for (let piece = sorted[next]; piece?.line === line; piece = sorted[++next]) {
      texts.push(printed(piece.text))
    }
    compare(line, take(starts[index + 1] ?? Number.POSITIVE_INFINITY), texts)
  })
  return lost
}

/** The stretches in which two texts differ, their common beginning and end left out. */
function differing(a: string, b: string): {readonly missing: string; readonly surplus: string} {
  const {head, tail} = sameEnds(a, b)
  return {missing: a.slice(head, a.length - tail), surplus: b.slice(head, b.length - tail)}
}
