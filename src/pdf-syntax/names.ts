/** PDF names, each made once: the library's own way to them is slow. */

import {PDFName} from '@cantoo/pdf-lib'

const made = new Map<string, PDFName>()

/** Names kept; a file that invents new ones for ever must not fill the memory. */
const mostNames = 10_000

export function nameOf(text: string): PDFName {
  let name = made.get(text)
  if (!name) {
    // The library takes `#` for an escape.
    name = PDFName.of(text.replaceAll('#', '#23'))
    if (made.size < mostNames) made.set(text, name)
  }
  return name
}
