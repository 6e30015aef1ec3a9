/**
 * Pages without what nothing of ours is printed in. Of the 52 elements of Paged.js' page
 * 47 are bleed, crop marks and margin boxes, and each is a box in every layout and print.
 */

import {Handler, type Page, registeredHandlers} from 'pagedjs'

const frame = `<div class="pagedjs_page"><div class="pagedjs_sheet"><div class="pagedjs_pagebox"
><div class="pagedjs_area"><div class="pagedjs_page_content"></div
><div class="pagedjs_footnote_area"
><div class="pagedjs_footnote_content pagedjs_footnote_empty"
><div class="pagedjs_footnote_inner_content"></div></div></div></div></div></div></div>`

/**
 * For the layouts that follow: no margin boxes, and none of Paged.js' own footnotes, which
 * measure every page anew (ours: footnotes.ts).
 */
export function thinPages(): void {
  const needed = registeredHandlers.filter((each) => !has(each, 'createFootnoteCall'))
  const thinned = needed.map((each) => (has(each, 'addMarginVars') ? withoutMargins(each) : each))
  registeredHandlers.splice(0, registeredHandlers.length, ...thinned, ThinPage)
}

/**
 * Settled pages need no layers: nothing is placed against them. A print visits the layers of
 * all pages for each page: 2,000 pages took 13 s with them, 6.5 s without.
 */
export function dropLayers(pages: readonly Page[]): void {
  for (const {element, area, footnotesArea} of pages) {
    const sheet = element.querySelector<HTMLElement>('.pagedjs_sheet')
    // What is clipped without a layer could be torn by a print, unless its size is its own.
    if (sheet) Object.assign(sheet.style, {position: 'static', overflow: 'clip', contain: 'size'})
    element.querySelector<HTMLElement>('.pagedjs_pagebox')?.style.setProperty('position', 'static')
    area.style.position = 'static'
    if (footnotesArea.textContent === '') footnotesArea.style.display = 'none'
  }
}

class ThinPage extends Handler {
  afterParsed(): void {
    this.chunker.pageTemplate.innerHTML = frame
  }
}

/** The library's handlers are not exported by name; a method of theirs tells which is which. */
function has({prototype}: typeof Handler, method: string): boolean {
  return method in prototype
}

/** The handler of `@page`, whose end of a page is about margin boxes alone. */
function withoutMargins(pageRules: typeof Handler): typeof Handler {
  return class extends pageRules {
    finalizePage(): void {
      // There are none.
    }
  }
}
