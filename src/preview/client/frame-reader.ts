/** What the reader does on the pages, told to the page around the frame. */

import type {FrameWindow, Listener} from './frame-contract.ts'
import {spotAt} from './frame-cursor.ts'
import {allPages, pageAt, sourceLineOf} from './frame-places.ts'

/** There once the page around the frame has loaded it. */
export function listenerOf(): Listener | undefined {
  return (window as unknown as FrameWindow).listener
}

export function listenToReader(): void {
  document.addEventListener('click', onClick)
  document.addEventListener('dblclick', (event) => {
    const place = sourceLineOf(elementOf(event.target))
    if (place) listenerOf()?.onSelect(place, true, spotAt(event, place))
  })
  document.addEventListener('keydown', (event) => listenerOf()?.onKey(event))
  document.addEventListener('dragenter', ({dataTransfer}) => {
    if (dataTransfer?.types.includes('Files')) listenerOf()?.onDragged()
  })
  document.addEventListener('scroll', () => listenerOf()?.onPage(pageAt()), {passive: true})
}

/** No element has this class any more. */
export function unmark(name: string): void {
  for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name)
}

function onClick(event: MouseEvent): void {
  const target = elementOf(event.target)
  const mark = target?.closest<HTMLElement>('[data-mark]')
  // A link of the document leads nowhere from here: the frame is for pages.
  if (target?.closest('a')) event.preventDefault()
  if (mark) {
    listenerOf()?.onMark(Number(mark.dataset.mark))
    return
  }
  unmark('selected')
  if (document.documentElement.dataset.columns === 'many') {
    const page = allPages().findIndex((each) => each.contains(target))
    if (page >= 0) listenerOf()?.onPick(page + 1)
    return
  }
  const place = sourceLineOf(target)
  if (place) target?.closest('.pagedjs_page [data-line]')?.classList.add('selected')
  const isOpened = event.altKey || event.ctrlKey || event.metaKey
  listenerOf()?.onSelect(place, isOpened, place && spotAt(event, place))
}

function elementOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target : null
}
