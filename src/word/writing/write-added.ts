/** Blocks that were typed into a DOCX of ours → Markdown, each by itself. */

import {paragraphsIn, type WordParagraph, type WordTable} from '../reading/blocks.ts'
import {headingOf} from '../recognise/headings.ts'
import type {InlineWriting} from './write-inlines.ts'
import {headingText, paragraphMarkdown} from './write-markdown.ts'
import {writeTable} from './write-table.ts'

const writing: InlineWriting = {
  escaping: 'needed',
  marksBold: true,
  lineBreak: '\\\n',
  pictureAddress: () => undefined
}

/** Whether a block alone can hold `paragraph`: no picture, no call of a note. */
export function isMarkdown({inlines}: WordParagraph): boolean {
  return inlines.every(({type}) => type !== 'picture' && type !== 'note')
}

/** Write a paragraph: as a heading where its style, or its face and ordinal, make it one. */
export function writeAdded(paragraph: WordParagraph): {
  readonly level: 1 | 2 | 3 | 4 | undefined
  readonly markdown: string
} {
  const heading = headingOf(paragraph, 1)
  return heading
    ? {level: heading.level, markdown: headingText(paragraph, ' ', writing)}
    : {level: undefined, markdown: paragraphMarkdown(paragraph, writing).join('\n')}
}

/**
 * Write a table; undefined where something in it needs more than that. Who draws one in Word
 * seldom marks its head: no mark says nothing, as it does in a table of ours.
 */
export function writeAddedTable(table: WordTable): string | undefined {
  const drawn = {...table, headRows: table.headRows || undefined}
  return [...paragraphsIn([table])].every(isMarkdown)
    ? writeTable(drawn, writing).join('\n\n')
    : undefined
}
