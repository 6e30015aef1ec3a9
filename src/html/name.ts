/** Names of people. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Field} from '../document/model.ts'
import {sourceAttributes} from './element.ts'

/**
 * A name of two hanzi is as wide as one of three, by usage. Nothing is put between the two,
 * so that the name is found as typed.
 */
export function nameElement(element: string, field: Field): Element {
  const [first = '', second, ...more] = [...field.text]
  const short = second !== undefined && more.length === 0 && /^\p{Script=Han}{2}$/u.test(field.text)
  return h(
    'p',
    {'data-element': element, ...sourceAttributes(field)},
    short ? [h('span', {'data-element': 'spread'}, first), second] : field.text
  )
}
