/** What stands on page 1 down to the first line of text, on the bench. */

import type {Workbench} from '../workbench.ts'

export interface Head {
  /** 版头 */
  readonly masthead: HTMLElement | undefined
  /** From the top of the page's content box to the bottom of the first line of text. */
  height(): number
  /** Whether that line is on page 1: 7.3.3. `page` is the height of its content box. */
  showsText(page: number): boolean
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

  const height = (): number => {
    const first = placed.at(-1)?.lastElementChild ?? placed.at(-1)
    const box = first?.getBoundingClientRect()
    if (!box) return 0
    return box.top + Math.min(bench.length('--line-pitch'), box.height) - bench.top()
  }
  return {
    masthead: masthead instanceof HTMLElement ? masthead : undefined,
    height,
    // A part of a pixel is rounding.
    showsText: (page) => height() <= page + 1
  }
}

/** The headings that a body begins with, and one line below them: they keep together. */
function beginningOf(body: Element): Element {
  const beginning = body.cloneNode(false)
  for (const block of body.children) {
    if (!/^H\d$/u.test(block.tagName)) break
    beginning.appendChild(block.cloneNode(true))
  }
  // Any line will do: a paragraph may be as long as a book.
  const line = document.createElement('p')
  line.textContent = '一'
  beginning.appendChild(line)
  // A clone of an element is an element.
  return beginning as Element
}
