/**
 * 正文: mdast → hast.
 *
 * GB/T 9704—2012, 7.3.3. Headings keep their depth (`##` is `<h2>`, level 1);
 * the title of the document is the only `<h1>`.
 */

import type {Element, ElementContent, RootContent as HastContent, Root as HastRoot} from 'hast'
import {h} from 'hastscript'
import type {PhrasingContent, Root, RootContent} from 'mdast'
import type {Handlers, State} from 'mdast-util-to-hast'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {FootnoteCall, GeneratedText, RunInHeading} from '../document/model.ts'
import {generated} from './element.ts'
import {footnoteMark} from './footnote-mark.ts'
import {displayFormulaElement, formulaElement} from './formulas.ts'
import {rehypeHandBreaks} from './hand-breaks.ts'
import {linkElement, scriptElement} from './marked-text.ts'
import {headingElement, paragraphElement} from './paragraph.ts'
import {rehypeAddresses} from './rehype-addresses.ts'
import {rehypeBracketedFormulas} from './rehype-bracketed-formulas.ts'
import {rehypeFootnoteCalls} from './rehype-footnote-calls.ts'
import {rehypeLines} from './rehype-lines.ts'
import {rehypePictures} from './rehype-pictures.ts'
import {rehypeQuotes} from './rehype-quotes.ts'
import {rehypeTables} from './rehype-tables.ts'
import {rehypeUnbroken} from './rehype-unbroken.ts'
import {tableElement} from './table.ts'

/** Addresses as typed → `data:` addresses. */
export type Pictures = ReadonlyMap<string, string>

/** The pictures of each file; the document's own under the empty path. */
export type PicturesByPath = ReadonlyMap<string, Pictures>

const handlers: Handlers = {
  displayFormula: displayFormulaElement,
  formula: formulaElement,
  footnoteCall: (_state: State, node: FootnoteCall) =>
    h(
      'sup',
      {
        'data-element': 'footnote-call',
        'data-note': String(node.number),
        'data-origin': 'derived'
      },
      footnoteMark(node.number)
    ),
  link: linkElement,
  subscript: scriptElement,
  superscript: scriptElement,
  generatedText: (_state: State, node: GeneratedText) => generated(node.value),
  runInHeading: (state: State, node: RunInHeading) =>
    h(
      'strong',
      {'data-element': 'run-in-heading', 'data-level': String(node.level)},
      // mdast-util-to-hast gives phrasing for phrasing.
      state.all(node) as ElementContent[]
    ),
  paragraph: paragraphElement,
  table: tableElement,
  heading: headingElement
}

const processor = unified()
  .use(remarkRehype, {handlers})
  .use(rehypeLines)
  .use(rehypeTables)
  .use(rehypePictures)
  .use(rehypeHandBreaks)
  .use(rehypeQuotes)
  .use(rehypeAddresses)
  .use(rehypeUnbroken)
  .use(rehypeFootnoteCalls)
  .use(rehypeBracketedFormulas)
  .freeze()

/** The blocks of a body or an attachment. */
export function bodyElements(
  nodes: readonly RootContent[],
  pictures: Pictures = new Map()
): ElementContent[] {
  const root: Root = {type: 'root', children: [...nodes]}
  const elements = processor.runSync(root).children.filter(isElement)
  const shown = new Map([...pictures].map(([typed, picture]) => [plainAddress(typed), picture]))
  for (const element of elements) showPictures(element, shown)
  return elements
}

/** Addresses become the pictures themselves. */
function showPictures(block: Element, pictures: Pictures): void {
  visit(block, 'element', (element) => {
    if (element.tagName !== 'img') return
    const source = pictures.get(plainAddress(String(element.properties.src)))
    if (source !== undefined) element.properties.src = source
  })
}

/** An address without its escapes: HTML has `%` where the author typed hanzi. */
function plainAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Phrasing content of a title line. */
export function phrasingElements(nodes: readonly PhrasingContent[]): ElementContent[] {
  const root: Root = {type: 'root', children: [{type: 'paragraph', children: [...nodes]}]}
  const tree: HastRoot = processor.runSync(root)
  const paragraph = tree.children.find(isElement)
  return paragraph?.children ?? []
}

/** Between blocks there is only white space. */
function isElement(node: HastContent): node is Element {
  return node.type === 'element'
}
