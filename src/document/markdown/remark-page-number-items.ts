/** `- 3 -` on a line of its own is a page number, not the item of a list. */

import type {BlockContent, DefinitionContent, List, ListItem, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {readPageNumber} from '../words/page-number.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** Its first line is a page number that was read as an item of a list. */
    pageNumber?: boolean
  }
}

export function remarkPageNumberItems() {
  return (tree: Root): undefined => {
    tree.children = tree.children.flatMap((node) =>
      node.type === 'list' && !node.ordered && node.children.some(isNumber)
        ? partList(node)
        : [node]
    )
  }
}

/** The lists before, between and after the numbers; what Markdown put below a number is no item's. */
function partList(list: List): RootContent[] {
  const parts: RootContent[] = []
  for (const item of list.children) {
    if (isNumber(item)) {
      parts.push(...freed(item))
      continue
    }
    const last = parts.at(-1)
    if (last?.type === 'list') last.children.push(item)
    else parts.push({...list, children: [item], ...(item.position && {position: item.position})})
  }
  return parts
}

function freed({children}: ListItem): (BlockContent | DefinitionContent)[] {
  return children.map((node, index) =>
    index === 0 && node.type === 'paragraph'
      ? {...node, data: {...node.data, pageNumber: true}}
      : node
  )
}

function isNumber({children: [first]}: ListItem): boolean {
  if (first?.type !== 'paragraph') return false
  const [line = ''] = textOf(first).split('\n')
  return readPageNumber(line.trim(), true) !== undefined
}
