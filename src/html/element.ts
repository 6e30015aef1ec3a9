import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ElementName} from '../base/elements.ts'
import type {Field} from '../document/model.ts'

/** Attributes that say where an element was typed, and by whom. */
export function sourceAttributes(source: Pick<Field, 'line' | 'origin'>): Record<string, string> {
  const line = source.line === undefined ? {} : {'data-line': String(source.line)}
  return source.origin === 'body' ? line : {...line, 'data-origin': source.origin}
}

/** `<p data-element="name">` holding one field. */
export function fieldElement(name: ElementName, field: Field): Element {
  return h('p', {'data-element': name, ...sourceAttributes(field)}, field.text)
}

/** Same, left out when there is nothing to print. */
export function optionalElement(name: ElementName, field: Field | undefined): Element[] {
  return field === undefined ? [] : [fieldElement(name, field)]
}

/** 分隔线: a separator carries no text. */
export function separatorElement(name: ElementName, weight?: 'thick' | 'thin'): Element {
  return h('hr', {'data-element': name, ...(weight && {'data-weight': weight})})
}

/** Text of ours inside the author's: left out by the completeness gate. */
export function generated(text: string): ElementContent {
  return h('span', {'data-origin': 'derived'}, text)
}
