/**
 * The head of a table, again on each page the table goes on to.
 *
 * It is read once: the copies are hidden from readers of the tags, and no text of the page
 * for the completeness gate.
 */

/** Put the columns and the head of `source` in `table`, which goes on with its rows. */
export function repeatHead(table: HTMLTableElement, source: HTMLTableElement): void {
  const columns = source.querySelector('colgroup')?.cloneNode(true)
  const head = source.dataset.head === 'once' ? undefined : source.tHead?.cloneNode(true)
  const copies = [continuedCaption(source), columns, head].filter(
    (copy) => copy instanceof HTMLElement
  )
  for (const copy of copies) {
    copy.dataset.repeated = ''
    copy.setAttribute('aria-hidden', 'true')
    // Paged.js knows elements by their reference; a copy has no place in the source.
    for (const element of [copy, ...copy.querySelectorAll('*')]) element.removeAttribute('data-ref')
  }
  table.prepend(...copies)
}

/** 续表1: where it is asked for. */
export function continuedCaption(source: HTMLTableElement): HTMLElement | undefined {
  if (source.dataset.markedContinued === undefined) return undefined
  const [, number = ''] =
    /^\s*[附]?表\s*(\d[\d.．\-－—]*)/u.exec(source.caption?.textContent ?? '') ?? []
  const caption = document.createElement('caption')
  caption.textContent = `续表${number}`
  caption.dataset.continued = ''
  return caption
}
