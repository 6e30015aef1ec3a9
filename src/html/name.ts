/** Names of people. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ElementName} from '../base/elements.ts'
import type {Field} from '../document/model.ts'
import {sourceAttributes} from './element.ts'

export function nameElement(element: ElementName, field: Field): Element {
  return h('p', {'data-element': element, ...sourceAttributes(field)}, spreadName(field.text))
}

/**
 * A name of two hanzi is as wide as one of three, by usage. Nothing is put between the two,
 * so that the name is found as typed; a space that was typed is as wide as a hanzi.
 */
export function spreadName(name: string): ElementContent[] {
  const typed = /^(?<first>\p{Script=Han})(?<space>[\s\u3000]*)(?<rest>\p{Script=Han}(?:（.*）)?)$/u
  const {first, space = '', rest = ''} = typed.exec(name)?.groups ?? {}
  if (first === undefined) return [{type: 'text', value: name}]
  if (space === '')
    return [h('span', {'data-element': 'spread'}, first), {type: 'text', value: rest}]
  return [
    {type: 'text', value: first},
    h('span', {'data-element': 'name-space'}, space),
    {type: 'text', value: rest}
  ]
}
