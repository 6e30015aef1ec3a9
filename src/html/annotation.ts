/** 附注. GB/T 9704—2012, 7.3.6: in parentheses; where the author typed none, ours. */

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ElementName} from '../base/elements.ts'
import type {Field} from '../document/model.ts'
import {fieldElement, generated, sourceAttributes} from './element.ts'

/** `<p data-element="name">` for each of `notes`. */
export function annotationElements(name: ElementName, notes: readonly Field[]): Element[] {
  return notes.map((note) => {
    if (/^[（(].*[)）]$/su.test(note.text)) return fieldElement(name, note)
    const children = [generated('（'), {type: 'text' as const, value: note.text}, generated('）')]
    return h('p', {'data-element': name, ...sourceAttributes(note)}, children)
  })
}
