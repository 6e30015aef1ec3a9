/** The lines of a title, as their author broke them. */

import type {Heading, PhrasingContent, RootContent} from 'mdast'
import {isSoft, lineOf, lineText} from '../block-text.ts'
import {plainPhrasing} from '../markdown/plain-phrasing.ts'
import type {Title} from '../model.ts'
import {isComplete, isTitleLine} from '../words/title-form.ts'

export const mostTitleLines = 8

/**
 * How many of the lines from `start` on are a title: up to the one that ends in a kind
 * (通知, 办法 …); one line when none does.
 */
export function pastedTitleLines(blocks: readonly RootContent[], start: number): number {
  if (!isTitleLine(lineText(blocks[start]))) return 0
  let words = ''
  for (let count = 1; count <= mostTitleLines; count++) {
    const node = blocks[start + count - 1]
    const line = lineText(node)
    if (!isTitleLine(line) || (count > 1 && !isSoft(node))) break
    words += line
    if (isComplete(words) && !goesOn(blocks[start + count])) return count
  }
  return 1
}

/** Whether a line cannot be the first of anything: it begins with 的 or a conjunction. */
function goesOn(node: RootContent | undefined): boolean {
  return isSoft(node) && /^[的和及与、]/u.test(lineText(node)) && isTitleLine(lineText(node))
}

/** The lines of a title, kept as its author broke them. */
export function titleOf(nodes: readonly RootContent[]): Title {
  return {
    lines: nodes.flatMap((node) =>
      node.type === 'paragraph' || node.type === 'heading' ? brokenLines(node) : []
    ),
    origin: 'body',
    line: lineOf(nodes[0])
  }
}

/** Phrasing parted at its hard breaks; a title has a face of its own, emphasis around a line is dropped. */
export function brokenLines(node: Pick<Heading, 'children'>): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.filter((line) => line.length > 0).map(plainPhrasing)
}
