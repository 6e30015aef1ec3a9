/**
 * The boxes that KaTeX makes, passed by a narrow gate, and their lines drawn exactly.
 *
 * KaTeX is trusted to set type, not to know what an official document allows: anything but
 * boxes and glyphs at their places, in black, is refused.
 */

import type {Element, ElementContent, Root} from 'hast'
import {h, s} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'

const stringifier = unified().use(rehypeStringify).freeze()

const attributes: Readonly<Record<string, readonly string[]>> = {
  span: ['className', 'style', 'ariaHidden'],
  svg: ['xmlns', 'width', 'height', 'viewBox', 'preserveAspectRatio', 'style'],
  path: ['d'],
  line: ['x1', 'y1', 'x2', 'y2', 'strokeWidth']
}

/** Places and sizes; no colour, no shadow, nothing that is loaded. */
const declaration =
  /^(?:(?:margin|padding|border)(?:-(?:top|right|bottom|left))?(?:-width)?|(?:min-|max-)?(?:width|height)|top|right|bottom|left|vertical-align):(?:-?[\d.]+(?:em|ex|px|%)?|calc\([\d.\s%em+-]+\))$|^position:relative$|^border-(?:top|right|bottom|left)?-?style:(?:solid|dashed)$|^margin:[\d.em\s-]+$/u

/** Lines that KaTeX makes of borders. */
const lines = ['frac-line', 'overline-line', 'underline-line', 'hline']

export interface Boxes {
  /** HTML; between two a line of text may end. A displayed formula is one. */
  readonly parts: readonly string[]
  /** What is painted. */
  readonly text: string
}

/** The boxes below `root`, an element of class `katex-html`; undefined when any is not let through. */
export function boxesOf(root: Element, isDisplayed: boolean): Boxes | undefined {
  let isLetThrough = true
  visit(root, 'element', (element) => {
    if (!isAllowed(element)) isLetThrough = false
  })
  if (!isLetThrough) return undefined

  drawLines(root)
  const parts = isDisplayed ? [root.children] : root.children.map((child) => [child])
  return {parts: parts.map(stringify), text: textOf(root)}
}

function isAllowed({tagName, properties}: Element): boolean {
  const allowed = attributes[tagName]
  if (!allowed || !Object.keys(properties).every((name) => allowed.includes(name))) return false
  const {style} = properties
  const declarations = typeof style === 'string' ? style.split(';') : []
  return declarations.every((each) => each.trim() === '' || declaration.test(each.trim()))
}

/**
 * Chromium cuts the width of a border down to whole pixels, in an eighth of the size of a
 * letter by a sixth of it; what is drawn keeps it, as the bar of a root does.
 */
function drawLines(root: Element): void {
  visit(root, 'element', (element) => {
    const {className, style} = element.properties
    if (!Array.isArray(className) || !className.some((name) => lines.includes(String(name)))) return
    const width = /border-bottom-width:(?<width>[\d.]+em)/u.exec(String(style))?.groups?.width
    if (width === undefined) return
    element.properties.style = `height:${width};border:0`
    element.children = [
      s('svg', {className: ['drawn-line'], ariaHidden: 'true'}, [
        s('rect', {width: '100%', height: width, stroke: 'none'})
      ])
    ]
  })
}

function stringify(children: ElementContent[]): string {
  const box = h('span', {className: ['katex']}, [h('span', {className: ['katex-html']}, children)])
  mendTree(box)
  const root: Root = {type: 'root', children: [box]}
  return stringifier.stringify(root)
}

/**
 * What KaTeX hides from readers is the text that is tagged; its drawings are none. The
 * zero-width spaces are for Safari, and would be text of the PDF.
 */
function mendTree(box: Element): void {
  visit(box, (node) => {
    if (node.type === 'text') node.value = node.value.replaceAll('\u200b', '')
    if (node.type !== 'element') return
    if (node.tagName === 'svg') node.properties.ariaHidden = 'true'
    else delete node.properties.ariaHidden
  })
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
