/** Breaks made by hand, on the block that follows them: `data-starts-page`, `data-blank-lines`. */

import type {Element, Root} from 'hast'
import type {Nodes} from 'mdast'
import {visit} from 'unist-util-visit'

const names = ['dataStartsPage', 'dataBlankLines']

/** Put on `element` what `node` carries. */
export function withBreaks(node: Nodes, element: Element): Element {
  if (node.data && 'hProperties' in node.data) {
    Object.assign(element.properties, node.data.hProperties)
  }
  return element
}

/** A caption stands in its table, which is what the break comes before. */
export function rehypeHandBreaks() {
  return (tree: Root): undefined => {
    for (const block of tree.children) {
      if (block.type !== 'element') continue
      visit(block, 'element', (inner) => {
        if (inner === block) return
        for (const name of names) {
          const {[name]: value, ...others} = inner.properties
          if (value === undefined) continue
          inner.properties = others
          block.properties[name] = value
        }
      })
    }
  }
}
