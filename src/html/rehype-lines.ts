import type {Root} from 'hast'
import {visit} from 'unist-util-visit'

const blocks = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'table',
  'tr',
  'img',
  'pre',
  'li'
])

/** Write on each block the line of the source it began on: `data-line`. */
export function rehypeLines() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (element) => {
      if (!blocks.has(element.tagName)) return
      const line = element.position?.start.line
      if (line !== undefined) element.properties.dataLine = String(line)
    })
  }
}
