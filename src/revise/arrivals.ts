/** A DOCX that came back → what stands where in it now, by the places of the source. */

import {charactersWithout} from '../base/characters-without.ts'
import {printed} from '../base/same-text.ts'
import {textDigest} from '../docx/index.ts'
import {
  type DocxSource,
  paragraphsOf,
  type ReturnedDocx,
  type ReturnedParagraph,
  type ReturnedTable
} from '../word/index.ts'

/** The end of a paragraph within a text; no font has it. */
export const paragraphEnd = '\ue000'

/** A paragraph of the DOCX, as the places in it have it. */
interface PlacedParagraph {
  readonly paragraph: ReturnedParagraph
  readonly pieces: readonly {readonly place: string | undefined; readonly text: string}[]
}

/** What one comes upon, from the beginning to the end. */
export type Arrival =
  | {readonly type: 'kept'; readonly place: string}
  /** Stands in one paragraph with `to`, which is another's place. */
  | {readonly type: 'joined'; readonly place: string; readonly to: string}
  | {readonly type: 'added'; readonly paragraph: ReturnedParagraph; readonly text: string}
  | {readonly type: 'row'; readonly places: readonly string[]; readonly row: ReturnedRow}
  | {readonly type: 'table'; readonly table: ReturnedTable}

export type ReturnedRow = ReturnedTable['rows'][number]

export interface Arrived {
  readonly arrivals: readonly Arrival[]
  /** What stands at each place that is still there, the ends of paragraphs in it. */
  readonly texts: ReadonlyMap<string, string>
  /** The paragraph at which each place stands, or begins where it has no text. */
  readonly paragraphs: ReadonlyMap<string, ReturnedParagraph>
  /** Among them, those that were found by what they say. */
  readonly recovered: number
}

/** Find what stands where; `before` is what stood at a place. */
export function arrivalsOf(
  {blocks, notes}: Pick<ReturnedDocx, 'blocks' | 'notes'>,
  places: DocxSource['places'],
  before: (place: string) => string
): Arrived {
  const all = [...blocks, ...notes].flatMap(paragraphsOf).map(attributed)
  const recovered = recover(all, places, before)
  const placed = new Map(
    all.map((each): [ReturnedParagraph, PlacedParagraph] => {
      const place = recovered.get(each.paragraph)
      const text = each.pieces.map((piece) => piece.text).join('')
      return [each.paragraph, place === undefined ? each : {...each, pieces: [{place, text}]}]
    })
  )
  const texts = new Map<string, string>()
  const paragraphs = new Map<string, ReturnedParagraph>()
  for (const {paragraph, pieces} of placed.values()) {
    for (const {place, text} of pieces) {
      if (place === undefined || printed(text) === '') continue
      const known = texts.get(place)
      texts.set(place, known === undefined ? text : `${known}${paragraphEnd}${text}`)
      if (!paragraphs.has(place)) paragraphs.set(place, paragraph)
    }
  }
  for (const {paragraph} of placed.values()) {
    for (const place of paragraph.places) {
      if (!texts.has(place)) texts.set(place, '')
      if (!paragraphs.has(place)) paragraphs.set(place, paragraph)
    }
  }
  const reading = new ArrivalReader(placed)
  for (const block of blocks) {
    if (block.type === 'paragraph') reading.paragraph(block)
    else reading.table(block)
  }
  return {arrivals: reading.arrivals, texts, paragraphs, recovered: recovered.size}
}

class ArrivalReader {
  readonly arrivals: Arrival[] = []
  readonly #placed: ReadonlyMap<ReturnedParagraph, PlacedParagraph>
  readonly #seen = new Set<string>()

  constructor(placed: ReadonlyMap<ReturnedParagraph, PlacedParagraph>) {
    this.#placed = placed
  }

