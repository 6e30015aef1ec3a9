/** Lines as the laid-out text counts them ↔ lines of the files on the disk. */

import type {ShownDraft, ShownFinding} from '../contract.ts'
import type {SourceLine} from './frame-contract.ts'

/** The file and line of a place on the pages. */
export function fileOf(draft: ShownDraft, {line, path}: SourceLine): {path: string; line: number} {
  if (path !== undefined) return {path: join(draft.folder, path), line}
  const {after, lines} = draft.added
  return {path: draft.path, line: lines !== 0 && line > after ? Math.max(1, line - lines) : line}
}

/** Where a finding stands on the pages; undefined when it is about no line. */
export function placeIn(
  draft: ShownDraft,
  {path, line}: Pick<ShownFinding, 'path' | 'line'>
): SourceLine | undefined {
  if (line === null) return undefined
  if (path === draft.path) {
    const {after, lines} = draft.added
    return {line: line > after ? line + lines : line, path: undefined}
  }
  const prefix = draft.folder === '' ? '' : `${draft.folder}/`
  return {line, path: path.startsWith(prefix) ? path.slice(prefix.length) : path}
}

/** `a/b` and `./c/../d.md` → `a/b/d.md`. */
function join(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of [...folder.split('/'), ...path.replaceAll('\\', '/').split('/')]) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
