/** What a screen reader says of a PDF, element by element. ISO 14289-1. */

import type {PdfDocument, TagContent, TagOpened} from '../facts/index.ts'

/** One element with words of its own, or with others in it. */
export interface Utterance {
  /** How many elements with words it stands in. */
  readonly depth: number
  readonly tag: TagOpened
  /** Where its words begin, counted from 1; undefined for one without content. */
  readonly page: number | undefined
  readonly text: string
}

export interface Spoken {
  readonly utterances: readonly Utterance[]
  /** Characters that are tagged and that the tags do not lead to, by page, counted from 1. */
  readonly unreached: ReadonlyMap<number, number>
}

/** Roles that only hold others: nothing is said of them. */
const silent = /^(?:Document|Part|Art|Sect|Div|NonStruct|Private|THead|TBody|TFoot|LBody|Index)$/u
/** Roles within a line: their words are those of what they stand in. */
const inline =
  /^(?:Span|Quote|Reference|BibEntry|Code|Link|Annot|Lbl|Ruby|RB|RT|RP|Warichu|WT|WP)$/u

interface Open {
  readonly tag: TagOpened
  /** Nothing is said of the element itself. */
  readonly isSilent: boolean
  /** What is said in place of all that is in it. */
  readonly said: string | undefined
}

/** What stands in no element that is said. */
const outside: Open = {
  tag: {
    ...{kind: 'open', role: 'Document', alternative: undefined, actualText: undefined},
    ...{scope: undefined, columnSpan: 1, rowSpan: 1}
  },
  isSilent: false,
  said: undefined
}

/** Read `document` as its tags say; nothing of a document without tags. */
export function readAloud(document: PdfDocument): Spoken {
  return new Reader(document).read()
}

class Reader {
  readonly #document: PdfDocument
  readonly #utterances: Utterance[] = []
  readonly #open: Open[] = []
  /** Text by page and identifier, and what has been read of it. */
  readonly #texts = new Map<number, Map<number, string>>()
  readonly #read = new Set<string>()
  readonly #uttered = new Set<TagOpened>()
  #text = ''
  #page: number | undefined

  constructor(document: PdfDocument) {
    this.#document = document
  }

  read(): Spoken {
    for (const event of this.#document.tags()) {
      if (event.kind === 'open') this.#begin(event)
      else if (event.kind === 'close') this.#end()
      else this.#say(event)
    }
    return {utterances: this.#utterances, unreached: this.#unreached()}
  }

  #begin(tag: TagOpened): void {
    const {role, alternative, actualText} = tag
    const isSilent =
      silent.test(role) ||
      inline.test(role) ||
      (role === 'Formula' && this.#block().tag.role !== 'Document')
    const said = actualText ?? alternative
    if (!isSilent) this.#flush()
    const isWithin = this.#isSaid()
    this.#open.push({tag, isSilent, said})
    if (said !== undefined && !isWithin) this.#text += said
    // What holds others is said before them.
    if (/^(?:Table|TR|L|TOC)$/u.test(role)) this.#utter()
  }

  #end(): void {
    const last = this.#open.at(-1)
    if (last && !last.isSilent) {
      // An empty cell and a picture without words are there too.
      const isTold = /^(?:TD|TH|Figure|Formula)$/u.test(last.tag.role)
      const isSaid = this.#text.trim() === '' && this.#uttered.has(last.tag)
      if (isTold && !isSaid) this.#utter()
      else this.#flush()
    }
    this.#open.pop()
  }

  #say({page, mcid}: TagContent): void {
    this.#read.add(`${page} ${mcid}`)
    this.#page ??= page + 1
    if (this.#isSaid()) return
    this.#text += this.#textsOf(page).get(mcid) ?? ''
  }

  #flush(): void {
    if (this.#text.trim() !== '') this.#utter()
  }

  /** What has come together is said of the innermost element that is not silent. */
  #utter(): void {
    const {tag} = this.#block()
    const text = this.#text.trim()
    const page = this.#page
    this.#text = ''
    this.#page = undefined
    const depth = Math.max(0, this.#open.filter(({isSilent}) => !isSilent).length - 1)
    this.#utterances.push({depth, tag, page, text})
    this.#uttered.add(tag)
  }

  #block(): Open {
    return this.#open.findLast(({isSilent}) => !isSilent) ?? outside
  }

  /** Whether something is said in place of all that comes now. */
  #isSaid(): boolean {
    return this.#open.some(({said}) => said !== undefined)
  }

  #textsOf(page: number): ReadonlyMap<number, string> {
    const known = this.#texts.get(page)
    if (known) return known
    const texts = new Map<number, string>()
    for (const {text, mcid, artifact} of this.#document.page(page).glyphs) {
      if (!artifact && mcid !== undefined) texts.set(mcid, (texts.get(mcid) ?? '') + text)
    }
    this.#texts.set(page, texts)
    return texts
  }

  #unreached(): Map<number, number> {
    const counts = new Map<number, number>()
    if (!this.#document.info.isTagged) return counts
    for (let page = 0; page < this.#document.pageCount; page += 1) {
      const lost = [...this.#textsOf(page)].filter(([mcid]) => !this.#read.has(`${page} ${mcid}`))
      const characters = lost.reduce((sum, [, text]) => sum + text.trim().length, 0)
      if (characters > 0) counts.set(page + 1, characters)
    }
    return counts
  }
}
