/** What Word, WPS, spreadsheets and browsers copy as HTML → paragraphs and tables. */

import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {type CopiedBlock, type CopiedCell, type CopiedRows, raised} from './blocks.ts'

const passedOver = new Set([
  ...['head', 'style', 'script', 'title', 'template', 'xml', 'noscript', 'button', 'select'],
  ...['svg', 'math', 'object', 'iframe', 'video', 'audio', 'colgroup']
])
const blocks = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'pre'],
  ...['blockquote', 'section', 'article', 'main', 'header', 'footer', 'aside', 'figure', 'hr'],
  ...['figcaption', 'caption', 'address', 'body', 'html', 'form', 'fieldset', 'tr', 'td', 'th']
])
/** No table of a document has more columns. */
const mostColumns = 200
/** Deeper than anything that is copied on purpose. */
const deepest = 400

/** Read `html`; undefined where it holds nothing but text in lines, as an editor of code copies it. */
export function readCopiedHtml(
  html: string
): {readonly blocks: readonly CopiedBlock[]; readonly pictures: number} | undefined {
  const tree = fromHtml(html)
  const reading = new Reading()
  walk(tree, reading, 0)
  reading.endParagraph()
  return reading.isStructured ? {blocks: reading.found, pictures: reading.pictures} : undefined
}

class Reading {
  readonly found: CopiedBlock[] = []
  pictures = 0
  /** Whether something says what is a paragraph and what a table. */
  isStructured = false
  #text = ''

  add(text: string): void {
    this.#text += text
  }

  endParagraph(): void {
    const text = settled(this.#text)
    this.#text = ''
    for (const line of text.split('\n')) {
      if (line !== '') this.found.push({type: 'paragraph', text: line})
    }
  }

  table(rows: CopiedRows): void {
    this.endParagraph()
    this.isStructured = true
    if (rows.length > 0) this.found.push({type: 'table', rows})
  }
}

function walk(node: Nodes, reading: Reading, depth: number): void {
  if (depth > deepest) return
  if (node.type === 'text') reading.add(node.value.replace(/[\ufdd0-\ufdd3]/gu, ''))
  else if (node.type === 'element') walkElement(node, reading, depth)
  else if (node.type === 'root') for (const each of node.children) walk(each, reading, depth + 1)
}

function walkElement(element: Element, reading: Reading, depth: number): void {
  const {tagName: name} = element
  if (passedOver.has(name) || isHidden(element)) return
  if (name === 'br') reading.add('\u2028')
  else if (name === 'img') reading.pictures += 1
  else if (name === 'table') reading.table(rowsOf(element, reading, depth))
  else if (isListLabel(element)) reading.add(labelOf(element))
  else if (blocks.has(name)) walkBlock(element, reading, depth)
  else {
    const marks = name === 'sup' || name === 'sub' ? raised[name] : ['', '']
    reading.add(marks[0] ?? '')
    for (const child of element.children) walk(child, reading, depth + 1)
    reading.add(marks[1] ?? '')
  }
}

function walkBlock(element: Element, reading: Reading, depth: number): void {
  const {tagName: name, properties, children} = element
  reading.endParagraph()
  if (/^(?:p|h[1-6]|li)$/u.test(name)) reading.isStructured = true
  let number = Number(properties.start ?? 1)
  for (const child of children) {
    if (name === 'ol' && child.type === 'element' && child.tagName === 'li') {
      walkItem(child, `${number}. `, reading, depth)
      number += 1
    } else walk(child, reading, depth + 1)
  }
  reading.endParagraph()
}

/** With its number before its first words. */
function walkItem(item: Element, number: string, reading: Reading, depth: number): void {
  const before = reading.found.length
  walk(item, reading, depth + 1)
  const first = reading.found[before]
  if (first?.type === 'paragraph')
    reading.found[before] = {...first, text: `${number}${first.text}`}
}

function rowsOf(table: Element, reading: Reading, depth: number): CopiedRows {
  const rows: CopiedCell[][] = []
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element' || isHidden(child)) continue
      if (/^(?:thead|tbody|tfoot)$/u.test(child.tagName)) visit(child)
      else if (child.tagName === 'caption') walk(child, reading, depth + 1)
      else if (child.tagName === 'tr') rows.push(cellsOfRow(child, reading, depth))
    }
  }
  visit(table)
  return rows
}

function cellsOfRow(row: Element, reading: Reading, depth: number): CopiedCell[] {
  return row.children.flatMap((cell): CopiedCell[] => {
    if (cell.type !== 'element' || !/^t[dh]$/u.test(cell.tagName) || isHidden(cell)) return []
    const inner = new Reading()
    for (const child of cell.children) walk(child, inner, depth + 1)
    inner.endParagraph()
    reading.pictures += inner.pictures
    const text = inner.found.map(textOfBlock).join('\n')
    const [columns, rows] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')]
    // Its text only reaches over the next cells, which are empty.
    if (!/mso-ignore:\s*colspan/iu.test(styleOf(cell))) return [{text, columns, rows}]
    const empty = Array.from({length: columns - 1}, () => ({text: '', columns: 1, rows}))
    return [{text, columns: 1, rows}, ...empty]
  })
}

function textOfBlock(block: CopiedBlock): string {
  if (block.type === 'paragraph') return block.text
  return block.rows.map((row) => row.map(({text}) => text).join(' ')).join('\n')
}

function spanOf({properties}: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(properties[name] ?? 1)
  const most = name === 'colSpan' ? mostColumns + 1 : 65_534
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1
}

function isHidden(element: Element): boolean {
  return /display:\s*none|mso-hide:\s*all/iu.test(styleOf(element))
}

/** The number or bullet that Word puts before an item, as text. */
function isListLabel(element: Element): boolean {
  return /mso-list:\s*ignore/iu.test(styleOf(element))
}

/** A bullet says nothing that an official document would print. */
function labelOf(label: Element): string {
  const inner = new Reading()
  for (const child of label.children) walk(child, inner, 0)
  inner.endParagraph()
  const text = inner.found.map(textOfBlock).join('').trim()
  // `l` and `§` of a face of symbols are bullets; a number has a digit, or a mark behind it.
  return /[\p{N}\p{Script=Han}]|\p{L}[.)）、]/u.test(text) ? text : ''
}

function styleOf({properties}: Element): string {
  return typeof properties.style === 'string' ? properties.style : ''
}

/** As a browser shows it: line endings of the file are none of the text, and no space between hanzi. */
function settled(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。；：、）》”])[ \t]*[\r\n]\s*(?=[\p{Script=Han}（《“])/gu, '')
    .replace(/[ \t\r\n\f\u00a0]+/gu, ' ')
    .split('\u2028')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .join('\n')
    .replace(/^\n+|\n+$/gu, '')
}
