/** Reading the tree of the HTML: elements, their names and their texts. */

import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {ElementName} from '../base/elements.ts'

type HtmlNode = Root | RootContent | ElementContent

/** What `data-element` says. */
export function elementNameOf(node: HtmlNode): ElementName | undefined {
  // The tree was made safe: it holds no other names.
  return node.type === 'element'
    ? (node.properties.dataElement as ElementName | undefined)
    : undefined
}

/** The children that are elements. */
export function elementsIn(node: HtmlNode): readonly Element[] {
  const children: readonly RootContent[] = 'children' in node ? node.children : []
  return children.filter(isElement)
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element'
}

/** The first element below `node` of this name. */
export function findNamed(node: HtmlNode, name: ElementName): Element | undefined {
  for (const child of elementsIn(node)) {
    if (elementNameOf(child) === name) return child
    const found = findNamed(child, name)
    if (found) return found
  }
  return undefined
}

/** All elements below `node` that have `name`. */
export function allNamed(node: HtmlNode, name: ElementName): readonly Element[] {
  return elementsIn(node).flatMap((child) => [
    ...(elementNameOf(child) === name ? [child] : []),
    ...allNamed(child, name)
  ])
}

/** All elements below `node` with this tag. */
export function allTags(node: HtmlNode, tag: string): readonly Element[] {
  return elementsIn(node).flatMap((child) => [
    ...(child.tagName === tag ? [child] : []),
    ...allTags(child, tag)
  ])
}

/** The first element below `node` with this tag. */
export function findTag(node: HtmlNode, tag: string): Element | undefined {
  for (const child of elementsIn(node)) {
    const found = child.tagName === tag ? child : findTag(child, tag)
    if (found) return found
  }
  return undefined
}

/** The text that is shown: of a formula its MathML, not the TeX beside it. */
export function shownText(node: HtmlNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'annotation') return ''
  return 'children' in node ? node.children.map(shownText).join('') : ''
}

/** A property as text. */
export function propertyOf(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  return value === undefined || value === null ? undefined : String(value)
}