  paragraph(paragraph: ReturnedParagraph): void {
    const pieces = this.#filled(paragraph)
    const text = pieces.map((piece) => piece.text).join('')
    const [first, ...others] = [...new Set(pieces.map(({place}) => place))]
    if (pieces.length === 0) return
    if (first === undefined) this.arrivals.push({type: 'added', paragraph, text})
    else if (!this.#seen.has(first)) this.arrivals.push({type: 'kept', place: first})
    for (const place of others) {
      if (place === undefined || first === undefined || this.#seen.has(place)) continue
      this.arrivals.push({type: 'joined', place, to: first})
    }
    for (const {place} of pieces) if (place !== undefined) this.#seen.add(place)
  }

  table(table: ReturnedTable): void {
    const rows = table.rows.map((row) => {
      const paragraphs = row.flatMap((cell) => cell.paragraphs)
      const filled = paragraphs.flatMap((each) => this.#filled(each))
      const named = filled.flatMap(({place}) => (place === undefined ? [] : [place]))
      return {row, places: [...new Set([...named, ...paragraphs.flatMap((each) => each.places)])]}
    })
    if (rows.every(({places}) => places.length === 0)) {
      if (paragraphsOf(table).some((each) => this.#filled(each).length > 0)) {
        this.arrivals.push({type: 'table', table})
      }
      return
    }
    for (const {row, places} of rows) {
      // Of a row that is merged with the one above nothing is left.
      if (row.length > 0) this.arrivals.push({type: 'row', places, row})
    }
  }

  #filled(paragraph: ReturnedParagraph): PlacedParagraph['pieces'] {
    const {pieces = []} = this.#placed.get(paragraph) ?? {}
    return pieces.filter(({text}) => printed(text) !== '')
  }
}

/** What was typed before or behind the mark of a paragraph is of the same place. */
function attributed(paragraph: ReturnedParagraph): PlacedParagraph {
  const pieces: {place: string | undefined; text: string}[] = []
  for (const {place, text} of paragraph.pieces) {
    const last = pieces.at(-1)
    if (last && (place === undefined || last.place === undefined || last.place === place)) {
      last.text += text
      last.place ??= place
    } else pieces.push({place, text})
  }
  return {paragraph, pieces}
}

/** Marks are lost where a paragraph was pasted or typed anew: it is known by what it says. */
function recover(
  all: readonly PlacedParagraph[],
  places: DocxSource['places'],
  before: (place: string) => string
): ReadonlyMap<ReturnedParagraph, string> {
  const standing = new Set(
    all.flatMap(({pieces}) =>
      pieces.flatMap(({place, text}) =>
        place === undefined || printed(text) === '' ? [] : [place]
      )
    )
  )
  const empty = textDigest('')
  const lost = places.filter(({name, text}) => !standing.has(name) && text !== empty)
  const unplaced = all.filter(
    ({pieces}) => pieces.some(({text}) => printed(text) !== '') && pieces[0]?.place === undefined
  )
  const found = new Map<ReturnedParagraph, string>()
  const textOf = ({pieces}: PlacedParagraph): string => pieces.map(({text}) => text).join('')
  const byDigest = new Map<string, DocxSource['places'][number][]>()
  for (const place of lost) {
    byDigest.set(place.text, [...(byDigest.get(place.text) ?? []), place])
  }
  for (const each of unplaced) {
    const same = byDigest.get(textDigest(textOf(each)))?.shift()
    if (same) found.set(each.paragraph, same.name)
  }
  const taken = new Set(found.values())
  const open = lost.filter(({name}) => !taken.has(name))
  const left = unplaced.filter(({paragraph}) => !found.has(paragraph))
  if (open.length * left.length > mostCompared) return found
  for (const each of left) {
    const own = printed(textOf(each))
    const index = open.findIndex(({name}) => isAlike(own, printed(before(name))))
    const [alike] = index < 0 ? [] : open.splice(index, 1)
    if (alike) found.set(each.paragraph, alike.name)
  }
  return found
}

/** Pairs of texts; more are told as taken out and put in. */
const mostCompared = 100_000

/** Texts of which more than half is the same. */
function isAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  if (longer === 0 || Math.min(a.length, b.length) * 2 < longer) return false
  return charactersWithout(a, b).length + charactersWithout(b, a).length < longer * 0.6
}
