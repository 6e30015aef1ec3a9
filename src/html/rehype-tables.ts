/**
 * Tables as a reader of the HTML wants them: the caption inside, no head of empty cells, and
 * on each cell of the head its column in the source and what it is the head of.
 */

import type {Element, ElementContent, Root, RootContent} from 'hast'
import {SKIP, visit} from 'unist-util-visit'

export function rehypeTables() {
  return (tree: Root): undefined => {
    let caption: Element | undefined
    const made: RootContent[] = []
    for (const node of tree.children) {
      if (node.type === 'element' && node.tagName === 'caption') {
        caption = joined(caption, node)
        continue
      }
      if (node.type === 'element' && node.tagName === 'table') {
        node.children = [...(caption ? [caption] : []), ...node.children.filter(hasText)]
        for (const cell of headCells(node)) writeColumn(cell)
        writeScopes(node)
        caption = undefined
      }
      made.push(node)
    }
    tree.children = made
  }
}

/** The title of a table, and below it what its numbers are counted in. */
function joined(first: Element | undefined, second: Element): Element {
  return first ? {...first, children: [...first.children, ...second.children]} : second
}

/** GFM wants a head; one of empty cells is none. The first body row then stands on top. */
function hasText(part: ElementContent): boolean {
  return part.type === 'element' && (part.tagName !== 'thead' || textOf(part) !== '')
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim()
  if (node.type !== 'element') return ''
  return node.tagName === 'img' ? 'img' : node.children.map(textOf).join('')
}

function headCells(table: Element): Element[] {
  const rows = table.children
    .flatMap((part) => (part.type === 'element' ? part.children : []))
    .filter((row) => row.type === 'element')
  return (rows[0]?.children ?? []).filter((cell) => cell.type === 'element')
}

/** What a reader of the table hears with each cell: HTML, 4.9.12. */
function writeScopes(table: Element): void {
  visit(table, 'element', (part) => {
    if (part.tagName !== 'thead') return
    visit(part, 'element', (cell) => {
      if (cell.tagName !== 'th') return
      cell.properties.scope = Number(cell.properties.colSpan ?? 1) > 1 ? 'colgroup' : 'col'
    })
    return SKIP
  })
}

function writeColumn(cell: Element): void {
  const column = cell.position?.start.column
  if (column !== undefined) cell.properties.dataColumn = String(column)
}
