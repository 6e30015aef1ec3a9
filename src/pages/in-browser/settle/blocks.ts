/** The text of a tree, block by block, in reading order: what the completeness gate compares. */

import type {Area, Block} from '../contract.ts'

const texts = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT

/**
 * A head that is repeated is text of its first page only. The empty box that stands for a
 * part of a formula knows what will be painted in it.
 */
function read(node: Node): number {
  if (node instanceof Text || paintedIn(node) !== undefined) return NodeFilter.FILTER_ACCEPT
  const isRepeated = node instanceof HTMLElement && node.dataset.repeated !== undefined
  return isRepeated ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
}

const blockTags = 'p, h1, h2, h3, h4, h5, th, td, caption, li, [data-element="display-formula"]'

/** Every text below `root`, grouped by the block it stands in; pictures have no text. */
export function blocksOf(
  root: Node,
  boxOf: (element: Element) => Area = () => [0, 0, 0, 0]
): Block[] {
  const blocks = new Map<Element, string>()
  const walker = document.createTreeWalker(root, texts, read)

  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = paintedIn(node) ?? node.textContent ?? ''
    if (!parent || text.trim() === '') continue
    const block = parent.closest(blockTags) ?? parent
    blocks.set(block, (blocks.get(block) ?? '') + text)
  }

  return [...blocks].map(([element, text]) => ({
    element: element.getAttribute('data-element') ?? element.tagName.toLowerCase(),
    line: numberOf(element.closest('[data-line]')?.getAttribute('data-line')),
    path: element.closest('[data-path]')?.getAttribute('data-path') ?? undefined,
    text,
    box: boxOf(element),
    isNote: element.closest('[data-element="footnotes"]') !== null
  }))
}

function paintedIn(node: Node): string | undefined {
  return node instanceof HTMLElement && !node.hasChildNodes() ? node.dataset.painted : undefined
}

function numberOf(text: string | null | undefined): number | undefined {
  return text === null || text === undefined ? undefined : Number(text)
}
