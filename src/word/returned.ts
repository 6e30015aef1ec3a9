/** A DOCX that comes back: its paragraphs and tables as they are now, and who changed what. */

import {openPackage} from './package/open-package.ts'
import {placeTextOf, type WordBlock, type WordParagraph, type WordTable} from './reading/blocks.ts'
import type {RevisionChoice, WordRevision} from './reading/context.ts'
import {readWordDocument} from './reading/read-document.ts'
import type {WordComment} from './reading/tell-parts.ts'
import type {DocxSource} from './source/docx-source.ts'
import {isMarkdown, writeAdded, writeAddedTable} from './writing/write-added.ts'

/** Text that stands at one place, or at none of ours. */
export interface ReturnedPiece {
  readonly place: string | undefined
  readonly text: string
}

export interface ReturnedParagraph {
  readonly type: 'paragraph'
  /** As Word counts them; of several that were joined, from the first to the last. */
  readonly first: number
  readonly last: number
  readonly pieces: readonly ReturnedPiece[]
  /** Places that begin in it, with text or without. */
  readonly places: readonly string[]
  /** 1–9 of a heading. */
  readonly outlineLevel: number | undefined
  /** What it would be as a block of its own; undefined for what has no form in Markdown. */
  readonly added: WrittenBlock | undefined
}

/** A block that was typed in Word, as Markdown. */
export interface WrittenBlock {
  /** Of a heading, as deep as its signs less one. */
  readonly level: 1 | 2 | 3 | 4 | undefined
  /** Without the signs of a heading. */
  readonly markdown: string
}

export interface ReturnedCell {
  readonly paragraphs: readonly ReturnedParagraph[]
  /** How many columns and rows it is over. */
  readonly columns: number
  readonly rows: number
}

export interface ReturnedTable {
  readonly type: 'table'
  readonly rows: readonly (readonly ReturnedCell[])[]
  /** The whole of it; undefined for what has no form in Markdown. */
  readonly markdown: string | undefined
}

export type ReturnedBlock = ReturnedParagraph | ReturnedTable

export interface ReturnedDocx {
  /** What it was made of; undefined where it was not made by us, or has lost that. */
  readonly source: DocxSource | undefined
  readonly blocks: readonly ReturnedBlock[]
  /** Of footnotes. */
  readonly notes: readonly ReturnedBlock[]
  /** Pictures over or under the text: seals. */
  readonly floating: number
  readonly revisions: readonly WordRevision[]
  readonly comments: readonly WordComment[]
}

/**
 * Read a DOCX that comes back, with its tracked changes accepted or rejected.
 *
 * @throws WordFault for what is no DOCX, damaged, or asks for too much.
 */
export async function readReturned(
  bytes: Uint8Array,
  changes: RevisionChoice
): Promise<ReturnedDocx> {
  const pack = await openPackage(bytes)
  const {source, blocks, notes, revisions, comments} = await readWordDocument(pack, changes)
  return {
    source,
    blocks: blocks.flatMap(returnedBlock),
    notes: notes.flatMap((note) => note.blocks.flatMap(returnedBlock)),
    floating: blocks.reduce((sum, block) => sum + floatingIn(block), 0),
    revisions,
    comments
  }
}

function returnedBlock(block: WordBlock): readonly ReturnedBlock[] {
  if (block.type === 'pageBreak') return []
  return [block.type === 'table' ? returnedTable(block) : returnedParagraph(block)]
}

function returnedParagraph(paragraph: WordParagraph): ReturnedParagraph {
  const {inlines, ordinal, format, places = []} = paragraph
  const pieces: {place: string | undefined; text: string}[] = []
  for (const inline of inlines) {
    const last = pieces.at(-1)
    const text = placeTextOf(inline)
    if (last && last.place === inline.place) last.text += text
    else pieces.push({place: inline.place, text})
  }
  const [first] = pieces
  if (ordinal !== '' && first) pieces[0] = {...first, text: ordinal + first.text}
  return {
    type: 'paragraph',
    first: paragraph.first ?? paragraph.paragraph,
    last: paragraph.paragraph,
    pieces,
    places,
    outlineLevel: format.outlineLevel,
    added: isMarkdown(paragraph) ? writeAdded(paragraph) : undefined
  }
}

function returnedTable(table: WordTable): ReturnedTable {
  const rows = table.rows.map((row) =>
    row.map(({blocks, columns, rows: high}): ReturnedCell => {
      const paragraphs = blocks.flatMap(returnedBlock).flatMap(paragraphsOf)
      return {paragraphs, columns, rows: high}
    })
  )
  return {type: 'table', rows, markdown: writeAddedTable(table)}
}

/** The paragraphs of a block, those of tables in it too. */
export function paragraphsOf(block: ReturnedBlock): readonly ReturnedParagraph[] {
  if (block.type === 'paragraph') return [block]
  return block.rows.flatMap((row) => row.flatMap(({paragraphs}) => paragraphs))
}

function floatingIn(block: WordBlock): number {
  if (block.type === 'pageBreak') return 0
  if (block.type === 'table') {
    return block.rows.flat().reduce((sum, {blocks}) => sum + blocks.reduce(add, 0), 0)
  }
  return block.inlines.filter((each) => each.type === 'picture' && each.picture.isFloating).length
}

function add(sum: number, block: WordBlock): number {
  return sum + floatingIn(block)
}
