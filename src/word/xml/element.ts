/** Elements of OOXML, by the prefixes that the standard uses, whatever a file calls them. */

export interface XmlElement {
  /** `w:p`; of namespaces that we do not know, `?:name`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

const none: readonly XmlElement[] = []

/** The elements in `element`, without the text between them. */
export function childElements(element: XmlElement | undefined): readonly XmlElement[] {
  if (!element) return none
  return element.children.filter((child) => typeof child !== 'string')
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childElements(element).find((child) => child.name === name)
}

/** Follow the names down, the first child of each. */
export function descend(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  let at: XmlElement | undefined = element
  for (const name of names) at = childOf(at, name)
  return at
}

/** Find the first element called `name` in `element`, however deep. */
export function findIn(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of childElements(element)) {
    const found = child.name === name ? child : findIn(child, name)
    if (found) return found
  }
  return undefined
}

/** `w:val` of the child called `name`; an empty text where it is there without one. */
export function wordValue(element: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(element, name)
  return child && (child.attributes['w:val'] ?? '')
}

/** Whether a switch such as `w:b` is on; undefined where nothing is said of it. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = wordValue(element, name)
  return value === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(value)
}

/** A whole number of `text`; undefined for anything else. */
export function integerOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,9}(?:\.\d+)?$/u.test(text)) return undefined
  return Math.trunc(Number(text))
}

/** All text in `element`. */
export function textIn(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
}
