/**
 * A paragraph that is a picture and nothing else is a picture, and holds its caption. A picture
 * without words has no `alt`: an empty one would say that it is there for looks, and readers
 * would pass over it.
 */

import type {Element, Root, RootContent} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'

export function rehypePictures() {
  return (tree: Root): undefined => {
    visit(tree, 'element', ({tagName, properties}) => {
      if (tagName === 'img' && String(properties.alt ?? '').trim() === '') delete properties.alt
    })
    const made: RootContent[] = []
    for (const node of tree.children) {
      const image = pictureIn(node)
      const last = made.findLast((each) => each.type === 'element')
      if (image) {
        const picture = h('div', {'data-element': 'picture'}, [image])
        made.push(picture)
      } else if (isCaption(node) && last?.properties.dataElement === 'picture') {
        last.children.push(node)
      } else {
        made.push(node)
      }
    }
    tree.children = made
  }
}

function pictureIn(node: RootContent): Element | undefined {
  if (node.type !== 'element' || node.tagName !== 'p') return undefined
  const [only, ...others] = node.children
  if (others.length > 0 || only?.type !== 'element' || only.tagName !== 'img') return undefined
  return only
}

function isCaption(node: RootContent): node is Element {
  return node.type === 'element' && node.properties.dataElement === 'picture-caption'
}
