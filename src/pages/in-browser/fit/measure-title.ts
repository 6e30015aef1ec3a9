/** A title's pieces between the places where a line may end, measured on the bench. */

import {withCopies} from '../copy-of.ts'
import type {Workbench} from '../workbench.ts'
import {type PlacedCharacter, placedCharacters} from './placed-characters.ts'
import type {LineEndKind, TitlePiece} from './title-lines.ts'

/** Where a line may end: at a `<wbr>`, or inside a word, before a character. */
export type LineEnd = Element | {readonly node: Text; readonly offset: number}

export interface MeasuredPiece extends TitlePiece {
  /** The place after it; undefined at a line's end. */
  readonly mark: LineEnd | undefined
}

/** What neither begins nor ends a line, not even of a divided word. */
const noStart = /^[，。：；！？、）》〉」』”’】〕…—·%‰\s]/u
const noEnd = /[（《〈「『“‘【〔]$/u

/** The author's own lines of `title`, each in pieces; what is wider than `limit` is divided. */
export function measureTitle(title: Element, limit: number, bench: Workbench): MeasuredPiece[][] {
  const copy = bench.place(title)
  // A `<wbr>` breaks a line even where `nowrap` is set.
  if (copy instanceof HTMLElement) copy.style.width = 'max-content'
  const lines: MeasuredPiece[][] = [[]]
  let cells: PlacedCharacter[] = []

  const close = (mark: Element | undefined): void => {
    const kind = mark?.getAttribute('data-break')
    lines.at(-1)?.push(...piecesOf(cells, mark, isKind(kind) ? kind : 'allowed', limit))
    cells = []
  }
  const shown = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT
  for (const [own, placed] of withCopies(title, copy, shown)) {
    if (own instanceof Text && placed instanceof Text) cells.push(...placedCharacters(own, placed))
    else if (own instanceof Element && own.tagName === 'WBR') close(own)
    else if (own instanceof Element && own.tagName === 'BR') {
      close(undefined)
      lines.push([])
    }
  }
  close(undefined)
  return lines
}

function piecesOf(
  cells: readonly PlacedCharacter[],
  mark: Element | undefined,
  after: LineEndKind,
  limit: number
): MeasuredPiece[] {
  const printed = cells.filter(({text}) => text.trim() !== '')
  const [first, last] = [printed[0], printed.at(-1)]
  if (!first || !last) return []
  const whole = {start: first.start, end: last.end, after, mark}
  if (whole.end - whole.start <= limit) return [whole]

  const pieces: MeasuredPiece[] = []
  let start = first.start
  for (const [index, cell] of printed.entries()) {
    const next = printed[index + 1]
    if (next && (noStart.test(next.text) || noEnd.test(cell.text))) continue
    pieces.push(
      next
        ? {start, end: cell.end, after: 'broken', mark: next}
        : {start, end: cell.end, after, mark}
    )
    start = next?.start ?? start
  }
  return pieces
}

function isKind(text: string | null | undefined): text is LineEndKind {
  return (
    text === 'preferred' ||
    text === 'avoided' ||
    text === 'inner' ||
    text === 'torn' ||
    text === 'alone'
  )
}
