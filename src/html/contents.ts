/**
 * 目录: the headings of the first two levels and the titles of what is bound with the text.
 *
 * Below the title of a plain document. A document with a masthead shows text on its first
 * page (GB/T 9704—2012, 7.3.3): there it stands before the first of its attachments, and
 * lists those. The pages write the numbers.
 */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'

const levels: Readonly<Record<string, string>> = {h1: '0', h2: '1', h3: '2'}

/** The table of contents of `parts`; each heading listed gets its `data-anchor`. */
export function contentsElement(parts: readonly ElementContent[]): Element[] {
  const entries: Element[] = []
  for (const part of parts) {
    if (part.type !== 'element') continue
    visit(part, 'element', (element) => {
      const level = levels[element.tagName]
      if (level === undefined || element.properties.dataElement === 'title') return
      const anchor = String(entries.length + 1)
      element.properties.dataAnchor = anchor
      entries.push(entryElement(contentOf(element), level, anchor))
    })
  }
  if (entries.length === 0) return []
  const title = h('p', {'data-element': 'contents-title'}, '目录')
  const attributes = {'data-element': 'contents', 'data-origin': 'derived'}
  return [h('section', attributes, [title, ...entries])]
}

function entryElement(content: ElementContent[], level: string, anchor: string): Element {
  return h('p', {'data-element': 'contents-entry', 'data-level': level, 'data-target': anchor}, [
    h('span', {'data-element': 'contents-text'}, content),
    h('span', {'data-element': 'contents-leader'}),
    h('span', {'data-element': 'contents-page'})
  ])
}

/** Text and formulas; a call of a footnote is no part of the heading. */
function contentOf(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [{type: 'text', value: node.value}]
  if (node.type !== 'element' || node.tagName === 'sup') return []
  if (node.properties.dataElement === 'formula') return [structuredClone(node)]
  return node.children.flatMap(contentOf)
}
