/**
 * Every character that is typed in a block, found without the reader, so that a wrapper the
 * reader does not know cannot hide any.
 */

import {printed} from '../../base/same-text.ts'
import {childElements, textIn, type XmlElement} from '../xml/element.ts'
import {alternativeOf} from './alternatives.ts'
import type {RevisionChoice} from './context.ts'

/** The printed characters of all `w:t` in `element`, less what `changes` takes away. */
export function wordTextIn(element: XmlElement, changes: RevisionChoice): string {
  const texts: string[] = []
  const gone = new Set(changes === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo'])
  const open: XmlElement[] = [element]
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.name === 'w:t' || at.name === 'w:delText') texts.push(textIn(at))
    else if (at.name === 'mc:AlternateContent') {
      for (const child of alternativeOf(at)) open.push(child)
    } else if (!gone.has(at.name) && !(at.name === 'w:tr' && isGone(at, gone))) {
      for (const child of childElements(at)) open.push(child)
    }
  }
  return printed(texts.join(''))
}

function isGone(row: XmlElement, gone: ReadonlySet<string>): boolean {
  const properties = childElements(row).find(({name}) => name === 'w:trPr')
  return childElements(properties).some(({name}) => gone.has(name))
}
