import type {VFile} from 'vfile'
import type {HouseProfile} from '../base/house-profile.ts'
import type {OfficialDocument} from '../document/model.ts'
import {proofread} from './proofread.ts'
import {readManuscript} from './reading/read-manuscript.ts'
import {withoutTold} from './retold.ts'
import {textRules} from './rules.ts'
import {settledSeverities} from './severities.ts'
import type {TextFinding} from './text-finding.ts'

/** A document that was read to be made. */
interface MadeDocument {
  readonly file: VFile
  readonly attachments: ReadonlyMap<string, VFile>
  /** Undefined where it could not be read as one. */
  readonly document: OfficialDocument | undefined
}

/**
 * Find what `lint` has to say of a document, as soon as it is read; it is not told here.
 *
 * @throws OperationalError for a rule that `house` names and nobody has.
 */
export function findInText(
  {file, attachments, document}: MadeDocument,
  house: HouseProfile
): readonly TextFinding[] {
  if (!document) return []
  const {metadata} = document
  const manuscript = readManuscript({file, attachments, metadata, document, house})
  return proofread(manuscript, textRules, settledSeverities(house))
}

/** Count `findings`, advice left out, and what was told of the document when it was made. */
export function countUntold(findings: readonly TextFinding[]): number {
  return withoutTold(findings).filter(({severity}) => severity !== 'info').length
}
