/** What was copied elsewhere, block by block. */

import type {CellSpan} from '../base/table-grid.ts'

/** A cell: its text, lines parted by `\n`. */
export interface CopiedCell extends CellSpan {
  readonly text: string
}

export type CopiedRows = readonly (readonly CopiedCell[])[]

export type CopiedBlock =
  /** Without line endings. */
  | {readonly type: 'paragraph'; readonly text: string}
  | {readonly type: 'table'; readonly rows: CopiedRows}

/** Raised and lowered text among other, until it is written: no text has these characters. */
export const raised = {sup: ['\ufdd0', '\ufdd1'], sub: ['\ufdd2', '\ufdd3']} as const
