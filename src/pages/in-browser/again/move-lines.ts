/** Lines that moved because something above them did. */

import type {Standing} from '../breaks/standing.ts'
import {type Change, placeKey} from './change-between.ts'

/** On the source and on all pages. */
export function moveLines({chunker, apart}: Standing, {lines}: Change): void {
  if (lines.size === 0) return
  const roots: ParentNode[] = [chunker.source, ...chunker.pages.map(({element}) => element)]
  for (const root of apart ? [...roots, apart] : roots) {
    for (const element of root.querySelectorAll<HTMLElement>('[data-line]')) {
      const path = element.closest<HTMLElement>('[data-path]')?.dataset.path
      const line = lines.get(placeKey(path, Number(element.dataset.line)))
      if (line !== undefined) element.dataset.line = String(line)
    }
  }
}

/** What is told of a line → the same, told of where that line is now. */
export function moveTo({lines}: Change) {
  return <T extends {readonly line: number | undefined; readonly path?: string | undefined}>(
    told: T
  ): T => {
    const line = told.line === undefined ? undefined : lines.get(placeKey(told.path, told.line))
    return line === undefined ? told : {...told, line}
  }
}
