/**
 * A DOCX that comes back and the draft it was made of → the draft with what was changed. The
 * steps: pair the blocks of both, put what changed in them where it was typed, then what was
 * added, taken out, moved, joined. What cannot be put there safely is told, and left as it is.
 */

import {elementNameOf, placeText, type SourceBlock} from '../docx/index.ts'
import type {Edit} from '../lint/edits.ts'
import type {DocxSource, ReturnedDocx} from '../word/index.ts'
import {type Arrived, arrivalsOf} from './arrivals.ts'
import {bringStructure} from './bring-structure.ts'
import {bringTexts} from './bring-texts.ts'
import type {Bringing, DraftNow} from './bringing.ts'
import type {BroughtChange} from './brought.ts'
import {ExpectedUnits, type SaidUnit} from './expected-units.ts'
import {pairPlaces} from './pair-places.ts'
import {SlotBook} from './slot-book.ts'

export interface BroughtHome {
  /** The texts with the changes in them, by the path as the document names it; `''` its own. */
  readonly texts: ReadonlyMap<string, string>
  readonly changes: readonly BroughtChange[]
  /** What the draft says then. */
  readonly expected: readonly SaidUnit[]
  /** Where a paragraph of the DOCX, as Word counts them, is in the draft. */
  lineOf(paragraph: number): DraftLine | undefined
}

export interface DraftLine {
  readonly line: number
  readonly path: string | undefined
}

/** Bring what was changed in `returned` home into the draft, but for the changes `refused`. */
export function bringHome(
  returned: Pick<ReturnedDocx, 'blocks' | 'notes'>,
  places: DocxSource['places'],
  draft: DraftNow,
  refused: ReadonlySet<string> = new Set()
): BroughtHome {
  const {manuscript, blocks, files} = draft
  const pairs = pairPlaces(places, blocks)
  const textOf = (place: string): string => {
    const block = pairs.get(place)
    return block ? placeText(block.element) : ''
  }
  const arrived = arrivalsOf(returned, places, textOf)
  const book = new SlotBook(new Map([['', manuscript.file], ...files]), blocks)
  const units = new ExpectedUnits(blocks, (block) => book.ownOf(block)?.slot ?? block)
  const changes: BroughtChange[] = []
  const known = new Map(places.map((place) => [place.name, place]))
  const edits = new Map<string, Edit[]>()
  const bringing: Bringing = {
    ...draft,
    places,
    pairs,
    arrived,
    book,
    units,
    edits,
    isCounted: blocks.some(isCountedHeading),
    isRefused: (id) => refused.has(id),
    tell(kind, {place = '', paragraphs, ...about}) {
      const {line = 0, path} = pairs.get(place) ?? known.get(place) ?? {}
      const paragraph = arrived.paragraphs.get(place)
      const own = paragraph && ([paragraph.first, paragraph.last] as const)
      changes.push({kind, line, path, paragraphs: paragraphs ?? own, ...about})
    }
  }
  bringTexts(bringing)
  bringStructure(bringing)
  const texts = new Map<string, string>()
  for (const {file, path, arrangement} of book.files) {
    const text = arrangement.text(edits.get(path) ?? [])
    if (text !== String(file)) texts.set(path, text)
  }
  return {texts, changes, expected: units.all, lineOf: linesBy(arrived, pairs)}
}

/** Paragraphs that are at no place are told by the one before. */
function linesBy(
  {paragraphs}: Arrived,
  pairs: ReadonlyMap<string, SourceBlock>
): BroughtHome['lineOf'] {
  const starts = [...paragraphs]
    .flatMap(([place, {first}]) => {
      const block = pairs.get(place)
      return block && block.line > 0 ? [{first, line: block.line, path: block.path}] : []
    })
    .sort((a, b) => a.first - b.first)
  return (paragraph) => starts.findLast(({first}) => first <= paragraph)
}

function isCountedHeading({element}: SourceBlock): boolean {
  const isHeading = /^h[2-5]$/u.test(element.tagName) && elementNameOf(element) === undefined
  return isHeading && placeText(element) !== placeText(element, true)
}
