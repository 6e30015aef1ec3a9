/** The layout that stands in the page, for the next one to go on from (lay-out-again.ts). */

import type {Chunker, Page} from 'pagedjs'
import type {LayoutRequest, LayoutResult, Note} from '../contract.ts'
import type {Pace} from './pace.ts'

export interface Standing {
  readonly request: LayoutRequest
  readonly result: LayoutResult
  /** The document as it was before anything was fitted. */
  readonly typed: DocumentFragment
  /** The blocks of text in the chunker's source, in the order of those in `typed`. */
  readonly blocks: readonly Element[]
  readonly chunker: Chunker
  /** What the handlers keep to. */
  readonly turn: {pace: Pace}
  readonly hasContents: boolean
  /** The colophon, which is no part of the source. */
  readonly apart: ParentNode | undefined
  /** Settle the end of the text: name and date, the colophon, the pages before it. */
  settleEnd(): Promise<readonly Note[]>
  /** Write and draw what is not text on pages that are new. */
  settlePages(pages: ReadonlyArray<readonly [index: number, page: Page]>): void
}

let standing: Standing | undefined

export function keepStanding(next: Standing): void {
  standing = next
}

/** There is none any more: whoever takes it changes it, or takes its pages out. */
export function takeStanding(): Standing | undefined {
  const taken = standing
  standing = undefined
  return taken
}
