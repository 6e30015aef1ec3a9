/** The text of a tree, block by block, in reading order: what the completeness gate compares. */

import type {Block, Box} from './contract.ts'

const blockTags = 'p, h1, h2, h3, h4, h5, th, td, caption, li'

/** Every text below `root`, grouped by the block it stands in; pictures have no text. */
export function blocksOf(root: Node, boxOf: (element: Element) => Box): Block[] {
  const texts = new Map<Element, string>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)

  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent ?? ''
    if (!parent || text.trim() === '') continue
    const block = parent.closest(blockTags) ?? parent
    texts.set(block, (texts.get(block) ?? '') + text)
  }

  return [...texts].map(([element, text]) => ({
    element: element.getAttribute('data-element') ?? element.tagName.toLowerCase(),
    line: numberOf(element.closest('[data-line]')?.getAttribute('data-line')),
    path: element.closest('[data-path]')?.getAttribute('data-path') ?? undefined,
    text,
    box: boxOf(element)
  }))
}

function numberOf(text: string | null | undefined): number | undefined {
  return text === null || text === undefined ? undefined : Number(text)
}
