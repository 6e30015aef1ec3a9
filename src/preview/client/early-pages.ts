/** The first pages, to be looked at before the layout is complete. */

import type {Look} from './frame-contract.ts'
import {arrange} from './frame-zoom.ts'
import {hongtou} from './press-script.ts'

/** Two spreads. */
const firstPages = 4

/** Show a copy of `page`, if it is one of the first, over the layout that goes on below. */
export function showEarly(page: HTMLElement, index: number, look: Look, scale: number): void {
  if (index >= firstPages) return
  const early = document.querySelector<HTMLElement>('body > .early') ?? holder()
  // A deep clone has its original's type.
  const copy = page.cloneNode(true) as HTMLElement
  const sheet = copy.querySelector<HTMLElement>('.pagedjs_sheet')
  if (sheet) {
    sheet.dataset.pageSide = index % 2 === 0 ? 'recto' : 'verso'
    const isLetter = copy.querySelector('main[data-form="letter"]') !== null
    if (!isLetter || index > 0) sheet.dataset.pageNumber = `— ${index + 1} —`
  }
  early.firstElementChild?.append(copy)
  hongtou.drawSeparators([copy])
  arrange(look, scale, early)
}

function holder(): HTMLElement {
  const early = document.createElement('div')
  early.className = 'early'
  const pages = document.createElement('div')
  pages.className = 'pagedjs_pages'
  early.append(pages)
  document.body.append(early)
  return early
}
