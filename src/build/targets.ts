/** Where the outputs of each document go. */

import {basename, join, relative, resolve} from 'node:path'
import type {FoundSource} from '../source/find.ts'

interface Places {
  readonly root: string
  readonly outFolder: string
}

/** `content/a/b.md` → `DIR/a/b`, without an ending. */
export function targetOf({path, base}: FoundSource, {root, outFolder}: Places): string {
  const place = relative(resolve(root, base), resolve(root, path))
  return resolve(root, outFolder, join(place, '..'), basename(path).replace(/\.[^.]+$/u, ''))
}
