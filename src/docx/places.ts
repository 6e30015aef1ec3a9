/** The blocks of a document that have a line in its source: where an edit in Word is taken home. */

import type {Element, Root} from 'hast'
import {digestOf} from '../base/digest.ts'
import {printed} from '../base/same-text.ts'
import {type DocxSource, placeName} from '../word/index.ts'
import {elementNameOf, elementsIn, propertyOf} from './tree.ts'

/** A block of the HTML, and where it was typed. */
export interface SourceBlock {
  readonly element: Element
  /** 0 for what we wrote ourselves. */
  readonly line: number
  readonly path: string | undefined
  /** Which of several on its line: the cells of a row. */
  readonly part: number
}

const blockTags = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'td', 'th', 'caption', 'img'])

const unplaced = new Set<string>(['seal', 'contents'])
const blockNames = new Set<string>(['display-formula', 'table-unit'])

/** Find them, in the order of the document. */
export function sourceBlocks(tree: Root): readonly SourceBlock[] {
  const found: SourceBlock[] = []
  const parts = new Map<string, number>()
  const visit = (
    element: Element,
    outer: {readonly line: number | undefined; readonly path: string | undefined}
  ): void => {
    const own = propertyOf(element, 'dataLine')
    const line = own === undefined ? outer.line : Number(own)
    const path = propertyOf(element, 'dataPath') ?? outer.path
    // Seals and stamps are told by themselves.
    if (unplaced.has(elementNameOf(element) ?? '')) return
    const isBlock = blockTags.has(element.tagName) || blockNames.has(elementNameOf(element) ?? '')
    if (isBlock) {
      const line =
        outer.line === undefined && own === undefined ? 0 : Number(own ?? outer.line) || 0
      const key = `${path} ${line}`
      const part = parts.get(key) ?? 0
      parts.set(key, part + 1)
      found.push({element, line, path, part})
      for (const unit of elementsIn(element)) {
        if (elementNameOf(unit) === 'table-unit') visit(unit, {line, path})
      }
      return
    }
    const isStamp = elementNameOf(element) === 'signature-stamp'
    for (const child of elementsIn(element)) {
      if (!isStamp || child.tagName !== 'img') visit(child, {line, path})
    }
  }
  for (const element of elementsIn(tree)) visit(element, {line: undefined, path: undefined})
  return found
}

/**
 * The text of a block as a DOCX has it: calls of notes are Word's, a formula or a picture is
 * one character. `isOwn`: without what we wrote.
 */
export function placeText(element: Element, isOwn = false): string {
  const text = (node: Element['children'][number]): string => {
    if (node.type === 'text') return node.value
    if (node.type !== 'element') return ''
    const name = elementNameOf(node)
    if (name === 'formula' || node.tagName === 'img') return '\ufffc'
    if (name === 'footnote-call' || name === 'table-unit') return ''
    const isDerived = propertyOf(node, 'dataOrigin') === 'derived'
    if (isDerived && (isOwn || elementNameOf(element) === 'footnote')) return ''
    return node.children.map(text).join('')
  }
  return element.tagName === 'img' ? '\ufffc' : element.children.map(text).join('')
}

/** The digest of a text, as far as it is written: what prints nothing is left out. */
export function textDigest(text: string): string {
  return digestOf(printed(text)).slice(0, 16)
}

/** What the DOCX says of the source: `digest` and `name` of its file. */
export function sourceOf(
  blocks: readonly SourceBlock[],
  {digest, name, settings}: Omit<DocxSource, 'places'>,
  breaks: ReadonlyMap<Element, string>
): DocxSource {
  return {
    digest,
    name,
    settings,
    places: blocks.map(({element, line, path}, index) => ({
      name: placeName(index),
      line,
      path,
      text: textDigest(placeText(element)),
      breaks: breaks.get(element)
    }))
  }
}
