/** A document that was read → its manuscript. */

import type {VFile} from 'vfile'
import type {HouseProfile} from '../../base/house-profile.ts'
import type {Metadata} from '../../document/front-matter/metadata.ts'
import {type TypedComment, typedText} from '../../document/markdown/typed-text.ts'
import type {OfficialDocument} from '../../document/model.ts'
import {readDate} from '../../document/words/date.ts'
import type {Manuscript, Passage} from '../manuscript.ts'
import {bodyPassages} from './body-passages.ts'
import {elementStarts} from './element-starts.ts'
import {frontMatterPassages} from './front-matter-passages.ts'

/** What is known of a document. */
export interface ComposedText {
  readonly file: VFile
  /** Files that attachments were read from, by the path as typed. */
  readonly attachments: ReadonlyMap<string, VFile>
  readonly metadata: Metadata | undefined
  readonly document: OfficialDocument | undefined
  readonly house: HouseProfile
}

/** Read the manuscript of a document and of its attachments. */
export function readManuscript({
  file,
  attachments,
  metadata,
  document,
  house
}: ComposedText): Manuscript {
  const comments = new Map<VFile, readonly TypedComment[]>()
  const passages: Passage[] = [...frontMatterPassages(file)]
  const read = (of: VFile, path: string | undefined): void => {
    const typed = typedText(of)
    comments.set(of, typed.comments)
    const starts = document ? elementStarts(document, path) : new Map()
    passages.push(...bodyPassages(typed.lines, starts, of))
  }
  read(file, undefined)
  for (const [path, part] of attachments) read(part, path)
  return {
    file,
    parts: [...attachments.values()],
    kind: document?.kind,
    form: document?.form,
    direction: document?.direction,
    signedOn: readDate(document?.signedOnDate ?? ''),
    metadata,
    document,
    passages,
    houseWords: house.words ?? {},
    comments
  }
}
