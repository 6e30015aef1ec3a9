/** Elements and parts → Markdown. */

import {type Inline, paragraphsIn, type WordNote, type WordParagraph} from '../reading/blocks.ts'
import type {Part, RecognisedDocument} from '../recognise/recognise.ts'
import {type Escaping, escapeLineStart} from './escape.ts'
import {writeFrontMatter} from './write-front-matter.ts'
import {type InlineWriting, writeInlines} from './write-inlines.ts'
import {notesBelow, writeTable} from './write-table.ts'

/** What is written: a document, its notes, and the places of its pictures. */
export interface MarkdownSource {
  readonly recognised: RecognisedDocument
  readonly notes: readonly WordNote[]
  readonly hasContents: boolean
  pictureAddress(part: string): string | undefined
}

/** A part of the Markdown, up to a blank line, and the paragraphs that it says. */
export interface WrittenPiece {
  readonly markdown: string
  readonly paragraphs: readonly WordParagraph[]
}

/** Write a document as Markdown, piece by piece; the front matter is the first. */
export function writePieces(source: MarkdownSource, escaping: Escaping): readonly WrittenPiece[] {
  const {recognised, notes, hasContents} = source
  const pictureAddress = (part: string): string | undefined => source.pictureAddress(part)
  const isEmpty = ({blocks}: WordNote): boolean =>
    [...paragraphsIn(blocks)].every(({ordinal, inlines}) => ordinal === '' && inlines.length === 0)
  const emptyNotes = new Set(notes.filter(isEmpty).map(({number}) => number))
  const inBody: InlineWriting = {
    ...{escaping, marksBold: true, lineBreak: '\\\n'},
    ...{emptyNotes, pictureAddress}
  }
  const head = writeFrontMatter(recognised, hasContents, pictureAddress)
  const byNumber = new Map(notes.map((note) => [note.number, note]))
  const below = new Set<number>()
  const pieces = recognised.parts.flatMap((part): WrittenPiece[] => {
    const called = part.type === 'table' ? notesBelow(part.table) : []
    for (const number of called) below.add(number)
    const calledNotes = called.flatMap((number) => byNumber.get(number) ?? [])
    const written = [
      ...writePart(part, inBody),
      ...calledNotes.flatMap((note) => paragraphsOfNote(note, inBody))
    ]
    const own = part.type === 'pageBreak' ? [] : paragraphsOf(part)
    return [
      pieceOf(written, [...own, ...calledNotes.flatMap(({blocks}) => [...paragraphsIn(blocks)])])
    ]
  })
  const noted = notes
    .filter(({number}) => !below.has(number))
    .map((note) => pieceOf([writeNote(note, inBody)], [...paragraphsIn(note.blocks)]))
  return [...(head === '' ? [] : [{markdown: head, paragraphs: []}]), ...pieces, ...noted]
}

function pieceOf(written: readonly string[], paragraphs: readonly WordParagraph[]): WrittenPiece {
  return {markdown: written.filter((text) => text !== '').join('\n\n'), paragraphs}
}

/** Join `pieces`. */
export function joinPieces(pieces: readonly WrittenPiece[]): string {
  return `${pieces.flatMap(({markdown}) => (markdown === '' ? [] : [markdown])).join('\n\n')}\n`
}

function paragraphsOf(part: Exclude<Part, {type: 'pageBreak'}>): readonly WordParagraph[] {
  return part.type === 'table' ? [...paragraphsIn([part.table])] : part.paragraphs
}

function writePart(part: Part, writing: InlineWriting): readonly string[] {
  if (part.type === 'pageBreak') return ['<!-- 分页 -->']
  if (part.type === 'table') return writeTable(part.table, writing)
  if (part.type === 'paragraph') return paragraphMarkdown(part.paragraphs[0], writing)
  if (part.type === 'heading') {
    return [`${'#'.repeat(part.level + 1)} ${headingText(part.paragraphs[0], ' ', writing)}`]
  }
  const lines = part.paragraphs.map((paragraph) => headingText(paragraph, '<br>', writing))
  if (part.type === 'title') return [`# ${lines.join('<br>')}`]
  const [label = '', ...name] = lines
  return [`# ${label} ${name.join('<br>')}`.trim()]
}

/** Write the text of a heading, without its signs. */
export function headingText(
  {ordinal, inlines}: WordParagraph,
  lineBreak: string,
  writing: InlineWriting
): string {
  const text = writeInlines(inlines, {...writing, marksBold: false, lineBreak})
  // Signs at the end of a heading would close it.
  return `${ordinal}${text}`.trim().replace(/\s(#+)$/u, ' \\$1')
}

/** Write a paragraph of text, or the formula that it is. */
export function paragraphMarkdown(
  paragraph: WordParagraph,
  writing: InlineWriting
): readonly string[] {
  const {ordinal, inlines} = paragraph
  const [only] = inlines.filter((inline) => inline.type !== 'text' || inline.text.trim() !== '')
  if (only?.type === 'formula' && isAlone(only, inlines) && ordinal === '') {
    return [`$$\n${only.tex}\n$$`]
  }
  const shown = trimmed(inlines)
  const sizesPictures = ordinal === '' && shown.every(isPictureOrSpace)
  const text = `${ordinal}${writeInlines(shown, {...writing, sizesPictures})}`
  return [text.split('\n').map(escapeLineStart).join('\n').trimEnd()]
}

function isPictureOrSpace(inline: Inline): boolean {
  return inline.type === 'picture' || (inline.type === 'text' && inline.text.trim() === '')
}

function isAlone(formula: Inline, inlines: readonly Inline[]): boolean {
  return inlines.every(
    (inline) => inline === formula || (inline.type === 'text' && inline.text.trim() === '')
  )
}

/** Breaks at the ends part nothing. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const isSpace = (inline: Inline | undefined): boolean =>
    inline?.type === 'lineBreak' || inline?.type === 'tab'
  let [start, end] = [0, inlines.length]
  while (isSpace(inlines[start])) start += 1
  while (end > start && isSpace(inlines[end - 1])) end -= 1
  return inlines.slice(start, end)
}

function writeNote(note: WordNote, writing: InlineWriting): string {
  const text = paragraphsOfNote(note, writing).join('\n\n    ')
  return text === '' ? '' : `[^${note.number}]: ${text}`
}

function paragraphsOfNote(note: WordNote, writing: InlineWriting): readonly string[] {
  return [...paragraphsIn(note.blocks)]
    .flatMap((paragraph) => paragraphMarkdown(paragraph, {...writing, lineBreak: ' '}))
    .filter((text) => text !== '')
}
