/** The lines of a title, as their author broke them. */

import type {Heading, PhrasingContent, RootContent} from 'mdast'
import {isSoft, lineOf, lineText} from '../block-text.ts'
import {plainPhrasing} from '../markdown/plain-phrasing.ts'
import type {Title} from '../model.ts'
import {isAddressee} from '../words/addressee.ts'
import {isAgencyNumber, isComplete, isTitleLine} from '../words/title-form.ts'

export const mostTitleLines = 8

/** Longer lines are paragraphs, not parts of a title that a blank line parts. */
const longestPart = 40

/**
 * How many of the lines from `start` on are a title: up to the one that ends in a kind
 * (通知, 办法 …), or to the 发文字号 below them; one line when there is neither.
 */
export function pastedTitleLines(blocks: readonly RootContent[], start: number): number {
  if (!isTitleLine(lineText(blocks[start]))) return 0
  let words = ''
  for (let count = 1; count <= mostTitleLines; count++) {
    const node = blocks[start + count - 1]
    const line = lineText(node)
    if (!isTitleLine(line) || (count > 1 && !isSoft(node))) break
    words += line
    const next = blocks[start + count]
    if (isComplete(words) && !goesOn(next)) return count
    if (endsTitle(next) && !/[，、]$/u.test(line)) return count
  }
  return partedTitleLines(blocks, start) ?? 1
}

/** What stands below a title and is none of it: a 发文字号, or who is addressed. */
function endsTitle(node: RootContent | undefined): boolean {
  const text = lineText(node)
  return isAgencyNumber(text) || (/[：:]$/u.test(text) && isSoft(node) && isAddressee(text))
}

/** `关于某项重点工作` and `和日常工作的报告`, a blank line between them: two, if they are a title. */
function partedTitleLines(blocks: readonly RootContent[], start: number): number | undefined {
  let words = ''
  for (let count = 1; count <= 3; count++) {
    const node = blocks[start + count - 1]
    const line = lineText(node)
    if (!isTitleLine(line) || line.length > longestPart) return undefined
    if (count > 1 && !/^[的和及与]/u.test(line) && !words.includes('关于')) return undefined
    words += line
    if (count > 1 && isComplete(words)) return count
  }
  return undefined
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
  for (const child of plainPhrasing(node.children)) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.filter((line) => line.length > 0).map(plainPhrasing)
}
