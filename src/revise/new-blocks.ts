/** Paragraphs, rows and tables that were typed in Word → what they are in the draft. */

import {printed} from '../base/same-text.ts'
import {readOrdinal} from '../document/words/ordinal.ts'
import {paragraphsOf, type ReturnedTable} from '../word/index.ts'
import type {NewPiece} from './arrangement.ts'
import type {Arrival, ReturnedRow} from './arrivals.ts'
import type {BroughtChange} from './brought.ts'
import type {SaidUnit} from './expected-units.ts'

export interface NewBlock {
  readonly id: string
  /** What is told of it. */
  readonly text: string
  /** Undefined for what has no form in Markdown, or not there. */
  readonly piece: NewPiece | undefined
  readonly units: readonly SaidUnit[]
  readonly paragraphs: BroughtChange['paragraphs']
}

interface Item {
  readonly within: number | undefined
  /** Before its text. */
  readonly mark: string
  /** Whether it stands between two items of the list. */
  readonly isInside: boolean
}

/** A paragraph or a heading; behind an item it may be the next one. */
export function newParagraph(
  {paragraph, text}: Extract<Arrival, {type: 'added'}>,
  {isCounted, item}: {readonly isCounted: boolean; readonly item: Item | undefined}
): NewBlock {
  const {added, first, last} = paragraph
  const id = `added ${first}`
  const paragraphs = [first, last] as const
  if (!added || added.markdown === '') {
    return {id, text, piece: undefined, units: [], paragraphs}
  }
  const {level, markdown} = added
  const ordinal = readOrdinal(markdown)
  const isNumbered = item !== undefined && /^\d/u.test(item.mark.trim())
  // Between numbered items a paragraph without a number is none.
  const isItem =
    item !== undefined && level === undefined && (isNumbered ? !!ordinal : item.isInside)
  const drops = (level !== undefined && isCounted) || (isItem && isNumbered)
  const own = drops && ordinal ? markdown.slice(ordinal.text.length).trimStart() : markdown
  const signs = level === undefined ? '' : `${'#'.repeat(level + 1)} `
  const piece: NewPiece = {
    kind: 'new',
    markdown: isItem ? `${numbered(item.mark, ordinal?.value)}${own}` : `${signs}${own}`,
    within: isItem ? item.within : undefined
  }
  const whole = printed(text)
  const dropped = drops && ordinal ? printed(ordinal.text).length : 0
  const tag = level === undefined ? undefined : `h${level + 1}`
  const unit = {whole, own: whole.slice(dropped), tag, isWhole: true, id}
  return {id, text, piece, units: [unit], paragraphs}
}

/** The mark of an item with the number that was typed. */
function numbered(mark: string, value: number | undefined): string {
  return value === undefined ? mark : mark.replace(/\d+/u, String(value))
}

/** A row; `table` is the one that it is put in. */
export function newRow(
  row: ReturnedRow,
  table: {readonly within: number | undefined; readonly columns: number} | undefined
): NewBlock {
  const all = row.flatMap(({paragraphs}) => paragraphs)
  const [first] = all
  const number = first?.first ?? 0
  const paragraphs = [number, all.at(-1)?.last ?? number] as const
  const id = `row ${number}`
  const texts = row.map((cell) =>
    cell.paragraphs.map(({pieces}) => pieces.map(({text}) => text).join('')).join('')
  )
  const text = texts.join(' | ')
  const cells = row.map((cell) => {
    const written = cell.paragraphs.map(({added}) => added?.markdown)
    const isPlain = cell.columns === 1 && cell.rows === 1 && !written.includes(undefined)
    return isPlain ? written.filter((each) => each !== '').join('<br>') : undefined
  })
  const isWhole = table?.columns === row.length && !cells.includes(undefined)
  if (!isWhole) return {id, text, piece: undefined, units: [], paragraphs}
  const inRow = cells.map((cell) => (cell ?? '').replace(/\n/gu, ' ').replace(/(?<!\\)\|/gu, '\\|'))
  return {
    id,
    text,
    piece: {kind: 'new', markdown: `| ${inRow.join(' | ')} |`, within: table.within},
    units: texts.map((each) => unitOfCell(each, id)),
    paragraphs
  }
}

/** A whole table. */
export function newTable(table: ReturnedTable): NewBlock {
  const all = paragraphsOf(table)
  const number = all[0]?.first ?? 0
  const id = `table ${number}`
  const texts = table.rows
    .flat()
    .map((cell) =>
      cell.paragraphs.map(({pieces}) => pieces.map(({text}) => text).join('')).join('')
    )
  const {markdown} = table
  const piece: NewPiece | undefined =
    markdown === undefined ? undefined : {kind: 'new', markdown, within: undefined}
  const paragraphs = [number, all.at(-1)?.last ?? number] as const
  const units = texts.map((text) => unitOfCell(text, id))
  return {id, text: texts.join(' | '), piece, units, paragraphs}
}

function unitOfCell(text: string, id: string): SaidUnit {
  const whole = printed(text)
  return {whole, own: whole, tag: undefined, isWhole: true, id}
}
