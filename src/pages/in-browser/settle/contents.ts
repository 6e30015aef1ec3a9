/**
 * The page numbers of the table of contents, and the way from its entries to the headings.
 *
 * They have room of their own in each entry, so writing them moves nothing, and one pass is
 * enough.
 */

import type {Page} from 'pagedjs'
import {type Block, tagRoles} from '../contract.ts'

/** Write the numbers on the pages, and have each entry lead to its heading; gives them by the entry's place in the table. */
export function numberContents(pages: readonly Page[]): readonly string[] {
  const places = new Map<string, number>()
  const entries: HTMLElement[] = []
  for (const [index, {area}] of pages.entries()) {
    for (const heading of area.querySelectorAll<HTMLElement>('[data-anchor]')) {
      const {anchor = ''} = heading.dataset
      if (places.has(anchor)) continue
      places.set(anchor, index + 1)
      heading.id = idOf(anchor)
    }
    for (const table of area.querySelectorAll('[data-element="contents"]')) {
      table.setAttribute('role', tagRoles.contents)
    }
    entries.push(...area.querySelectorAll<HTMLElement>('[data-element="contents-entry"]'))
  }
  return entries.map((entry) => {
    const text = String(places.get(entry.dataset.target ?? '') ?? '')
    const place = entry.querySelector('[data-element="contents-page"]')
    if (place) place.textContent = text
    lead(entry)
    return text
  })
}

/** Make the words of `entry` a link to its heading. */
function lead(entry: HTMLElement): void {
  entry.setAttribute('role', tagRoles.contentsEntry)
  const words = entry.querySelector('[data-element="contents-text"]')
  if (!words) return
  const link = document.createElement('a')
  link.href = `#${idOf(entry.dataset.target ?? '')}`
  link.append(...words.childNodes)
  words.append(link)
}

function idOf(anchor: string): string {
  return `contents-${anchor}`
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
