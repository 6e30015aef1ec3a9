import type {VFile} from 'vfile'
import type {HouseProfile} from '../base/house-profile.ts'
import type {OfficialDocument} from '../document/model.ts'
import {proofread} from './proofread.ts'
import {readManuscript} from './reading/read-manuscript.ts'
import {withoutTold} from './retold.ts'
import {textRules} from './rules.ts'
import {settledSeverities} from './severities.ts'

/** A document that was read to be made. */
interface MadeDocument {
  readonly file: VFile
  readonly attachments: ReadonlyMap<string, VFile>
  /** Undefined where it could not be read as one. */
  readonly document: OfficialDocument | undefined
}

/**
 * Count what `lint` has to say of a document, advice left out; it is not told here.
 *
 * @throws OperationalError for a rule that `house` names and nobody has.
 */
export function countTextFindings(
  {file, attachments, document}: MadeDocument,
  house: HouseProfile
): number {
  if (!document) return 0
  const {metadata} = document
  const manuscript = readManuscript({file, attachments, metadata, document, house})
  const findings = proofread(manuscript, textRules, settledSeverities(house))
  return withoutTold(findings).filter(({severity}) => severity !== 'info').length
}
