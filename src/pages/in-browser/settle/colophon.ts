/**
 * 版记 on the foot of the last page, that page even.
 *
 * GB/T 9704—2012, 7.4: the last separator lies on the type area's bottom edge. 7.5: the
 * blank pages before it, and it when there are any, carry no number.
 */

import type {Chunker, Page} from 'pagedjs'
import {takeNotesInto} from '../breaks/footnotes.ts'
import type {Trouble} from '../contract.ts'

/** Take the colophon out of the flow: it is not text that is broken into pages. */
export function takeColophon(content: ParentNode): HTMLElement | undefined {
  const colophon = content.querySelector<HTMLElement>('[data-element="colophon"]')
  colophon?.remove()
  return colophon ?? undefined
}

/**
 * Put the colophon on its page, adding pages as needed.
 *
 * `typeAreaBottom` counts from the sheet's upper edge. Gives the pages that carry no number.
 */
export async function placeColophon(
  colophon: HTMLElement | undefined,
  chunker: Chunker,
  duplex: boolean,
  typeAreaBottom: number,
  troubles: Trouble[]
): Promise<ReadonlySet<Page>> {
  const last = chunker.pages.at(-1)
  if (!colophon || !last) return new Set()

  const height = heightOn(last, colophon)
  if (height > bottomOf(last, typeAreaBottom)) {
    const detail = colophon.textContent ?? ''
    hold(last).append(colophon)
    troubles.push({kind: 'colophon-too-tall', detail, line: lineOfColophon(colophon)})
    return new Set()
  }

  const text = chunker.pages.length
  const fits = missingFor(colophon, last, typeAreaBottom) <= 0
  let page = text + (fits ? 0 : 1)
  if (duplex && page % 2 === 1) page += 1
  while (chunker.pages.length < page) await chunker.handleBreaks(null, true)

  const host = chunker.pages[page - 1] ?? last
  const holder = hold(host)
  const notes = host === last ? takeNotesInto(host, holder) : undefined
  const taken = host === last ? contentBottom(last) : 0
  holder.append(colophon)
  // What is free lies above the notes: they belong to the foot.
  const lowest = notes ?? colophon
  lowest.style.marginTop = `${bottomOf(host, typeAreaBottom) - taken - height}px`

  const blanks = chunker.pages.slice(text, page - 1)
  return new Set(blanks.length > 0 ? [...blanks, host] : [])
}

/** How much `colophon` does not fit below what stands on `page` by; below zero, what is left. */
export function missingFor(colophon: HTMLElement, page: Page, typeAreaBottom: number): number {
  const hasNotes = page.footnotesArea.querySelector('[data-element="footnotes"]') !== null
  const used = contentBottom(page) + (hasNotes ? page.footnotesArea.offsetHeight : 0)
  return used + heightOn(page, colophon) - bottomOf(page, typeAreaBottom)
}

/** The line that it was typed on. */
export function lineOfColophon(colophon: ParentNode): number | undefined {
  const line = colophon.querySelector('[data-line]')?.getAttribute('data-line')
  return line ? Number(line) : undefined
}

function heightOn(page: Page, colophon: HTMLElement): number {
  hold(page).append(colophon)
  const {height} = colophon.getBoundingClientRect()
  colophon.remove()
  return height
}

/** How far down the page its content reaches, from the top of the content box. */
function contentBottom(page: Page): number {
  const top = page.area.getBoundingClientRect().top
  const children = page.wrapper?.children ?? []
  return Math.max(0, ...[...children].map((child) => child.getBoundingClientRect().bottom - top))
}

/** The type area's bottom edge, from the top of the page's content box. */
function bottomOf(page: Page, typeAreaBottom: number): number {
  const {top} = page.area.getBoundingClientRect()
  return typeAreaBottom - (top - page.element.getBoundingClientRect().top)
}

/** What holds a page's content; a blank page has nothing yet. */
function hold(page: Page): HTMLElement {
  const existing = page.area.querySelector<HTMLElement>(':scope > div')
  if (existing) return existing.querySelector<HTMLElement>(':scope > main') ?? existing

  const main = document.createElement('main')
  const form = document.querySelector<HTMLElement>('main[data-form]')?.dataset.form
  if (form !== undefined) main.dataset.form = form
  const holder = document.createElement('div')
  holder.append(main)
  page.area.append(holder)
  return main
}
