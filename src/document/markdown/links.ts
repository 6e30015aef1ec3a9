/** What a Markdown text defines, and what of it the text refers to. */

import type {Definition, Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'

export interface Links {
  /** The first of each name. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Names of definitions that are referred to. */
  readonly used: ReadonlySet<string>
  /** Names of footnotes that are called. */
  readonly footnotes: ReadonlySet<string>
  /** Definitions of a footnote that has one already. */
  readonly extraFootnotes: ReadonlySet<RootContent>
}

/** Find definitions and references in `tree`. */
export function linksOf(tree: Root): Links {
  const definitions = new Map<string, Definition>()
  const footnoteDefinitions = new Set<string>()
  const extraFootnotes = new Set<RootContent>()
  const used = new Set<string>()
  const footnotes = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node)
    } else if (node.type === 'footnoteDefinition') {
      if (footnoteDefinitions.has(node.identifier)) extraFootnotes.add(node)
      footnoteDefinitions.add(node.identifier)
    } else if (node.type === 'linkReference' || node.type === 'imageReference') {
      used.add(node.identifier)
    } else if (node.type === 'footnoteReference') {
      footnotes.add(node.identifier)
    }
  })
  return {definitions, used, footnotes, extraFootnotes}
}
