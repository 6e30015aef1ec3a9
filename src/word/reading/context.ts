import {printed} from '../../base/same-text.ts'
import type {Relations} from '../package/relations.ts'
import type {DocxSource} from '../source/docx-source.ts'
import type {Remarks} from '../told.ts'
import {excessive} from '../word-fault.ts'
import {Fields} from './fields.ts'
import {Marks} from './marks.ts'
import type {Numbering} from './numbering.ts'
import type {WordStyles} from './styles.ts'

/** Characters of a text: some 3,000 pages of them. */
const mostCharacters = 2_000_000

const tooMuchText = excessive({
  zh: `文字在 ${mostCharacters} 字以上`,
  en: `its text has more than ${mostCharacters} characters`
})

/** What becomes of tracked changes. */
export type RevisionChoice = 'accept' | 'reject'

/** A tracked change. */
export interface WordRevision {
  readonly kind: 'inserted' | 'deleted' | 'formatted'
  readonly author: string
  /** As the file has it, ISO 8601. */
  readonly date: string | undefined
  readonly text: string
  readonly paragraph: number
}

/** More of them are counted only. */
const mostListed = 2000

/** What a document is read with, and what is found out on the way. */
export class ReadingContext {
  readonly styles: WordStyles
  readonly numbering: Numbering
  readonly remarks: Remarks
  readonly changes: RevisionChoice
  readonly fields = new Fields()
  readonly marks: Marks
  /** Whether the document was made by us. */
  readonly isOwn: boolean
  /** Notes in the order of their calls: `footnote 3`. */
  readonly calls = new Map<string, number>()
  /** How many there are of each kind, by who made them. */
  readonly revisions = new Map<string, Record<WordRevision['kind'], number>>()
  /** The same one by one. */
  readonly revisionList: WordRevision[] = []
  /** Where comments stand, by their ids. */
  readonly commentPlaces = new Map<string, number>()
  /** Of the part that is read. */
  relations: Relations
  /** The paragraph that is read, counted from 1. */
  paragraph = 0
  /** The tables of the section that is read: how its sheets lie is said at its end. */
  tables: {isSideways: boolean}[] = []
  /** Text that has been carried, or told as left out, since the last `takeAccounted`. */
  #accounted: string[] = []
  #length = 0

  constructor(parts: {
    readonly styles: WordStyles
    readonly numbering: Numbering
    readonly remarks: Remarks
    readonly changes: RevisionChoice
    readonly relations: Relations
    readonly source?: DocxSource | undefined
  }) {
    this.marks = new Marks(parts.source)
    this.isOwn = parts.source !== undefined
    this.styles = parts.styles
    this.numbering = parts.numbering
    this.remarks = parts.remarks
    this.changes = parts.changes
    this.relations = parts.relations
  }

  /** Note that `text` of a `w:t` is in the model, or has been told as left out. */
  account(text: string): void {
    this.#accounted.push(text)
    this.#length += text.length
    if (this.#length > mostCharacters) throw tooMuchText
  }

  takeAccounted(): string {
    const text = printed(this.#accounted.join(''))
    this.#accounted = []
    return text
  }

  /** The number of a note that is called, from 1 in the order of calls. */
  numberOfNote(kind: 'footnote' | 'endnote', id: string): number {
    const name = `${kind} ${id}`
    const number = this.calls.get(name) ?? this.calls.size + 1
    this.calls.set(name, number)
    return number
  }

  /** End a section of sheets that lie `isSideways`. */
  endSection(isSideways: boolean): void {
    if (isSideways) for (const table of this.tables) table.isSideways = true
    this.tables = []
  }

  /** List a tracked change, with what it is of. */
  listRevision(
    kind: WordRevision['kind'],
    {'w:author': author = '？', 'w:date': date}: Readonly<Record<string, string>>,
    text: string
  ): void {
    if (this.revisionList.length >= mostListed) return
    this.revisionList.push({kind, author, date, text, paragraph: this.paragraph})
  }

  countRevision(author: string | undefined, kind: WordRevision['kind']): void {
    const name = author === undefined || author === '' ? '？' : author
    const counts = this.revisions.get(name) ?? {inserted: 0, deleted: 0, formatted: 0}
    counts[kind] += 1
    this.revisions.set(name, counts)
  }
}
