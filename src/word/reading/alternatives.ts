/** `mc:AlternateContent`: one of several ways to say the same. ECMA-376, part 3. */

import type {Relations} from '../package/relations.ts'
import {childElements, childOf, type XmlElement} from '../xml/element.ts'

/** What we can read. The 公文域 of WPS is a choice without a fallback, and holds no text. */
const understood = new Set(['wps', 'wpg', 'wpc', 'w14', 'w15', 'wp14', 'v', 'o', 'cx', 'a14'])

/** The elements to be read of an `mc:AlternateContent`. */
export function alternativeOf(element: XmlElement): readonly XmlElement[] {
  const choice = childElements(element).find(
    ({name, attributes}) =>
      name === 'mc:Choice' &&
      (attributes.Requires ?? '').split(/\s+/u).every((each) => understood.has(each))
  )
  return childElements(choice ?? childOf(element, 'mc:Fallback'))
}

/** The names of the pictures in what stands there for programs that understand none of the choices. */
export function fallbackPictures(element: XmlElement, relations: Relations): readonly string[] {
  const parts: string[] = []
  const open = [...childElements(childOf(element, 'mc:Fallback'))].reverse()
  for (let at = open.pop(); at; at = open.pop()) {
    const {'r:embed': embedded, 'r:id': id} = at.attributes
    const isPicture = at.name === 'a:blip' || at.name === 'v:imagedata'
    const relation = isPicture ? relations.get(embedded ?? id ?? '') : undefined
    if (relation && !relation.isExternal) parts.push(relation.target)
    open.push(...[...childElements(at)].reverse())
  }
  return parts
}
