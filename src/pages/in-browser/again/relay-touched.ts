/** The pages that an edit touches, laid out in the Paged.js that laid out the others. */

import type {BreakToken, Page} from 'pagedjs'
import type {Standing} from '../breaks/standing.ts'
import type {Note} from '../contract.ts'
import type {Change} from './change-between.ts'
import {editSource} from './edit-source.ts'

export interface Relaid {
  /** What the end of the text had to be told of. */
  readonly notes: readonly Note[]
  /** The blocks of text in the source as it is now. */
  readonly blocks: readonly Element[]
}

/**
 * Edit the source and lay out what the edit touches. The pages that are new are in the
 * document then; the others need not be. Undefined where all has to be laid out.
 */
export async function relayTouched(
  {chunker, blocks, turn, hasContents, settleEnd}: Standing,
  change: Change
): Promise<Relaid | undefined> {
  const {changed, removed, added} = change
  if (changed.length + removed.length + added.length === 0) return {notes: [], blocks}
  const {pages, pagesArea, source} = chunker
  const old = [...pages]
  const edited = editSource(source, blocks, change)
  if (!edited) return undefined
  const touched = pagesWith(old, edited.touched)
  const [first] = touched
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return undefined

  // What follows a break decides where it falls: that before the first page touched, too.
  const from = Math.max(0, first - 1)
  pages.splice(from)
  chunker.total = from
  pagesArea.replaceChildren(...old.slice(Math.max(0, from - 1), from).map(elementOf))
  const renderer = chunker.layout(source, old[from]?.startToken)
  while (!(await renderer.next()).done) {
    const count = pages.length
    const following = old[count]
    if (count > last && following && isSame(pages.at(-1)?.endToken, following.startToken)) {
      pagesArea.replaceChildren(...pages.slice(from).map(elementOf))
      copySplits(old[count - 1], pages.at(-1))
      pages.push(...old.slice(count))
      chunker.total = pages.length
      return {notes: [], blocks: edited.blocks}
    }
    // Every layout visits what is in the document; Paged.js needs the page before.
    if (count > 1) pages.at(-2)?.element.remove()
    await new Promise<void>((next) => turn.pace.tick(next))
  }
  // The contents would have to be numbered again.
  if (hasContents) return undefined
  pagesArea.style.setProperty('--pagedjs-page-count', String(chunker.total))
  pagesArea.replaceChildren(...pages.map(elementOf))
  return {notes: await settleEnd(), blocks: edited.blocks}
}

/** The indices of the pages that show any of `blocks`. */
function pagesWith(pages: readonly Page[], blocks: Iterable<Element>): number[] {
  const shown = [...blocks].map((block) => `[data-ref="${block.getAttribute('data-ref')}"]`).join()
  return [...pages.entries()].flatMap(([index, {area}]) =>
    area.querySelector(shown) ? [index] : []
  )
}

/** What Paged.js notes on a page when it lays out the next one, by the names of `dataset`. */
const splitNotes = ['splitTo', 'splitOriginal', 'lastSplitElement', 'alignLastSplitElement']

/** Both pages end at the same place, and the next one is not laid out. */
function copySplits(from: Page | undefined, to: Page | undefined): void {
  for (const split of from?.area.querySelectorAll<HTMLElement>('[data-split-to]') ?? []) {
    const same = to?.area.querySelector<HTMLElement>(`[data-ref="${split.dataset.ref}"]`)
    for (const name of splitNotes) {
      const note = split.dataset[name]
      if (same && note !== undefined) same.dataset[name] = note
    }
  }
}

function elementOf({element}: Page): HTMLElement {
  return element
}

function isSame(one: BreakToken | undefined, other: Page['startToken']): boolean {
  if (!one || !other) return false
  return one.node === other.node && (one.offset ?? 0) === (other.offset ?? 0)
}
