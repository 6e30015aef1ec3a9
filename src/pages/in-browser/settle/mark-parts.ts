/**
 * What goes on on another page says so in the PDF: one paragraph, one list, one table.
 *
 * Chromium writes an element to each part, and of what the page knows of them nothing but the
 * language: a private part of it, which changes no glyph, holds the number that the parts
 * share. `src/pdf/join-parts.ts` joins them, and takes it off again.
 */

import {partLanguage} from '../contract.ts'

const divided = ['p', 'ol', 'ul', 'li', 'table', 'tr', 'td']

/** Mark the parts of all that was divided on the pages of the document. */
export function markParts(): void {
  const numbers = new Map<string, number>()
  const later = divided.map((tag) => `${tag}[data-split-from]`).join()
  for (const {dataset} of document.querySelectorAll<HTMLElement>(later)) {
    if (dataset.ref !== undefined && !numbers.has(dataset.ref)) {
      numbers.set(dataset.ref, numbers.size + 1)
    }
  }
  for (const [reference, number] of numbers) {
    for (const part of document.querySelectorAll<HTMLElement>(`[data-ref="${reference}"]`)) {
      part.lang = `${partLanguage}${number}`
    }
  }
}
