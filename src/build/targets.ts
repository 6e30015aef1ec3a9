/** Where the outputs of each document go. */

import {basename, join, relative, resolve} from 'node:path'
import {VFile} from 'vfile'
import {tell} from '../base/message.ts'
import type {Outcome} from '../report/outcome.ts'
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

/** Which source each target belongs to: the first, whichever part of the sources is built. */
export function ownersOf(
  sources: readonly FoundSource[],
  places: Places
): ReadonlyMap<string, FoundSource> {
  const owners = new Map<string, FoundSource>()
  for (const source of sources) {
    const target = targetOf(source, places)
    if (!owners.has(target)) owners.set(target, source)
  }
  return owners
}

/** What is said of a document whose output is another's. */
export function refuseTwice(
  source: FoundSource,
  {path: owner}: FoundSource,
  output: string
): Outcome {
  const file = new VFile({path: source.path})
  tell(file, {
    ruleId: 'output',
    severity: 'error',
    actual: output,
    wording: {
      zh: `“${output}”已由“${owner}”占用，应为不同的文件名`,
      en: `Unexpected second document for \`${output}\`, taken by \`${owner}\`; expected another name`
    }
  })
  const {messages} = file
  return {path: source.path, output: undefined, pages: undefined, cached: false, messages}
}
