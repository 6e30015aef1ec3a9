import type {Delete, Emphasis, Link, PhrasingContent, Strong} from 'mdast'
import type {Script} from './scripts.ts'

/** Text under a mark that may be opened again: on the next line, after a heading. */
export type Marked = Delete | Emphasis | Link | Script | Strong

const types: ReadonlySet<string> = new Set<Marked['type']>([
  'delete',
  'emphasis',
  'link',
  'strong',
  'subscript',
  'superscript'
])

/** Say whether `node` marks the text within it. */
export function isMarked(node: PhrasingContent): node is Marked {
  return types.has(node.type)
}
