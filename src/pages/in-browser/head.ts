/** What stands on page 1 down to the first line of text, on the bench. */

import type {Workbench} from './workbench.ts'

export interface Head {
  /** 版头 */
  readonly masthead: HTMLElement | undefined
  /** From the top of the page's content box to the bottom of the first line of text. */
  height(): number
}

export function placeHead(content: ParentNode, bench: Workbench): Head {
  const elements: Element[] = []
  for (const element of content.querySelector('main')?.children ?? []) {
    const isBody = element.getAttribute('data-element') === 'body'
    elements.push(isBody ? beginningOf(element) : element)
    if (isBody) break
  }
  const placed = bench.placeAll(elements)
  const masthead = placed.find((each) => each.getAttribute('data-element') === 'masthead')

  return {
    masthead: masthead instanceof HTMLElement ? masthead : undefined,
    height(): number {
      const first = placed.at(-1)?.lastElementChild ?? placed.at(-1)
      const box = first?.getBoundingClientRect()
      if (!first || !box) return 0
      const line = first.tagName === 'P' ? bench.length('--line-pitch') : box.height
      return box.top + Math.min(line, box.height) - bench.top()
    }
  }
}

/** The headings that a body begins with, and the block below them: they keep together. */
function beginningOf(body: Element): Element {
  const beginning = body.cloneNode(false)
  for (const block of body.children) {
    beginning.appendChild(block.cloneNode(true))
    if (!/^H\d$/u.test(block.tagName)) break
  }
  // A clone of an element is an element.
  return beginning as Element
}
