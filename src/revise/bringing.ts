/** What is known while changes are brought home. */

import {placeText, type SourceBlock, textDigest} from '../docx/index.ts'
import type {Edit} from '../lint/edits.ts'
import type {Manuscript} from '../lint/manuscript.ts'
import type {DocxSource} from '../word/index.ts'
import type {Arrived} from './arrivals.ts'
import type {BroughtChange, ChangeKind} from './brought.ts'
import type {ExpectedUnits} from './expected-units.ts'
import type {SlotBook} from './slot-book.ts'

/** What is known of the draft as it is now. */
export interface DraftNow {
  readonly manuscript: Manuscript
  readonly blocks: readonly SourceBlock[]
  /** Files of attachments, by the path as typed. */
  readonly files: ReadonlyMap<string, Manuscript['file']>
}

/** The draft and what is brought into it, while that is done. */
export interface Bringing extends DraftNow {
  readonly places: DocxSource['places']
  readonly pairs: ReadonlyMap<string, SourceBlock>
  readonly arrived: Arrived
  readonly book: SlotBook
  readonly units: ExpectedUnits
  readonly edits: Map<string, Edit[]>
  /** Whether ordinals of headings are counted here: none is typed before a new one. */
  readonly isCounted: boolean
  /** Whether a change was tried and did not come out right. */
  isRefused(id: string): boolean
  tell(
    kind: ChangeKind,
    about: Pick<BroughtChange, 'id' | 'before' | 'after'> & {
      readonly place?: string | undefined
      readonly isBrought: boolean
      readonly paragraphs?: BroughtChange['paragraphs']
    }
  ): void
}

/** Whether `block` still says what it said when the DOCX was made. */
export function isAsMade(block: SourceBlock, place: DocxSource['places'][number]): boolean {
  return textDigest(placeText(block.element)) === place.text
}
