/** Footnotes: their calls in the text, and the notes, which the pages take to their feet. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Footnote} from '../document/model.ts'
import {phrasingElements} from './body.ts'
import {generated} from './element.ts'
import {footnoteMark} from './footnote-mark.ts'

export function footnoteElements(notes: readonly Footnote[]): Element[] {
  if (notes.length === 0) return []
  const paragraphs = notes.flatMap(({number, paragraphs, path}) =>
    paragraphs.map((paragraph, index) => {
      const line = paragraph.position?.start.line
      const attributes = {
        'data-element': 'footnote',
        'data-note': String(number),
        ...(line !== undefined && {'data-line': String(line)}),
        ...(path !== undefined && {'data-path': path})
      }
      const mark = index === 0 ? [generated(footnoteMark(number))] : []
      return h('p', attributes, [...mark, ...phrasingElements(paragraph.children)])
    })
  )
  return [h('section', {'data-element': 'footnotes'}, paragraphs)]
}
