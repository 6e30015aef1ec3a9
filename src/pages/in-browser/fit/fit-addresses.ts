/**
 * Addresses of the web and of mail: parted once more where the few hanzi of a line would be
 * spread over it.
 *
 * They may end a line after their signs (html/rehype-addresses.ts). Where the piece behind a
 * sign is too long for what is left of the line, and the line has hardly any hanzi to take it
 * up, the piece is parted wherever the line is full.
 */

import {copyOf, withCopies} from '../copy-of.ts'
import type {Workbench} from '../workbench.ts'
import {type PlacedCharacter, placedCharacters} from './placed-characters.ts'

/** What may be added behind each hanzi of a line, in 字: more is a hole. */
const mostSpread = 1 / 8
/** What a line without hanzi may be short by, in 字. */
const mostShort = 2
/** Latin letters, digits and signs: one word to a browser. */
const latin = /^[\x21-\x7e]$/u
/** What does not begin a line, not even of an address. */
const noStart = /^[/.,?&=_@)\]-]$/u
const paragraphs = 'p, [data-element="attachment-entry"], [data-element="annotation"]'

/** Part the addresses of `content` where lines have holes otherwise. */
export function fitAddresses(content: ParentNode, bench: Workbench): void {
  const parted = [...content.querySelectorAll(paragraphs)].filter(
    (paragraph) =>
      !paragraph.closest('table') && [...paragraph.querySelectorAll('wbr')].some(isInAddress)
  )
  if (parted.length === 0) return
  const char = bench.length('--char-pitch')
  for (const paragraph of parted) {
    // One line after the other: what is parted in one moves all that follow.
    for (let line = 0; line !== -1; ) line = partAfter(line, paragraph, char, bench)
  }
}

/** Look at line `first` of `paragraph` and those after it; the one behind what was parted, or -1. */
function partAfter(first: number, paragraph: Element, char: number, bench: Workbench): number {
  const {lines, right} = measure(paragraph, bench)
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (at < first || !next) continue
    const free = right - (line.at(-1)?.end ?? right)
    const holes = line.slice(0, -1).filter(({text}) => !latin.test(text)).length
    if (free <= (holes === 0 ? mostShort : holes * mostSpread) * char) continue
    const place = placeIn(next, free)
    if (!place) continue
    place.node.splitText(place.offset).before(document.createElement('wbr'))
    return at + 1
  }
  return -1
}

/** Where the piece of an address that begins `line` ends when it is to fit into `free`. */
function placeIn(line: readonly PlacedCharacter[], free: number): PlacedCharacter | undefined {
  const rest = line.findIndex(({text}) => !latin.test(text))
  const piece = rest === -1 ? line : line.slice(0, rest)
  const [first] = piece
  if (!first || !piece.some(({node}) => isOfAddress(node))) return undefined
  const places = piece.filter(
    ({node, offset, start, text}) =>
      node === first.node &&
      offset > first.offset &&
      start - first.start <= free &&
      !noStart.test(text)
  )
  const end = piece.findLast(({node}) => node === first.node)?.offset ?? 0
  return places.findLast(({offset}) => offset - first.offset > 1 && offset < end) ?? places.at(-1)
}

/** The lines of `paragraph` as the browser ends them, before they are filled. */
function measure(paragraph: Element, bench: Workbench) {
  const copy = inPlace(paragraph, bench)
  const {right} = copy.getBoundingClientRect()
  const lines: PlacedCharacter[][] = [[]]
  for (const [own, placed] of withCopies(paragraph, copy, NodeFilter.SHOW_TEXT)) {
    if (!(own instanceof Text && placed instanceof Text)) continue
    for (const cell of placedCharacters(own, placed)) {
      if (cell.text.trim() === '') continue
      if (cell.start < (lines.at(-1)?.at(-1)?.start ?? 0)) lines.push([])
      lines.at(-1)?.push(cell)
    }
  }
  return {lines, right}
}

/** A copy of `paragraph` on the bench, within what it is part of, its lines not filled. */
function inPlace(paragraph: Element, bench: Workbench): Element {
  const copy = copyOf(paragraph)
  if (copy instanceof HTMLElement) copy.style.textAlign = 'left'
  let whole: Element = copy
  for (
    let outer = paragraph.parentElement;
    outer && outer.tagName !== 'MAIN';
    outer = outer.parentElement
  ) {
    const shell = outer.cloneNode() as Element
    shell.append(whole)
    whole = shell
  }
  bench.put(whole)
  return copy
}

function isOfAddress(node: Text): boolean {
  return [node.previousSibling, node.nextSibling].some(
    (beside) => beside instanceof Element && beside.tagName === 'WBR' && isInAddress(beside)
  )
}

/** Whether letters or signs stand on both sides of `place`; of a quotation they are on one. */
function isInAddress({previousSibling: before, nextSibling: after}: Element): boolean {
  return (
    before instanceof Text &&
    after instanceof Text &&
    latin.test(before.data.at(-1) ?? '') &&
    latin.test(after.data.at(0) ?? '')
  )
}
