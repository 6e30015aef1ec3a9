/**
 * The page numbers of the table of contents.
 *
 * They have room of their own in each entry, so writing them moves nothing, and one pass is
 * enough.
 */

import type {Page} from 'pagedjs'
import type {Block} from '../contract.ts'

/** Write the numbers on the pages; gives them by the entry's place in the table. */
export function numberContents(pages: readonly Page[]): readonly string[] {
  const places = new Map<string, number>()
  const entries: HTMLElement[] = []
  for (const [index, {area}] of pages.entries()) {
    for (const heading of area.querySelectorAll<HTMLElement>('[data-anchor]')) {
      const {anchor = ''} = heading.dataset
      if (!places.has(anchor)) places.set(anchor, index + 1)
    }
    entries.push(...area.querySelectorAll<HTMLElement>('[data-element="contents-entry"]'))
  }
  return entries.map((entry) => {
    const text = String(places.get(entry.dataset.target ?? '') ?? '')
    const place = entry.querySelector('[data-element="contents-page"]')
    if (place) place.textContent = text
    return text
  })
}

/** The text of the source as it is with its numbers. */
export function withNumbers(source: readonly Block[], numbers: readonly string[]): Block[] {
  let entry = 0
  return source.map((block) => {
    if (block.element !== 'contents-entry') return block
    const text = `${block.text}${numbers[entry] ?? ''}`
    entry += 1
    return {...block, text}
  })
}
