/**
 * How a layout shares the page it runs in. The press has the page to itself and runs
 * through; a preview lets the reader scroll meanwhile, and may have a newer text to show.
 */

import {type Chunker, Handler, type Page} from 'pagedjs'
import {LayoutStopped} from './guard.ts'

export interface Pace {
  /** Run `work` soon: what comes between two pages. */
  readonly tick: (work: () => void) => void
  /** Asked before every page; a layout that is not wanted any more ends with `LayoutStopped`. */
  readonly isStopped: () => boolean
  /** A page is laid out; nothing is settled on it yet: no number, no separators. */
  readonly onPage: (page: HTMLElement, index: number) => void
  /** Whether only the faces that the text shows are loaded, and not all there are. */
  readonly isFrugal: boolean
  /** Whether the layout is kept, for `layOutAgain` to go on from. */
  readonly isKept: boolean
}

export const throughout: Pace = {
  tick: (work) => queueMicrotask(work),
  isStopped: () => false,
  onPage: () => undefined,
  isFrugal: false,
  isKept: false
}

/** A handler that keeps to whatever pace `turn` has by then. */
export function keeping(turn: {readonly pace: Pace}): typeof Handler {
  return class extends Handler {
    constructor(chunker: Chunker, polisher: unknown, caller: unknown) {
      super(chunker, polisher, caller)
      chunker.q.tick = (work) => turn.pace.tick(work)
      // Every face is loaded before this: Paged.js would load those too that nothing shows.
      chunker.loadFonts = async () => []
    }

    beforePageLayout(): void {
      if (turn.pace.isStopped()) throw new LayoutStopped('Not wanted any more')
    }

    finalizePage(element: HTMLElement, page: Page): void {
      turn.pace.onPage(element, this.chunker.pages.indexOf(page))
    }
  }
}
