/** What was added, taken out, moved or joined: whole paragraphs, rows and tables. */

import {printed} from '../base/same-text.ts'
import {elementNameOf, placeText, type SourceBlock, textDigest} from '../docx/index.ts'
import type {NewPiece} from './arrangement.ts'
import type {Arrival} from './arrivals.ts'
import {type Bringing, isAsMade} from './bringing.ts'
import {joinBlock} from './join-blocks.ts'
import {longestRise} from './longest-rise.ts'
import {type NewBlock, newParagraph, newRow, newTable} from './new-blocks.ts'
import type {OwnSlot} from './slot-book.ts'
import type {Slot} from './slots.ts'

/** The piece that was come upon last. */
interface Last {
  readonly own: OwnSlot | undefined
  readonly entry: Slot | NewPiece | undefined
  /** Of what is no piece of a text: what it is. */
  readonly element: string | undefined
  readonly columns: number
}

/** Bring home where paragraphs stand now. */
export function bringStructure(bringing: Bringing): void {
  removeSlots(bringing)
  const moved = movedPlaces(bringing)
  let last: Last = {own: undefined, entry: undefined, element: undefined, columns: 0}
  const {arrivals} = bringing.arrived
  arrivals.forEach((arrival, index) => {
    if (arrival.type === 'joined') {
      const joined = joinBlock(bringing, arrival, last.own)
      if (joined) last = {...last, own: joined, entry: joined.slot}
      return
    }
    const place = placeOf(arrival)
    if (place === undefined) {
      last = addBlock(bringing, arrival, {last, next: nextSlot(bringing, index, moved)})
      return
    }
    const block = bringing.pairs.get(place)
    const own = bringing.book.ownOf(block)
    if (own && moved.has(place)) {
      moveSlot(bringing, {place, own, last, next: nextSlot(bringing, index, moved)})
    }
    const columns = arrival.type === 'row' ? arrival.row.length : 0
    const element = block && elementNameOf(block.element)
    last = {own, entry: own?.slot, element: own ? undefined : element, columns}
    if (arrival.type === 'row') tellCells(bringing, arrival)
  })
}

/** The first place of what was there before. */
function placeOf(arrival: Arrival): string | undefined {
  if (arrival.type === 'row') return arrival.places[0]
  return arrival.type === 'kept' ? arrival.place : undefined
}

/** All places that are still there, though what they say may be another's. */
function standing({arrived}: Bringing): ReadonlySet<string> {
  return new Set(
    arrived.arrivals.flatMap((arrival) => {
      if (arrival.type === 'row') return arrival.places
      return arrival.type === 'kept' || arrival.type === 'joined' ? [arrival.place] : []
    })
  )
}

function removeSlots(bringing: Bringing): void {
  const {places, pairs, book, arrived} = bringing
  const there = standing(bringing)
  const nothing = textDigest('')
  const gone = new Map<Slot, {own: OwnSlot; blocks: SourceBlock[]; place: string}>()
  for (const place of places) {
    const {name} = place
    const isGone = !there.has(name) && printed(arrived.texts.get(name) ?? '') === ''
    if (!isGone || place.text === nothing) continue
    const block = pairs.get(name)
    const own = book.ownOf(block)
    const before = block ? placeText(block.element) : ''
    if (!block || !own || !isAsMade(block, place)) {
      bringing.tell('removed', {
        id: `gone ${name}`,
        place: name,
        before,
        after: '',
        isBrought: false
      })
      continue
    }
    const known = gone.get(own.slot)
    if (known) known.blocks.push(block)
    else gone.set(own.slot, {own, blocks: [block], place: name})
  }
  for (const {own, blocks, place} of gone.values()) {
    const all = book.blocksOf(own.slot).filter(({element}) => printed(placeText(element)) !== '')
    const id = `gone ${place}`
    const before = blocks.map(({element}) => placeText(element)).join(' ')
    const {slot} = own
    const isHead = slot.kind === 'head' && !isTableGone(bringing, slot, gone)
    const isBrought = blocks.length === all.length && !isHead && !bringing.isRefused(id)
    bringing.tell('removed', {id, place, before, after: '', isBrought})
    if (!isBrought) continue
    own.in.arrangement.remove(own.slot)
    bringing.units.remove(own.slot)
  }
}

function isTableGone(
  {blocks, book}: Bringing,
  head: Slot,
  gone: ReadonlyMap<Slot, unknown>
): boolean {
  return blocks.every((block) => {
    const own = book.ownOf(block)
    return !own || own.slot.within !== head.within || gone.has(own.slot)
  })
}

/** Places that no longer stand in the order in which they were written. */
function movedPlaces({places, arrived, book, pairs}: Bringing): ReadonlySet<string> {
  const order = new Map(places.map(({name}, index) => [name, index]))
  const names = arrived.arrivals.flatMap((arrival) => {
    const place = placeOf(arrival)
    return place !== undefined && book.ownOf(pairs.get(place)) ? [place] : []
  })
  const rise = longestRise(names.map((name) => order.get(name) ?? 0))
  return new Set(names.filter((_name, index) => !rise.has(index)))
}

