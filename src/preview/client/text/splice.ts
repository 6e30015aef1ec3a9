/** The one change by which a text becomes another: what both begin and end with stays. */

import type {ChangeSpec, Text} from '@codemirror/state'

export function spliceTo(before: Text, after: Text): ChangeSpec {
  const [old, now] = [before.toString(), after.toString()]
  const most = Math.min(old.length, now.length)
  let start = 0
  while (start < most && old[start] === now[start]) start += 1
  let end = 0
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return {from: start, to: old.length - end, insert: now.slice(start, now.length - end)}
}
