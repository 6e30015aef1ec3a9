/**
 * A page as it was before anything was laid out in it, so that the next document finds
 * what the first one found.
 */

import {registeredHandlers} from 'pagedjs'
import {restoreLayout} from './fast-layout.ts'
import {takeStanding} from './standing.ts'

/** Paged.js' own; ours are added for every document anew, after what it needs. */
const own = [...registeredHandlers]

/** Take out pages, styles and handlers of the layout before; what is marked to stay stays. */
export function cleanPage(): void {
  takeStanding()
  restoreLayout()
  registeredHandlers.splice(0, registeredHandlers.length, ...own)
  for (const style of document.querySelectorAll('style:not([data-stay])')) style.remove()
  for (const node of [...document.body.childNodes]) {
    if (!(node instanceof HTMLElement && node.dataset.stay !== undefined)) node.remove()
  }
  document.documentElement.removeAttribute('style')
}
