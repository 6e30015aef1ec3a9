/** The text of a document, with what it names given → its manuscript. */

import type {VFile} from 'vfile'
import {type HouseProfile, standardHouse} from '../../base/house-profile.ts'
import {composeFaulty} from '../../document/compose/compose.ts'
import type {Metadata} from '../../document/front-matter/metadata.ts'
import {readMetadata} from '../../document/front-matter/read-metadata.ts'
import type {Manuscript} from '../manuscript.ts'
import {readManuscript} from './read-manuscript.ts'

/** Reads the files that the front matter names. */
type ReadAttachments = (
  file: VFile,
  metadata: Metadata | undefined
) => Promise<ReadonlyMap<string, VFile>>

/**
 * Read the manuscript in `file`, as far as it can be read; what is wrong with it is told on
 * it, as it is when it is built.
 */
export async function manuscriptIn(
  file: VFile,
  readAttachments: ReadAttachments,
  house: HouseProfile = standardHouse
): Promise<Manuscript> {
  const reading = readMetadata(file)
  const metadata = reading.state === 'read' ? reading.metadata : undefined
  const attachments = await readAttachments(file, metadata)
  const told = file.messages.length
  const document = composeFaulty(file, metadata, attachments, house)
  // Without its front matter a document lacks what is given there.
  if (reading.state === 'faulty') file.messages.length = told
  return readManuscript({file, attachments, metadata, document, house})
}
