/**
 * Where a page ends, by identity.
 *
 * Paged.js 0.4.3 looks for the broken text node by its text (`indexOfTextNode` takes the
 * first sibling that includes it), so a paragraph with short pieces between marked-up
 * words can resume at the wrong one, and text is doubled or lost. Each clone is
 * remembered with its source here, and the token corrected.
 */

import {type BreakToken, Handler} from 'pagedjs'
import {withCopies} from '../copy-of.ts'

interface Origin {
  readonly node: Text
  /** How much of the source precedes the clone. */
  readonly offset: number
}

export class ExactBreak extends Handler {
  readonly #origins = new WeakMap<Node, Origin>()

  renderNode(clone: Node, source: Node): void {
    if (clone instanceof Text && source instanceof Text) {
      this.#origins.set(clone, {node: source, offset: source.length - clone.length})
    } else {
      this.#rememberAll(clone, source)
    }
  }

  onBreakToken(token: BreakToken | undefined, overflow: Range | undefined): void {
    if (!token || !overflow) return
    const {startContainer, startOffset} = overflow
    if (startContainer instanceof Text) {
      const origin = this.#origins.get(startContainer)
      if (!origin) return
      token.node = origin.node
      token.offset = origin.offset + startOffset
      return
    }

    const child = startContainer.childNodes[startOffset]
    const origin = child instanceof Text ? this.#origins.get(child) : undefined
    // Before an element's first text Paged.js breaks before the element: there it is right.
    if (!origin?.node.previousSibling) return
    token.node = origin.node
    token.offset = origin.offset
  }

  /** A deep clone has the same text nodes in the same order; a shallow one has none. */
  #rememberAll(clone: Node, source: Node): void {
    if (!clone.hasChildNodes()) return
    for (const [node, copy] of withCopies(source, clone, NodeFilter.SHOW_TEXT)) {
      if (node instanceof Text) this.#origins.set(copy, {node, offset: 0})
    }
  }
}
