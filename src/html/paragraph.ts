/** Paragraphs that are more than text: captions, chapters, names. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Heading, Paragraph} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {toString as textOf} from 'mdast-util-to-string'
import type {ElementName} from '../base/elements.ts'
import {withBreaks} from './hand-breaks.ts'
import {spreadName} from './name.ts'

export function paragraphElement(state: State, node: Paragraph): Element {
  const {caption, captionOf, chapter, names, isTableUnit, isTableNote} = node.data ?? {}
  if (chapter) return chapterElement(state, node)
  if (names) return namesElement(state, node, names)
  // mdast-util-to-hast gives phrasing for phrasing.
  const children = state.all(node) as ElementContent[]
  const name = caption && (`${caption}-caption` satisfies ElementName)
  const note = isTableNote && {'data-element': 'table-note'}
  const content = isTableUnit ? [h('span', {'data-element': 'table-unit'}, children)] : children
  const tag = caption === 'table' ? 'caption' : 'p'
  // Which of several pictures it names: rehype-pictures.ts.
  const element = h(tag, {'data-element': name, 'data-ordinal': captionOf, ...note}, content)
  state.patch(node, element)
  return withBreaks(node, element)
}

/** A line of a list of names; between two of them a space, for those who read it as text. */
function namesElement(state: State, node: Paragraph, names: readonly string[]): Element {
  const cells = names.map((name, index) =>
    h('span', {'data-element': 'name'}, [
      ...spreadName(name),
      ...(index < names.length - 1 ? [{type: 'text', value: ' '} as const] : [])
    ])
  )
  const element = h('p', {'data-element': 'names'}, cells)
  state.patch(node, element)
  return withBreaks(node, element)
}

export function headingElement(state: State, node: Heading): Element {
  if (node.data?.chapter) return chapterElement(state, node)
  const element = h(`h${node.depth}`, state.all(node) as ElementContent[])
  state.patch(node, element)
  return withBreaks(node, element)
}

/** 编、章 are headings of the first level, 节 of the second, however they were typed. */
function chapterElement(state: State, node: Paragraph | Heading): Element {
  const isSection = /^第[^编篇章]+?节/u.test(textOf(node))
  const element = h(
    isSection ? 'h3' : 'h2',
    {'data-element': 'chapter'},
    state.all(node) as ElementContent[]
  )
  state.patch(node, element)
  return withBreaks(node, element)
}
