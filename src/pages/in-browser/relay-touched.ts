/** The pages that an edit touches, laid out in the Paged.js that laid out the others. */

import type {BreakToken, Page} from 'pagedjs'
import type {Change} from './change-between.ts'
import type {Note} from './contract.ts'
import {copyOf} from './copy-of.ts'
import type {Standing} from './standing.ts'

/**
 * Put the changed blocks into the source and lay out what they touch. The pages that are new
 * are in the document then; the others need not be. Gives what the end of the text had to be
 * told of; undefined where all has to be laid out.
 */
export async function relayTouched(
  {chunker, blocks, turn, hasContents, settleEnd}: Standing,
  change: Change
): Promise<readonly Note[] | undefined> {
  if (change.blocks.length === 0) return []
  const {pages, pagesArea, source} = chunker
  const old = [...pages]
  const touched = pagesWith(
    old,
    change.blocks.map(({index}) => blocks[index])
  )
  const [first] = touched
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return undefined
  for (const {index, after} of change.blocks) replaceText(blocks[index], after)

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
      return []
    }
    // Every layout visits what is in the document; Paged.js needs the page before.
    if (count > 1) pages.at(-2)?.element.remove()
    await new Promise<void>((next) => turn.pace.tick(next))
  }
  // The contents would have to be numbered again.
  if (hasContents) return undefined
  pagesArea.replaceChildren(...pages.map(elementOf))
  return settleEnd()
}

/** The indices of the pages that show any of `blocks`. */
function pagesWith(pages: readonly Page[], blocks: readonly (Element | undefined)[]): number[] {
  const shown = blocks.map((block) => `[data-ref="${block?.getAttribute('data-ref')}"]`).join()
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

let count = 0

/** Paged.js finds elements by their reference; what is new has none yet. */
function replaceText(block: Element | undefined, by: Element): void {
  if (!block) throw new Error('Expected the block that changed')
  const text = document.createDocumentFragment()
  text.append(...copyOf(by).childNodes)
  for (const element of text.querySelectorAll('*')) {
    count += 1
    element.setAttribute('data-ref', `again-${count}`)
  }
  block.replaceChildren(text)
}

function elementOf({element}: Page): HTMLElement {
  return element
}

function isSame(one: BreakToken | undefined, other: Page['startToken']): boolean {
  if (!one || !other) return false
  return one.node === other.node && (one.offset ?? 0) === (other.offset ?? 0)
}
