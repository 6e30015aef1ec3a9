/** What changed in blocks that are still there: their texts, and the levels of headings. */

import {printed} from '../base/same-text.ts'
import {allNamed, allTags, placeText, type SourceBlock, textDigest} from '../docx/index.ts'
import type {Edit} from '../lint/edits.ts'
import type {DocxSource} from '../word/index.ts'
import {paragraphEnd} from './arrivals.ts'
import {type Bringing, isAsMade} from './bringing.ts'
import {editsOf} from './edit-typed.ts'
import {fillCell} from './fill-cell.ts'
import {typedBlock} from './find-passage.ts'
import {editsOfLevel, levelTagOf} from './heading-level.ts'
import type {OwnSlot} from './slot-book.ts'

type Place = DocxSource['places'][number]

const empty = textDigest('')

/** Bring home what each place says now. */
export function bringTexts(bringing: Bringing): void {
  for (const place of bringing.places) {
    const block = bringing.pairs.get(place.name)
    const after = bringing.arrived.texts.get(place.name)
    const isInCell = isCell(block)
    if (after === undefined || (printed(after) === '' && !isInCell)) continue
    // A cell that says nothing, and did not.
    if (printed(after) === '' && place.text === empty) continue
    if (isInCell) bringCell(bringing, place, block, after)
    else bringBlock(bringing, place, block, after)
  }
}

function isCell(block: SourceBlock | undefined): block is SourceBlock {
  return block?.element.tagName === 'td' || block?.element.tagName === 'th'
}

/** How a change of one place is told. */
function saidOf({name}: Place, block: SourceBlock | undefined, after: string) {
  const before = block ? placeText(block.element) : ''
  return {
    id: `text ${name}`,
    place: name,
    before,
    after: after.replaceAll(paragraphEnd, '\n')
  }
}

function bringCell(bringing: Bringing, place: Place, block: SourceBlock, after: string): void {
  const text = after.replaceAll(paragraphEnd, '\n')
  const said = saidOf(place, block, text)
  if (textDigest(text) === place.text) {
    // Lines of a cell are paragraphs in Word.
    const signing = allNamed(block.element, 'cell-signing').length
    const lines = allTags(block.element, 'br').length + signing
    const now = after.split(paragraphEnd).length - 1
    if (now > lines) bringing.tell('markup', {...said, isBrought: false})
    return
  }
  if (isConflict(bringing, place, block, after)) return
  const own = bringing.book.ownOf(block)
  const isEmpty = own?.slot.kind === 'row' && place.text === empty && !bringing.isRefused(said.id)
  const filled = isEmpty && fillCell(String(own.in.file), own.slot, block.part, text.trim())
  if (filled) {
    put(bringing, block, {...said, edits: [filled], text})
    bringing.tell('changed', {...said, isBrought: true})
  } else bringText(bringing, place, block, {after: text.replaceAll('\n', ''), own})
}

function bringBlock(
  bringing: Bringing,
  place: Place,
  block: SourceBlock | undefined,
  after: string
): void {
  const paragraph = bringing.arrived.paragraphs.get(place.name)
  const own = bringing.book.ownOf(block)
  const isUnshared = own !== undefined && bringing.book.blocksOf(own.slot).length === 1
  const tag = block && paragraph && isUnshared ? levelTagOf(block, paragraph) : undefined
  const isSame = textDigest(after) === place.text && !after.includes(paragraphEnd)
  if (isSame && tag === undefined) return
  if (isConflict(bringing, place, block, after) || !block) return
  bringText(bringing, place, block, {after, own, tag})
}

/** Tell that the draft was changed as well, where it was and says something else now. */
function isConflict(
  bringing: Bringing,
  place: Place,
  block: SourceBlock | undefined,
  after: string
): boolean {
  if (block && isAsMade(block, place)) return false
  const said = saidOf(place, block, after)
  const text = after.replaceAll(paragraphEnd, '')
  const isMadeSame = block !== undefined && printed(said.before) === printed(text)
  const isUnchanged = textDigest(text) === place.text
  if (!isMadeSame && !isUnchanged) bringing.tell('conflict', {...said, isBrought: false})
  return true
}

interface Revision {
  readonly after: string
  readonly own: OwnSlot | undefined
  /** Where the level changed: what it becomes. */
  readonly tag?: string | undefined
}

function bringText(
  bringing: Bringing,
  place: Place,
  block: SourceBlock,
  {after, own, tag}: Revision
): void {
  const said = saidOf(place, block, after)
  const typed = typedBlock(block, bringing.manuscript, bringing.files)
  const isSplit = after.includes(paragraphEnd)
  const gap = isSplit ? own && gapIn(own) : ''
  const {isCounted} = bringing
  const brought = !typed ? 'ours' : gap === undefined ? 'markup' : editsOf(typed, after, gap)
  if (!typed || typeof brought === 'string') {
    bringing.tell(typed ? 'markup' : 'ours', {...said, isBrought: false})
    return
  }
  const isOnlyOurs = brought.edits.length === 0 && brought.isOurs && tag === undefined
  const level = tag === undefined || !own ? [] : editsOfLevel(own, typed, block, {tag, isCounted})
  if (!level || bringing.isRefused(said.id)) {
    const kind = !level ? 'level' : isOnlyOurs ? 'ours' : isSplit ? 'split' : 'changed'
    bringing.tell(kind, {...said, isBrought: false})
    return
  }
  const edits = [...brought.edits, ...level]
  put(bringing, block, {...said, edits, text: after, own: brought.own, tag})
  // What we write ourselves may say the same by itself, once all is in.
  const kind = isSplit ? 'split' : tag === undefined ? 'changed' : 'level'
  bringing.tell(isOnlyOurs ? 'ours' : kind, {...said, isBrought: true})
}

/** What parts two paragraphs where `own` stands. */
function gapIn({in: file, slot}: OwnSlot): string | undefined {
  if (slot.kind === 'paragraph' || slot.kind === 'heading') return file.arrangement.usualGap()
  if (slot.kind !== 'item') return undefined
  return file.arrangement.gapBeside(slot)
}

interface Put {
  readonly id: string
  readonly place: string
  readonly before: string
  readonly after: string
  readonly edits: readonly Edit[]
  readonly text: string
  readonly own?: string
  readonly tag?: string | undefined
}

function put({edits: all, units}: Bringing, block: SourceBlock, change: Put): void {
  const path = block.path ?? ''
  all.set(path, [...(all.get(path) ?? []), ...change.edits])
  units.change(block, change)
}
