/** The marks that stand between runs, or between paragraphs. */

import {childElements, findIn, type XmlElement} from '../xml/element.ts'
import type {ReadingContext} from './context.ts'

/** Whether `element` begins or ends a bookmark or a 公文域. */
export function isMark({name, children}: XmlElement): boolean {
  if (name === 'w:bookmarkStart' || name === 'w:bookmarkEnd') return true
  return name === 'mc:AlternateContent' && children.length > 0 && isField({name, children})
}

function isField({children}: Pick<XmlElement, 'name' | 'children'>): boolean {
  const [choice] = children.filter((child) => typeof child !== 'string')
  return childElements(choice).some(({name}) => name.startsWith('wpsCustomData:docfield'))
}

/** Begin or end what `element` marks. */
export function readPlaceMark(element: XmlElement, {marks}: ReadingContext): void {
  const {name, attributes} = element
  if (name === 'w:bookmarkStart') {
    marks.begin('bookmark', attributes['w:id'] ?? '', attributes['w:name'] ?? '')
  } else if (name === 'w:bookmarkEnd') marks.end('bookmark', attributes['w:id'] ?? '')
  else {
    const start = findIn(element, 'wpsCustomData:docfieldStart')?.attributes
    const end = findIn(element, 'wpsCustomData:docfieldEnd')?.attributes
    if (start) marks.begin('field', start.id ?? '', start.docfieldname ?? '')
    if (end) marks.end('field', end.id ?? '')
  }
}
