/**
 * Keep a number in one piece: `1/3`, `8:30`, `-5`; and keep the sign of a range with the
 * number before it: `10～` of `10～20`, `2016—` of `2016—2020`.
 *
 * GB/T 15835—2011, 5.1.7: a number in Arabic digits is not divided between lines;
 * GB/T 15834—2011, 5.1.6: `—` and `～` do not begin a line. Chromium's strict line
 * breaking keeps digits with `.`, `,` and `%` but breaks beside these signs. In the head of
 * a table a unit in brackets, `（万人次）`, stays whole where its column is wide enough.
 */

import type {ElementContent, Root, Text} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

/** A number, then the signs at which a line could end, each with the number it belongs to. */
const joined =
  /[-−+]?\d+(?:[.,]\d+)*[%‰]?(?:(?:[-−–/:：×]\d+(?:[.,]\d+)*[%‰]?)+[—~～]?|[—~～](?=[-−+]?\d))/gu

/** In the head of a table: the unit of its column. */
const unit = /（[^（）]{1,8}）/gu

/** More than this would leave holes in the line before it. */
const longest = 24

export function rehypeUnbroken() {
  return (tree: Root): undefined => {
    visit(tree, 'text', (text, index, parent) => {
      if (index === undefined || parent?.type !== 'element') return
      // TeX: no text yet.
      if (parent.properties.dataElement === 'formula') return
      const parts =
        parent.tagName === 'th' ? split(text, unit, 'unit') : split(text, joined, 'unbroken')
      if (parts === undefined) return
      parent.children.splice(index, 1, ...parts)
      return [SKIP, index + parts.length]
    })
  }
}

/** The text cut at what `whole` finds, or undefined when there is none. */
function split(text: Text, whole: RegExp, name: string): ElementContent[] | undefined {
  const parts: ElementContent[] = []
  let end = 0

  for (const match of text.value.matchAll(whole)) {
    const [word] = match
    if (word.length > longest) continue
    if (match.index > end) parts.push({type: 'text', value: text.value.slice(end, match.index)})
    parts.push(h('span', {'data-element': name}, word))
    end = match.index + word.length
  }

  if (parts.length === 0) return undefined
  if (end < text.value.length) parts.push({type: 'text', value: text.value.slice(end)})
  return parts
}
