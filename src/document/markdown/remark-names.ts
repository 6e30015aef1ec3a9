/**
 * Lists of names: lines of nothing but names, parted by spaces, keep their lines and are set
 * in columns. Runs before lines are joined.
 */

import type {Paragraph, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {areNames, namesIn} from '../words/name-list.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** The names of a line of a list of names, as typed. */
    names?: readonly string[]
  }
}

/** A line whose sentence goes on with the names, and one that goes on with theirs: `等同志。` */
const continues = /[、，]\s*$/u
const continuing = /^\s*(?:[、，。；]|等)/u

export function remarkNames() {
  return (tree: Root): undefined => {
    const made: RootContent[] = []
    let lines: {readonly node: Paragraph; readonly names: readonly string[]}[] = []
    const finish = (next?: RootContent): void => {
      const before = made.at(-1)
      const isList =
        areNames(lines.map(({names}) => names)) &&
        !(before && continues.test(textOf(before))) &&
        !(next && continuing.test(textOf(next)))
      for (const {node, names} of lines) {
        made.push(isList ? {...node, data: {...node.data, names}} : node)
      }
      lines = []
    }

    for (const node of tree.children) {
      const names = namesOf(node)
      if (node.type === 'paragraph' && names) {
        if (!isBelow(node, lines.at(-1)?.node)) finish(node)
        lines.push({node, names})
      } else {
        finish(node)
        made.push(node)
      }
    }
    finish()
    tree.children = made
  }
}

/** A blank line ends a list: what stands below it is judged by itself. */
function isBelow(node: Paragraph, last: Paragraph | undefined): boolean {
  if (!last) return true
  return node.position?.start.line === (last.position?.end.line ?? 0) + 1
}

/** Only of plain text: what is marked up is more than a name. */
function namesOf(node: RootContent): readonly string[] | undefined {
  if (node.type !== 'paragraph' || node.data?.verbatim || node.data?.caption) return undefined
  if (!node.children.every(({type}) => type === 'text')) return undefined
  return namesIn(textOf(node))
}
