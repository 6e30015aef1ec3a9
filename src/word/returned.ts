/** A DOCX that comes back: what stands at its places now, and who changed what. */

import {openPackage} from './package/open-package.ts'
import type {RevisionChoice, WordRevision} from './reading/context.ts'
import {readWordDocument} from './reading/read-document.ts'
import type {WordComment} from './reading/tell-parts.ts'
import type {DocxSource} from './source/docx-source.ts'

export interface ReturnedDocx {
  /** What it was made of; undefined where it was not made by us, or has lost that. */
  readonly source: DocxSource | undefined
  /** What stands at each place that is still there. */
  readonly texts: ReadonlyMap<string, string>
  /** What stands at none: typed anew. */
  readonly added: readonly {
    readonly after: string | undefined
    readonly paragraph: number
    readonly text: string
  }[]
  readonly revisions: readonly WordRevision[]
  readonly comments: readonly WordComment[]
}

/**
 * Read a DOCX that comes back, with its tracked changes accepted or rejected.
 *
 * @throws WordFault for what is no DOCX, damaged, or asks for too much.
 */
export async function readReturned(
  bytes: Uint8Array,
  changes: RevisionChoice
): Promise<ReturnedDocx> {
  const pack = await openPackage(bytes)
  const {source, marks, revisions, comments} = await readWordDocument(pack, changes)
  const texts = new Map([...marks.places].map(([name, {text}]) => [name, text]))
  const added = marks.added.filter(({text}) => text.replaceAll('\ufffc', '').trim() !== '')
  return {source, texts, added, revisions, comments}
}
