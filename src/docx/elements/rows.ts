/** Texts side by side on a line, each at a tab of its own. */

import type {Area} from '../../pages/in-browser/contract.ts'
import {textArea, textWidth, twips, typeSizes, wordSheet} from '../measures.ts'
import type {TabStop} from '../text/paragraph.ts'
import {writeRun} from '../text/run.ts'
import type {Xml} from '../xml/element.ts'
import {type DocxBlock, paragraphAround} from './block.ts'
import type {FlowPlace} from './flow.ts'

/** What is less than this apart is together, in mm. */
const near = 2

/** A text where it was measured. */
export interface RowPiece {
  readonly at: Area
  readonly content: readonly Xml[]
  /** Whether it ends at the right edge of the text. */
  readonly isAtEnd?: boolean
}

/** Write `pieces` in rows from top to bottom, each from left to right. */
export function rowParagraphs(pieces: readonly RowPiece[], flow: FlowPlace): readonly DocxBlock[] {
  return rowsOf(pieces).map((row) => {
    const [, y = 0, , height = 0] = row[0]?.at ?? []
    const tabs: TabStop[] = []
    const content = row.flatMap((piece, index) => {
      const tab = tabBefore(piece, row[index - 1])
      if (tab) tabs.push(tab)
      return [...(tab ? [writeRun('\t')] : []), ...piece.content]
    })
    return paragraphAround(content, {
      ...flow.lineAt(y + height / 2, typeSizes.body),
      align: 'left',
      firstLine: 0,
      tabs
    })
  })
}

/** None where a piece begins at the edge, or where the one before it ends. */
function tabBefore(piece: RowPiece, before: RowPiece | undefined): TabStop | undefined {
  if (piece.isAtEnd) return {kind: 'right', at: textWidth}
  const [x] = piece.at
  const end = before ? before.at[0] + before.at[2] : textArea.left
  return x - end < near ? undefined : {kind: 'left', at: twips(x) - wordSheet.left}
}

function rowsOf(pieces: readonly RowPiece[]): readonly (readonly RowPiece[])[] {
  const rows: RowPiece[][] = []
  const middleOf = ({at: [, y, , height]}: RowPiece): number => y + height / 2
  for (const piece of pieces.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && middleOf(piece) - middleOf(first) < near) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.toSorted((a, b) => a.at[0] - b.at[0]))
}
