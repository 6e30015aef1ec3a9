/** `mc:AlternateContent`: one of several ways to say the same. ECMA-376, part 3. */

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
