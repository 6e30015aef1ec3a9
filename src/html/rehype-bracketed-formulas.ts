/**
 * Keep a formula on one line with the bracket before it.
 *
 * GB/T 15834—2011, 5.1: no line ends with `（` or `“`. For Chromium a formula is a box, before
 * which every line may end.
 */

import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

const opening = /[（《〈“‘「『【〔([]+$/u

export function rehypeBracketedFormulas() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.properties.dataElement !== 'formula') return
      if (index === undefined || parent?.type !== 'element') return SKIP
      const before = parent.children[index - 1]
      const brackets = before?.type === 'text' ? opening.exec(before.value)?.[0] : undefined
      if (before?.type !== 'text' || brackets === undefined) return SKIP
      before.value = before.value.slice(0, -brackets.length)
      const whole: ElementContent[] = [{type: 'text', value: brackets}, element]
      parent.children[index] = h('span', {'data-element': 'unbroken'}, whole)
      return SKIP
    })
  }
}
