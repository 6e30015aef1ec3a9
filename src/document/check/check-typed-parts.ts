/** What is told of a draft as soon as it is taken apart. */

import type {VFile} from 'vfile'
import type {TypedParts} from '../pasted/read-parts.ts'
import {reportDoubtfulSignature} from './report-doubtful-signature.ts'
import {reportSeparators} from './report-separators.ts'
import {reportWebSpaces} from './report-web-space.ts'

/** Tell what of `masthead` and `signature` is left out, and what may be a signature. */
export function checkTypedParts({masthead, signature, doubtful}: TypedParts, file: VFile): void {
  reportSeparators(masthead?.separators ?? [], file)
  reportWebSpaces(signature?.suppressed ?? [], file)
  if (doubtful) reportDoubtfulSignature(doubtful, file)
}
