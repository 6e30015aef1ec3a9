import type {Wording} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'

/** Give the sources that were found; throws an `OperationalError` for a path without any. */
export function foundIn<Source>(found: {
  readonly sources: readonly Source[]
  readonly missing: readonly {readonly wording: Wording}[]
}): readonly Source[] {
  const [lost] = found.missing
  if (lost) throw new OperationalError(lost.wording)
  return found.sources
}
