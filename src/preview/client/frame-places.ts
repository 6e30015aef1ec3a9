/** Pages ↔ lines of the source. */

import type {Anchor, SourceLine} from './frame-contract.ts'

const located = '.pagedjs_pages > .pagedjs_page [data-line]'

/** The line of the source that `target` was typed on. */
export function sourceLineOf(target: Element | null): SourceLine | undefined {
  const element = target?.closest<HTMLElement>('.pagedjs_page [data-line]')
  return element ? ownPlaceOf(element) : undefined
}

function ownPlaceOf(element: HTMLElement): SourceLine | undefined {
  const line = Number(element.dataset.line)
  if (!Number.isInteger(line)) return undefined
  const path = element.closest<HTMLElement>('[data-path]')?.dataset.path
  return {line, path}
}

/**
 * Where the line `place` is: the element that begins on it, or the last one before it.
 * With `text` given, the nearest one that reads so comes first: lines above it may have
 * come and gone.
 */
export function elementOf(place: SourceLine, text?: string): HTMLElement | undefined {
  let best: HTMLElement | undefined
  let nearest = Number.POSITIVE_INFINITY
  let same: HTMLElement | undefined
  let nearestSame = Number.POSITIVE_INFINITY
  for (const element of document.querySelectorAll<HTMLElement>(located)) {
    const here = ownPlaceOf(element)
    if (!here || here.path !== place.path) continue
    const distance = Math.abs(here.line - place.line)
    // A paragraph before it is nearer than one after it.
    const cost = here.line <= place.line ? distance : distance + 0.5
    if (cost < nearest) {
      nearest = cost
      best = element
    }
    if (text !== undefined && distance < nearestSame && element.textContent === text) {
      nearestSame = distance
      same = element
    }
  }
  return same ?? best
}

/** All that begins on the line where `place` is, or the last before it: on each of its pages. */
export function fragmentsOf(place: SourceLine): HTMLElement[] {
  const first = elementOf(place)
  const line = first?.dataset.line
  if (!first || line === undefined) return []
  const same = document.querySelectorAll<HTMLElement>(
    `.pagedjs_pages > .pagedjs_page [data-line="${line}"]`
  )
  return [...same].filter(
    (each) =>
      ownPlaceOf(each)?.path === place.path &&
      // What is in another of them is its text already.
      !each.parentElement?.closest(`[data-line="${line}"]`)
  )
}

/** The paragraph the reader looks at: the first that begins in the frame, or goes through it. */
export function anchorOf(): Anchor | undefined {
  let latest: Anchor | undefined
  for (const page of pagesInView()) {
    for (const element of page.querySelectorAll<HTMLElement>('[data-line]')) {
      const place = ownPlaceOf(element)
      if (!place) continue
      const {top, bottom} = element.getBoundingClientRect()
      if (bottom < 0) continue
      const anchor = {...place, text: element.textContent ?? '', offset: top / innerHeight}
      if (top >= 0) return anchor
      latest ??= anchor
    }
  }
  return latest
}

/** What is read just now: the paragraph at about a third of the frame. */
export function placeRead(): SourceLine | undefined {
  const limit = innerHeight * 0.3
  let latest: SourceLine | undefined
  for (const page of pagesInView()) {
    for (const element of page.querySelectorAll<HTMLElement>('[data-line]')) {
      const place = ownPlaceOf(element)
      if (!place) continue
      if (element.getBoundingClientRect().top > limit) return latest ?? place
      latest = place
    }
  }
  return latest
}

/** 1-based: the page in the middle of the frame. */
export function pageAt(): number {
  const pages = allPages()
  const middle = innerHeight / 2
  const index = lowest(pages, (page) => page.getBoundingClientRect().bottom >= middle)
  return Math.min(index, pages.length - 1) + 1
}

export function pagesInView(): HTMLElement[] {
  const pages = allPages()
  const first = lowest(pages, (page) => page.getBoundingClientRect().bottom >= 0)
  const seen: HTMLElement[] = []
  for (const page of pages.slice(first)) {
    if (page.getBoundingClientRect().top > innerHeight) break
    seen.push(page)
  }
  return seen
}

export function allPages(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('body > .pagedjs_pages > .pagedjs_page')]
}

/** The first index for which `isBelow` holds; it holds for all that follow. */
function lowest(pages: readonly HTMLElement[], isBelow: (page: HTMLElement) => boolean): number {
  let low = 0
  let high = pages.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const page = pages[middle]
    if (page && isBelow(page)) high = middle
    else low = middle + 1
  }
  return low
}
