/** What is counted and collected while a document is written: ids, parts, places, notes. */

import type {Element} from 'hast'
import type {
  Area,
  LaidOutPage,
  PieceOnPage,
  PlacedTable,
  Respaced
} from '../pages/in-browser/contract.ts'
import {placeName} from '../word/index.ts'
import type {SourceBlock} from './places.ts'
import {writeElement, type Xml} from './xml/element.ts'
import {relationshipType} from './xml/vocabulary.ts'

export interface PlacedPiece extends PieceOnPage {
  /** 1-based. */
  readonly page: number
}

/** A part that is no XML of ours: a picture. */
export interface MediaPart {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Link {
  readonly id: string
  readonly kind: string
  readonly target: string
  readonly isExternal: boolean
}

export class WritingContext {
  /** Of the document's own relationships, in the order of their ids. */
  readonly links: Link[] = []
  readonly media: MediaPart[] = []
  /** What the breaks of titles stand for that we chose. */
  readonly breaks = new Map<Element, string>()
  /** Names of the places of the document's blocks. */
  readonly #places: ReadonlyMap<Element, string>
  readonly #respaced = new Map<Element, Respaced>()
  readonly #pieces = new Map<string, PlacedPiece[]>()
  readonly #tables: PlacedTable[]
  readonly #blocks = new Map<string, Area>()
  readonly #pictures = new Map<string, string>()
  readonly #taken = new Map<string, number>()
  readonly #fields = new Set<string>()
  /** How many pictures of the document are in it. */
  pictures = 0
  #marks = 0
  #drawings = 0
  #field = 0

  constructor(
    pages: readonly Omit<LaidOutPage, 'pageNumber'>[] = [],
    blocks: readonly SourceBlock[] = []
  ) {
    const respaced = pages.flatMap((page) => page.respaced)
    for (const {element, line, path} of blocks) {
      const own = respaced.find((each) => each.line === line && each.path === path)
      if (own) this.#respaced.set(element, own)
    }
    for (const [index, {pieces}] of pages.entries()) {
      for (const piece of pieces) {
        const known = this.#pieces.get(piece.element) ?? []
        known.push({...piece, page: index + 1})
        this.#pieces.set(piece.element, known)
      }
    }
    this.#tables = pages.flatMap(({tables}) => tables).filter(({isContinued}) => !isContinued)
    for (const {element, box} of pages[0]?.blocks ?? []) this.#blocks.set(element, box)
    this.#places = new Map(blocks.map(({element}, index) => [element, placeName(index)]))
  }

  /** The next piece of this name: they are asked for in the order of the document. */
  take(element: string): PlacedPiece | undefined {
    const index = this.#taken.get(element) ?? 0
    this.#taken.set(element, index + 1)
    return this.#pieces.get(element)?.[index]
  }

  /** The box of the last block of page 1 that has this name, its line's height in it. */
  blockOf(element: string): Area | undefined {
    return this.#blocks.get(element)
  }

  /** How the lines of a block stand that were set closer or wider; undefined for the others. */
  respacingOf(element: Element): Respaced | undefined {
    return this.#respaced.get(element)
  }

  takeTable(): PlacedTable | undefined {
    return this.#tables.shift()
  }

  nextDrawing(): number {
    this.#drawings += 1
    return this.#drawings
  }

  /** A relationship to what lies outside. */
  linkTo(address: string): string {
    return this.relate('hyperlink', address, true)
  }

  /** The relationship of a picture of this content. */
  picture(dataUrl: string, bytes: Uint8Array, ending: string): string {
    const known = this.#pictures.get(dataUrl)
    if (known !== undefined) return known
    const name = `image${this.media.length + 1}.${ending}`
    this.media.push({name: `word/media/${name}`, bytes})
    const id = this.relate('image', `media/${name}`, false)
    this.#pictures.set(dataUrl, id)
    return id
  }

  relate(kind: string, target: string, isExternal = false): string {
    const known = this.links.find((each) => each.target === target && isExternal)
    if (known) return known.id
    const id = `rId${this.links.length + 1}`
    this.links.push({id, kind: relationshipType(kind), target, isExternal})
    return id
  }

  /** Mark `content` as the place of a block, by which it is found again when it comes back. */
  placed(element: Element, content: readonly Xml[]): readonly Xml[] {
    const name = this.#places.get(element)
    return name === undefined ? content : this.#bookmarked(name, content)
  }

  /** The same over several paragraphs: what stands before the first and behind the last. */
  openPlace(element: Element): {readonly start: readonly Xml[]; readonly end: readonly Xml[]} {
    const name = this.#places.get(element)
    if (name === undefined) return {start: [], end: []}
    const {start, end} = this.#mark(name)
    return {start: [start], end: [end]}
  }

  /**
   * Mark `content` as a 公文域 of WPS and by a bookmark of the same name. A name that there is
   * already gets a number: `发文机关署名_2`.
   */
  field(name: string, content: readonly Xml[]): readonly Xml[] {
    const own = this.#unused(name)
    const id = this.#field
    this.#field += 1
    return [fieldStart(id, own), ...this.#bookmarked(own, content), fieldEnd(id)]
  }

  /** The same over several paragraphs: what stands before the first and behind the last. */
  openField(name: string): {readonly start: readonly Xml[]; readonly end: readonly Xml[]} {
    const [own, id] = [this.#unused(name), this.#field]
    this.#field += 1
    const mark = this.#mark(own)
    return {start: [fieldStart(id, own), mark.start], end: [mark.end, fieldEnd(id)]}
  }

  #unused(name: string): string {
    let own = name
    for (let count = 2; this.#fields.has(own); count += 1) own = `${name}_${count}`
    this.#fields.add(own)
    return own
  }

  #bookmarked(name: string, content: readonly Xml[]): readonly Xml[] {
    const {start, end} = this.#mark(name)
    return [start, ...content, end]
  }

  #mark(name: string): {readonly start: Xml; readonly end: Xml} {
    const id = this.#marks
    this.#marks += 1
    return {
      start: writeElement('w:bookmarkStart', {'w:id': id, 'w:name': name}),
      end: writeElement('w:bookmarkEnd', {'w:id': id})
    }
  }
}

/** Word knows no `wpsCustomData`, and passes over the choice. */
function choice(content: Xml): Xml {
  return writeElement('mc:AlternateContent', {}, [
    writeElement('mc:Choice', {Requires: 'wpsCustomData'}, [content])
  ])
}

function fieldStart(id: number, name: string): Xml {
  return choice(
    writeElement('wpsCustomData:docfieldStart', {
      id,
      docfieldname: name,
      hidden: 0,
      print: 1,
      readonly: 0,
      index: id
    })
  )
}

function fieldEnd(id: number): Xml {
  return choice(writeElement('wpsCustomData:docfieldEnd', {id}))
}
