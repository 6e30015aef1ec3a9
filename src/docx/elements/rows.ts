/** Texts side by side on a line, each at a tab of its own. */

import type {Area} from '../../pages/in-browser/contract.ts'
import {sheet, sizes, textWidth, twips} from '../measures.ts'
import type {TabStop} from '../text/paragraph.ts'
import {writeRun} from '../text/run.ts'
import type {Xml} from '../xml/element.ts'
import {type DocxBlock, paragraphAround} from './block.ts'
import type {FlowPlace} from './flow.ts'

/** Lines less than this apart are one, in mm. */
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
    const tabs = row.map(({at: [x], isAtEnd}): TabStop => {
      return isAtEnd
        ? {kind: 'right', at: textWidth}
        : {kind: 'left', at: Math.max(0, twips(x) - sheet.left)}
    })
    const content = row.flatMap((piece, index) => [
      // What begins at the edge needs no tab.
      ...(tabs[index]?.at === 0 ? [] : [writeRun('\t')]),
      ...piece.content
    ])
    return paragraphAround(content, {
      ...flow.lineAt(y + height / 2, sizes.body),
      align: 'left',
      firstLine: 0,
      tabs: tabs.filter(({at}) => at > 0)
    })
  })
}

function rowsOf(pieces: readonly RowPiece[]): readonly (readonly RowPiece[])[] {
  const rows: RowPiece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.at[1] - b.at[1])) {
    const row = rows.at(-1)
    const top = row?.[0]?.at[1]
    if (row && top !== undefined && piece.at[1] - top < near) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.toSorted((a, b) => a.at[0] - b.at[0]))
}
