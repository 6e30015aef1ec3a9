/** Text that leads somewhere, or stands above or below its line. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Link} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import type {Script} from '../document/markdown/scripts.ts'

export function linkElement(state: State, node: Link): Element {
  // mdast-util-to-hast gives phrasing for phrasing.
  return h('a', {href: node.url}, state.all(node) as ElementContent[])
}

export function scriptElement(state: State, node: Script): Element {
  const tagName = node.type === 'superscript' ? 'sup' : 'sub'
  return h(tagName, state.all(node) as ElementContent[])
}
