/** Paragraphs, tables and what wraps them, in the order of the document. */

import {childElements, childOf, descend, integerOf, type XmlElement} from '../xml/element.ts'
import {alternativeOf} from './alternatives.ts'
import {type Inline, plainText, type WordBlock, type WordParagraph} from './blocks.ts'
import type {ReadingContext} from './context.ts'
import {noteFormatChange} from './format-changes.ts'
import {listMark, type ParagraphPiece, readInlines, runsOn} from './read-inlines.ts'
import {isMark, readPlaceMark} from './read-marks.ts'
import {readWordTable} from './read-table.ts'
import type {ResolvedParagraph} from './styles.ts'
import {tellOtherFile, tellSection} from './tell-left-out.ts'

/** Elements around blocks that say nothing of them. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

/** A reader of blocks: a paragraph whose end was deleted waits for the next. */
export class BlockReader {
  readonly #context: ReadingContext
  #waiting: WordParagraph | undefined

  constructor(context: ReadingContext) {
    this.#context = context
  }

  /** Read one child of a body, a cell or a note. */
  read(element: XmlElement): readonly WordBlock[] {
    const {name} = element
    if (name === 'w:p') return this.#paragraph(element)
    if (name === 'w:tbl') return [...this.end(), ...readWordTable(element, this.#context, readAll)]
    if (name === 'w:sectPr') this.#section(element)
    if (wrappers.has(name)) return childElements(element).flatMap((child) => this.read(child))
    if (isMark(element)) {
      readPlaceMark(element, this.#context)
      return []
    }
    if (name === 'mc:AlternateContent') {
      return alternativeOf(element).flatMap((child) => this.read(child))
    }
    if (name === 'w:altChunk') tellOtherFile(this.#context, this.#context.paragraph + 1)
    // A formula may stand between paragraphs.
    if (name === 'm:oMathPara' || name === 'm:oMath') {
      return this.#paragraph({name: 'w:p', attributes: {}, children: [element]})
    }
    return []
  }

  /** Give back what still waits, at the end of what is read. */
  end(): readonly WordBlock[] {
    const last = this.#waiting
    this.#waiting = undefined
    return last ? [last] : []
  }

  #paragraph(element: XmlElement): readonly WordBlock[] {
    const context = this.#context
    context.paragraph += 1
    const place = {paragraph: context.paragraph}
    const properties = childOf(element, 'w:pPr')
    const resolved = context.styles.paragraph(properties)
    const pieces = readInlines(element, resolved.run, context)
    noteFormatChange(properties, plainTextOf(pieces), context)
    listMark(properties, context)
    let places = context.marks.takeBegun()
    const blocks: WordBlock[] = []
    if (resolved.startsPage) blocks.push({type: 'pageBreak', ...place})

    const isEmpty = !pieces.some(({type}) => type === 'inline')
    const ordinal = isEmpty ? '' : ordinalOf(resolved, properties, context)
    let inlines: Inline[] = []
    let isFirst = true
    const close = (isLast: boolean): void => {
      if (inlines.length > 0 || (isLast && isFirst)) {
        const {format} = resolved
        const own = {ordinal: isFirst ? ordinal : '', inlines, ...(places.length > 0 && {places})}
        blocks.push({type: 'paragraph', ...place, format, ...own})
        isFirst = false
        places = []
      }
      inlines = []
    }
    // Its title goes with the table of contents, which is made anew.
    const isContentsTitle = /^toc heading$/iu.test(resolved.format.styleName ?? '')
    for (const piece of pieces) {
      if (piece.type === 'inline' && isContentsTitle) continue
      if (piece.type === 'inline') inlines.push(piece.inline)
      else if (piece.type === 'pageBreak') {
        close(false)
        blocks.push({type: 'pageBreak', ...place})
      } else {
        // A box at the head of a paragraph stands above its text.
        close(false)
        for (const block of readAll(piece.content, context)) blocks.push(block)
      }
    }
    close(!blocks.some(({type}) => type === 'paragraph'))
    const section = childOf(properties, 'w:sectPr')
    if (section) this.#section(section)
    return this.#joined(
      blocks,
      runsOn(properties, context),
      section !== undefined && startsPage(section)
    )
  }

  /** Run the paragraph that waits on into the first of `blocks`. */
  #joined(blocks: readonly WordBlock[], waits: boolean, endsPage: boolean): readonly WordBlock[] {
    const before = this.#waiting
    this.#waiting = undefined
    const all = [...blocks]
    const [first] = all
    if (before && first?.type === 'paragraph') {
      // The mark that is left is the next one's, and so is the format.
      const places = [...(before.places ?? []), ...(first.places ?? [])]
      const inlines = [...before.inlines, ...first.inlines]
      const began = {first: before.first ?? before.paragraph}
      all[0] = {...first, inlines, ...began, ...(places.length > 0 && {places})}
    } else if (before) all.unshift(before)
    const last = all.at(-1)
    if (waits && last?.type === 'paragraph') {
      this.#waiting = last
      all.pop()
    }
    if (endsPage) all.push({type: 'pageBreak', paragraph: this.#context.paragraph})
    return all
  }

  #section(section: XmlElement): void {
    noteFormatChange(section, '', this.#context)
    const {tables} = this.#context
    const sideways = isSideways(section)
    if (sideways && tables.length === 0) tellSection('sideways', this.#context)
    if (columnsOf(section) > 1) tellSection('columns', this.#context)
    this.#context.endSection(sideways)
  }
}

/** Read all children of `parent`: a cell, a text box or a note. */
export function readAll(parent: XmlElement, context: ReadingContext): readonly WordBlock[] {
  const reader = new BlockReader(context)
  return [...childElements(parent).flatMap((child) => reader.read(child)), ...reader.end()]
}

function plainTextOf(pieces: readonly ParagraphPiece[]): string {
  return plainText({
    inlines: pieces.flatMap((piece) => (piece.type === 'inline' ? [piece.inline] : []))
  })
}

/** Whether the sheets of a section are turned sideways. */
function isSideways(section: XmlElement): boolean {
  return descend(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape'
}

function columnsOf(section: XmlElement): number {
  return integerOf(childOf(section, 'w:cols')?.attributes['w:num']) ?? 1
}

/** Unless it says otherwise, what follows a section begins a page. */
function startsPage(section: XmlElement): boolean {
  const type = childOf(section, 'w:type')?.attributes['w:val']
  return type !== 'continuous' && type !== 'nextColumn'
}

function ordinalOf(
  {list}: ResolvedParagraph,
  properties: XmlElement | undefined,
  context: ReadingContext
): string {
  if (!list) return ''
  const styleId = childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? ''
  const level = list.level ?? context.numbering.levelOfStyle(list.id, styleId) ?? 0
  const number = context.numbering.next(list.id, level)
  if (!number) return ''
  if (number.unknown !== undefined) {
    context.remarks.tell(
      'numbering',
      'warning',
      {
        zh: `编号格式 ${number.unknown} 不认识，写成了阿拉伯数字“${number.text}”`,
        en: `the format ${number.unknown} of a number is not known, written in digits: \`${number.text}\``
      },
      context.paragraph
    )
  }
  // Bullets are signs of symbol fonts.
  return number.isBullet ? '●' : number.text
}
