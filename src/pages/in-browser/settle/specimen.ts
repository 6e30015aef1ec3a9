/**
 * The ten digits in the face of the 份号, on a sheet behind the last page: the PDF's font then
 * has those of every copy's number. The sheet is taken out of the PDF again:
 * src/pdf/digits.ts.
 */

import type {Page} from 'pagedjs'

const digits = '0123456789'

/** Add the sheet; nothing where there is no 份号. */
export function addSpecimen([first]: readonly Page[]): void {
  const number = first?.element.querySelector('[data-element="copy-number"]')
  const main = number?.closest('main')
  const holder = first?.element.parentElement
  if (!number || !main || !holder) return

  const sheet = document.createElement('div')
  // No text of the document: it gets no tag.
  sheet.ariaHidden = 'true'
  sheet.style.breakBefore = 'page'
  const paragraph = number.cloneNode(false)
  paragraph.textContent = digits
  const content = main.cloneNode(false)
  content.appendChild(paragraph)
  sheet.append(content)
  holder.append(sheet)
}
