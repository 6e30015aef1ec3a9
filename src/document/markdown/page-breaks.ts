/**
 * Breaks made by hand: `<!-- 分页 -->`, `\newpage` or `\pagebreak` on a line of its own begins a
 * page, `<!-- 空行 -->` leaves a line. What follows carries them: they are of the page, no text.
 */

import type {Html, Root, RootContent} from 'mdast'
import {hasTableOptions} from './table-options.ts'

declare module 'mdast' {
  interface RootContentData {
    hProperties?: Record<string, string>
  }
}

/** What stands for the words of TeX while Markdown is read: comments of the same length. */
const inComments: Readonly<Record<string, string>> = {
  '\\newpage': '<!--P-->',
  '\\pagebreak': '<!--分页-->'.padEnd('\\pagebreak'.length)
}

const word = /^[ \t\u3000]*(\\newpage|\\pagebreak)[ \t\u3000]*$/u
const fence = /^ {0,3}(`{3,}|~{3,})/u
const page = /^<!--\s*(?:P|分页|换页|另起一页|newpage|pagebreak|page-?break)\s*-->$/iu
const blankLine = /^<!--\s*(?:空行|空一行|blank-?line)\s*-->$/iu

/** More blank lines than this are no blank lines. */
export const mostBlankLines = 9

/** Make comments of `\newpage` and `\pagebreak`, every offset kept; code is left as it is. */
export function commentPageBreaks(markdown: string): string {
  if (!markdown.includes('\\newpage') && !markdown.includes('\\pagebreak')) return markdown
  let open: string | undefined
  return markdown
    .split('\n')
    .map((line) => {
      const mark = fence.exec(line)?.[1]
      if (mark && (open === undefined || mark.startsWith(open))) {
        open = open === undefined ? mark : undefined
      }
      const [, typed = ''] = open === undefined ? (word.exec(line) ?? []) : []
      return typed === '' ? line : line.replace(typed, inComments[typed] ?? typed)
    })
    .join('\n')
}

/** Say whether `node` is a break made by hand. */
export function isBreak(node: RootContent): node is Html {
  return node.type === 'html' && (page.test(node.value.trim()) || blankLine.test(node.value.trim()))
}

/** Take the breaks out of `tree`; what follows each carries it. */
export function carryBreaks() {
  return (tree: Root): undefined => {
    const kept: RootContent[] = []
    let starts = false
    let blanks = 0
    for (const node of tree.children) {
      if (isBreak(node)) {
        if (page.test(node.value.trim())) starts = true
        else blanks = Math.min(blanks + 1, mostBlankLines)
        continue
      }
      // Not printed: what comes next carries it.
      if ((starts || blanks > 0) && !hasTableOptions(node)) {
        const hProperties = {
          ...(starts && {dataStartsPage: 'true'}),
          ...(blanks > 0 && {dataBlankLines: String(blanks)})
        }
        Object.assign(node, {data: {...node.data, hProperties}})
        starts = false
        blanks = 0
      }
      kept.push(node)
    }
    tree.children = kept
  }
}

/** Say whether a break made by hand stands before `node`. */
export function followsBreak({data}: RootContent): boolean {
  return data !== undefined && 'hProperties' in data && data.hProperties !== undefined
}
