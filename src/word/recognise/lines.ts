/** The blocks of a document as lines that can be recognised, those of tables cell by cell. */

import {paragraphsIn, type WordBlock, type WordParagraph} from '../reading/blocks.ts'
import {lookAt, type ParagraphLook} from './look.ts'

/** A paragraph with text, and the block it is in. */
export interface WordLine extends ParagraphLook {
  readonly block: number
  readonly paragraph: WordParagraph
  readonly isInTable: boolean
}

/** The lines of the blocks from index `from` up to `to`; blank ones are left out. */
export function wordLines(blocks: readonly WordBlock[], from = 0, to = blocks.length): WordLine[] {
  const lines: WordLine[] = []
  for (let block = from; block < to; block++) {
    const at = blocks[block]
    if (!at || at.type === 'pageBreak') continue
    for (const paragraph of paragraphsIn([at])) {
      const look = lookAt(paragraph)
      if (look.text === '') continue
      lines.push({...look, block, paragraph, isInTable: at.type === 'table'})
    }
  }
  return lines
}

/**
 * Whether `taken` can leave the text: tables whole or not at all, and nothing in it that front
 * matter cannot hold.
 */
export function canLeave(taken: readonly WordLine[], all: readonly WordLine[]): boolean {
  const tables = new Set(taken.filter(({isInTable}) => isInTable).map(({block}) => block))
  const kept = new Set(taken)
  return (
    all.every((line) => !tables.has(line.block) || kept.has(line)) &&
    taken.every(({paragraph}) =>
      paragraph.inlines.every(({type}) => type !== 'note' && type !== 'formula')
    )
  )
}
