/** Where two versions of a document part. */

import type {Laid, LaidBlock, SourceLine} from './frame-contract.ts'

/** The first paragraph of `after` that `before` has not; undefined when the text is the same. */
export function firstChange(before: Laid, after: Laid): SourceLine | undefined {
  const old = before.source
  const blocks = after.source
  let index = 0
  while (index < blocks.length && isSame(old[index], blocks[index])) index += 1
  if (index === blocks.length && old.length === blocks.length) return undefined
  // At the end something was taken away: what is before it is where it was.
  const place = located(blocks.slice(index)) ?? located(blocks.slice(0, index).toReversed())
  return place && {line: place.line ?? 1, path: place.path}
}

function isSame(one: LaidBlock | undefined, other: LaidBlock | undefined): boolean {
  return one?.text === other?.text && one?.path === other?.path
}

function located(blocks: readonly LaidBlock[]): LaidBlock | undefined {
  return blocks.find(({line}) => line !== undefined)
}
