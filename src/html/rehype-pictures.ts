/**
 * A paragraph that is pictures and nothing else: each is a picture, and holds its caption;
 * several stand side by side in a row, as far as a row has room for them.
 * A picture without words has no `alt`: an empty one would say that it is there for looks, and
 * readers would pass over it.
 */

import type {Element, Root, RootContent} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {pictureRowsOf} from './picture-rows.ts'

/** The pictures of the last paragraph of pictures, and what holds the last of them. */
interface Shown {
  readonly pictures: readonly Element[]
  readonly holder: Element
}

export function rehypePictures() {
  return (tree: Root): undefined => {
    visit(tree, 'element', ({tagName, properties}) => {
      if (tagName === 'img' && String(properties.alt ?? '').trim() === '') delete properties.alt
    })
    const made: RootContent[] = []
    let shown: Shown | undefined
    for (const node of tree.children) {
      const images = imagesIn(node)
      if (images.length > 0 && node.type === 'element') {
        const rows = pictureRowsOf(images).map((row) => row.map(pictureOf))
        const blocks = rows.map(blockOf)
        keepBreaks(node, blocks[0])
        made.push(...blocks)
        const holder = blocks.at(-1)
        shown = holder && {pictures: rows.flat(), holder}
      } else if (isCaption(node) && shown) {
        put(node, shown)
      } else {
        made.push(node)
        if (node.type === 'element') shown = undefined
      }
    }
    tree.children = made
  }
}

function pictureOf(image: Element): Element {
  return h('div', {'data-element': 'picture'}, [image])
}

function blockOf(row: readonly Element[]): Element {
  const [first] = row
  return first && row.length === 1 ? first : h('div', {'data-element': 'picture-row'}, [...row])
}

/** Below the picture it names, or below the last row of them. */
function put(caption: Element, {pictures, holder}: Shown): void {
  const {dataOrdinal, ...properties} = caption.properties
  caption.properties = properties
  const named = dataOrdinal === undefined ? holder : pictures[Number(dataOrdinal) - 1]
  const within = named ?? holder
  within.children.push(caption)
}

/** What was broken by hand before the paragraph: hand-breaks.ts. */
function keepBreaks({properties}: Element, first: Element | undefined): void {
  const {dataStartsPage, dataBlankLines} = properties
  Object.assign(first?.properties ?? {}, {
    ...(dataStartsPage !== undefined && {dataStartsPage}),
    ...(dataBlankLines !== undefined && {dataBlankLines})
  })
}

/** White space between them is none of theirs. */
function imagesIn(node: RootContent): Element[] {
  if (node.type !== 'element' || node.tagName !== 'p') return []
  const shown = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const images = shown.filter((child) => child.type === 'element' && child.tagName === 'img')
  return images.length === shown.length ? images.filter((each) => each.type === 'element') : []
}

function isCaption(node: RootContent): node is Element {
  return node.type === 'element' && node.properties.dataElement === 'picture-caption'
}
