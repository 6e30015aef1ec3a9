/** One document's text: read, and judged by the rules. */

import type {VFile} from 'vfile'
import type {HouseProfile} from '../base/house-profile.ts'
import {isUnprintable} from '../base/message.ts'
import {readAttachmentFiles} from '../make/inclusions.ts'
import {tellUnknownNames} from './disabled.ts'
import type {Manuscript} from './manuscript.ts'
import {proofread, type Severities} from './proofread.ts'
import {manuscriptIn} from './reading/manuscript-in.ts'
import {ruleIdNamed} from './rule-names.ts'
import {textRules} from './rules.ts'
import type {TextFinding} from './text-finding.ts'

/** A document, read, and what is found in its text. */
export interface Judged {
  readonly manuscript: Manuscript
  readonly findings: readonly TextFinding[]
}

/**
 * Judge the text of `file`, which may be an editor's and not on the disk; `put` gives a file that
 * it names the text it has in the meantime.
 */
export async function judgeText(
  file: VFile,
  put: (part: VFile) => VFile,
  house: HouseProfile,
  severities: Severities
): Promise<Judged> {
  if (isUnprintable(file)) return {manuscript: nothingOf(file), findings: []}
  const manuscript = await manuscriptIn(
    file,
    async (of, metadata) => {
      const files = await readAttachmentFiles(of, metadata)
      for (const part of files.values()) put(part)
      return files
    },
    house
  )
  tellUnknownNames(manuscript, (name) => ruleIdNamed(name) !== undefined)
  return {manuscript, findings: proofread(manuscript, textRules, severities)}
}

/** Of what cannot be read. */
function nothingOf(file: VFile): Manuscript {
  return {
    ...{file, parts: [], passages: [], houseWords: {}, comments: new Map()},
    ...{kind: undefined, form: undefined, direction: undefined},
    ...{signedOn: undefined, metadata: undefined, document: undefined}
  }
}
