/** The printer's dialog for a PDF, and not for the page of ours that shows it. */

import {element} from './element.ts'

/** Open it for the PDF at `address`, of our own server. */
export function printPdf(address: string): void {
  document.querySelector('iframe.paper')?.remove()
  const frame = element('iframe', {
    class: 'paper',
    src: address,
    'aria-hidden': 'true',
    tabindex: '-1'
  })
  frame.addEventListener('load', () => {
    try {
      frame.contentWindow?.focus()
      frame.contentWindow?.print()
    } catch {
      // A browser that shows no PDFs itself has handed it on.
      window.open(address, '_blank', 'noopener')
    }
  })
  document.body.append(frame)
}
