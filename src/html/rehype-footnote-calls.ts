/** The call of a footnote stands on the line of the character it follows. */

import type {Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

/** A character, and the marks of punctuation that close it off. */
const lastCharacter = /[^\s\p{P}]?\p{P}*$/u

/** What no line ends in: it takes the call in. */
const wholes = new Set<unknown>(['unbroken', 'unit'])

export function rehypeFootnoteCalls() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (call, index = 0, parent) => {
      if (call.properties.dataElement !== 'footnote-call' || !parent) return
      const before = parent.children[index - 1]
      if (before?.type === 'element' && wholes.has(before.properties.dataElement)) {
        before.children.push(call)
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      if (before?.type !== 'text') return
      const [kept = ''] = lastCharacter.exec(before.value) ?? []
      if (kept === '') return
      before.value = before.value.slice(0, before.value.length - kept.length)
      const text = {type: 'text', value: kept} as const
      parent.children.splice(index, 1, h('span', {'data-element': 'unbroken'}, [text, call]))
      return [SKIP, index + 1]
    })
  }
}
