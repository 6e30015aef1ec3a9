/** The fitted document → pages, by Paged.js and what we add to it. */

import {type Chunker, Handler, type Page, Previewer, registerHandlers} from 'pagedjs'
import {ExactBreak} from './breaks/exact-break.ts'
import {FastLayout} from './breaks/fast-layout.ts'
import {LayoutStopped, listening, pageLimit} from './breaks/guard.ts'
import {keeping, type Pace} from './breaks/pace.ts'
import {pageEnd} from './breaks/page-end.ts'
import {isFirstLetter, removeRules} from './breaks/rules.ts'
import {thinPages} from './breaks/thin-page.ts'
import type {LayoutRequest, Note} from './contract.ts'
import type {Fitted} from './fit-document.ts'
import type {OpenContent} from './open-content.ts'
import type {Settling} from './settling.ts'
import {markResuming, resumeGrid} from './tables/resume-grid.ts'
import {tableBreaks} from './tables/table-breaks.ts'

/** A little more than 22 × 28: Paged.js looks for the page's end when it has this many. */
const charactersPerCheck = 700

export interface BrokenPages {
  /** None where the layout was stopped. */
  readonly pages: readonly Page[]
  readonly chunker: Chunker
  readonly notes: readonly Note[]
  /** In milliseconds, when each page was done. */
  readonly times: readonly number[]
}

/** Break the document into pages and settle its end, at the pace that `turn` has. */
export async function breakPages(
  opened: OpenContent,
  fitted: Fitted,
  settling: Settling,
  request: LayoutRequest,
  turn: {readonly pace: Pace}
): Promise<BrokenPages> {
  const {content, troubles} = opened
  const notes: Note[] = []
  const times: number[] = []
  registerHandlers(ExactBreak, keeping(turn), pageLimit(request.mostPages, troubles))
  if (request.engine !== 'stock') {
    thinPages()
    registerHandlers(FastLayout)
  }
  registerHandlers(settling.early.handler(), following(settling, notes, times))
  registerGrid(content, fitted)

  const previewer = new Previewer({maxChars: charactersPerCheck, hyphenGlyph: '\u200b'})
  const {chunker} = previewer
  try {
    const styles = [{'styles.css': request.css}, {'fitted.css': fitted.rules}]
    const flow = await listening(troubles, () => previewer.preview(content, styles, document.body))
    return {pages: flow.pages, chunker, notes, times}
  } catch (error) {
    if (!(error instanceof LayoutStopped)) throw error
    return {pages: [], chunker, notes, times}
  }
}

/** A handler that settles the end when the text is broken, and keeps the time. */
function following(settling: Settling, notes: Note[], times: number[]): typeof Handler {
  return class extends Handler {
    finalizePage(): void {
      times.push(performance.now())
    }

    beforeParsed(): void {
      removeRules(isFirstLetter)
    }

    async afterRendered(_pages: Page[], chunker: Chunker): Promise<void> {
      notes.push(...(await settling.settleEnd(chunker)))
    }
  }
}

/** Register where pages end, and what tables and pictures need, where there are any. */
function registerGrid(content: DocumentFragment, fitted: Fitted): void {
  const {hasTables, hasPictures, lengths} = fitted
  if (hasTables) registerHandlers(tableBreaks(lengths))
  registerHandlers(pageEnd(fitted, lengths))
  if (hasTables || hasPictures) {
    markResuming(content)
    registerHandlers(resumeGrid(lengths))
  }
}
