/** What is made once, on a first run, and takes a while: told in words as it begins and ends. */

import type {Wording} from './message.ts'

/** Told of a step; whoever has no terminal to show it on leaves it out. */
export type Announce = (step: Wording) => void

/** A size as people read it, in millions of bytes: `62 MB`, and `7.0 MB` below ten. */
export function megabytes(bytes: number): string {
  const millions = bytes / 1e6
  return `${millions.toFixed(millions < 9.95 ? 1 : 0)} MB`
}

/** How long something took, in seconds: `3.2`. */
export function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