/** What is come upon next that was there before, and has not been moved. */
function nextSlot(
  {arrived: {arrivals}, pairs, book}: Bringing,
  index: number,
  moved: ReadonlySet<string>
): OwnSlot | undefined {
  for (const arrival of arrivals.slice(index + 1)) {
    const place = placeOf(arrival)
    if (place === undefined || moved.has(place)) continue
    return book.ownOf(pairs.get(place))
  }
  return undefined
}

/** Below what a paragraph may stand first in a text. */
const heads = new Set<string | undefined>([
  undefined,
  'title',
  'subtitle',
  'subtitle-note',
  'speaker',
  'main-recipients'
])

interface Anchor {
  readonly own: OwnSlot
  readonly entry: Slot | NewPiece
  readonly side: 'before' | 'behind'
}

/** Beside what it is put: behind what was come upon last, or first in the text. */
function anchorOf(last: Last, next: OwnSlot | undefined): Anchor | undefined {
  if (last.own && last.entry) return {own: last.own, entry: last.entry, side: 'behind'}
  const canLead = heads.has(last.element) && last.own === undefined
  return next && canLead ? {own: next, entry: next.slot, side: 'before'} : undefined
}

function moveSlot(
  bringing: Bringing,
  {place, own, last, next}: {place: string; own: OwnSlot; last: Last; next: OwnSlot | undefined}
): void {
  const id = `moved ${place}`
  const block = bringing.pairs.get(place)
  const before = block ? placeText(block.element) : ''
  const anchor = anchorOf(last, next)
  const {slot} = own
  const isWithin = slot.kind !== 'row' && slot.kind !== 'item'
  const isBrought =
    anchor !== undefined &&
    anchor.own.in === own.in &&
    anchor.entry !== slot &&
    slot.kind !== 'head' &&
    slot.kind !== 'other' &&
    (isWithin || anchor.entry.within === slot.within) &&
    !bringing.isRefused(id)
  bringing.tell('moved', {id, place, before, after: before, isBrought})
  if (!isBrought) return
  own.in.arrangement.put(slot, anchor.entry, anchor.side)
  bringing.units.put(slot, [], anchor.entry, anchor.side)
}

function addBlock(
  bringing: Bringing,
  arrival: Arrival,
  {last, next}: {last: Last; next: OwnSlot | undefined}
): Last {
  const anchor = anchorOf(last, next)
  const own = anchor?.own
  const block = blockOf(bringing, arrival, {last, own, following: next})
  const isBrought = block.piece !== undefined && !!anchor && !bringing.isRefused(block.id)
  const place = placeNear(bringing, own)
  const {id, text, paragraphs} = block
  bringing.tell('added', {id, place, before: '', after: text, isBrought, paragraphs})
  if (!isBrought || !block.piece) return last
  anchor.own.in.arrangement.put(block.piece, anchor.entry, anchor.side)
  bringing.units.put(block.piece, block.units, anchor.entry, anchor.side)
  return {own, entry: block.piece, element: undefined, columns: last.columns}
}

function blockOf(
  bringing: Bringing,
  arrival: Arrival,
  around: {last: Last; own: OwnSlot | undefined; following: OwnSlot | undefined}
): NewBlock {
  const {last, own, following} = around
  const {isCounted} = bringing
  if (arrival.type === 'table') return newTable(arrival.table)
  if (arrival.type === 'row') {
    const isInTable = own !== undefined && (own.slot.kind === 'head' || own.slot.kind === 'row')
    return newRow(
      arrival.row,
      isInTable ? {within: own?.slot.within, columns: last.columns} : undefined
    )
  }
  if (arrival.type !== 'added') throw new Error('Expected what was added')
  const isInList = own?.slot.kind === 'item' && last.own !== undefined
  const item = isInList
    ? {
        within: own.slot.within,
        mark: own.in.arrangement.markOf(own.slot),
        isInside: following?.slot.within === own.slot.within
      }
    : undefined
  return newParagraph(arrival, {isCounted, item})
}

/** A place of `own`, by which it is told where something is. */
function placeNear({pairs, book}: Bringing, own: OwnSlot | undefined): string | undefined {
  const [block] = own ? book.blocksOf(own.slot) : []
  for (const [name, each] of pairs) if (each === block) return name
  return undefined
}

/** Tell of cells that a row there was did not have. */
function tellCells(bringing: Bringing, {row, places}: Extract<Arrival, {type: 'row'}>): void {
  for (const {paragraphs} of row) {
    const text = paragraphs.flatMap(({pieces}) => pieces.map((piece) => piece.text)).join('')
    const isOwn = paragraphs.some(
      (each) => each.places.length > 0 || each.pieces.some(({place}) => place !== undefined)
    )
    if (isOwn || printed(text) === '') continue
    const [first] = paragraphs
    const number = first?.first ?? 0
    bringing.tell('added', {
      id: `cell ${number}`,
      place: places[0],
      before: '',
      after: text,
      isBrought: false,
      paragraphs: [number, number]
    })
  }
}
