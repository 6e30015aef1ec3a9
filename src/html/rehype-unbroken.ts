/**
 * Keep a number in one piece: `1/3`, `8:30`, `-5`; and keep the sign of a range with the
 * number before it: `10～` of `10～20`, `2016—` of `2016—2020`.
 *
 * GB/T 15835—2011, 5.1.7: a number in Arabic digits is not divided between lines;
 * GB/T 15834—2011, 5.1.6: `—` and `～` do not begin a line. Chromium's strict line
 * breaking keeps digits with `.`, `,` and `%` but breaks beside these signs.
 */

import type {Element, ElementContent, Root, Text} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

/** A number, then the signs at which a line could end, each with the number it belongs to. */
const joined =
  /[-−+]?\d+(?:[.,]\d+)*[%‰]?(?:(?:[-−–/:：×]\d+(?:[.,]\d+)*[%‰]?)+[—~～]?|[—~～](?=[-−+]?\d))/gu

/** More than this would leave holes in the line before it. */
const longest = 24

export function rehypeUnbroken() {
  return (tree: Root): undefined => {
    visit(tree, 'text', (text, index, parent) => {
      if (index === undefined || parent?.type !== 'element') return
      // TeX: no text yet.
      if (parent.properties.dataElement === 'formula') return
      const parts = split(text)
      if (parts === undefined) return
      parent.children.splice(index, 1, ...parts)
      return [SKIP, index + parts.length]
    })
  }
}

/** The text cut at its joined numbers, or undefined when it has none. */
function split(text: Text): ElementContent[] | undefined {
  const parts: ElementContent[] = []
  let end = 0

  for (const match of text.value.matchAll(joined)) {
    const [number] = match
    if (number.length > longest) continue
    if (match.index > end) parts.push({type: 'text', value: text.value.slice(end, match.index)})
    parts.push(unbroken(number))
    end = match.index + number.length
  }

  if (parts.length === 0) return undefined
  if (end < text.value.length) parts.push({type: 'text', value: text.value.slice(end)})
  return parts
}

function unbroken(text: string): Element {
  return h('span', {'data-element': 'unbroken'}, text)
}
