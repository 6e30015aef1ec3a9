/**
 * Keep a number in one piece: `1/3`, `8:30`, `-5`; keep the sign of a range with the number
 * before it: `10～` of `10～20`, `2016—` of `2016—2020`; and · and / with what they part.
 *
 * GB/T 15835—2011, 5.1.7: a number in Arabic digits is not divided between lines;
 * GB/T 15834—2011, 5.1.6: `—` and `～` do not begin a line; 5.1.7 and 5.1.9: `·` does not
 * begin one, `/` neither begins nor ends one, and both take half a 字. Chromium's strict line
 * breaking keeps digits with `.`, `,` and `%` but breaks beside these signs. In the head
 * of a table a unit in brackets, `（万人次）`, stays whole where its column is wide enough; in
 * its cells a date and a number with its unit do.
 */

import type {Element, ElementContent, Root, Text} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

/** A number, then the signs at which a line could end, each with the number it belongs to. */
const number =
  /[-−+]?\d+(?:[.,]\d+)*[%‰]?(?:(?:[-−–/:：×·]\d+(?:[.,]\d+)*[%‰]?)+[—~～]?|[—~～](?=[-−+]?\d))/u

/** With hanzi on one side at least: an address may be parted after its slashes. */
const slashed = /\p{Script=Han}\/[^\s/](?:\/[^\s/])*|[^\s/]\/\p{Script=Han}(?:\/[^\s/])*/u
const dotted = /[^\s·]?·/u
/** A space that came with pasting allows no break inside `〔 2017〕` or before `。`. */
const spaced = /[（《〈〔［【] +(?:\d+|[^\s\d])|[^\s（《〈〔［【] +[）》〉〕］】。，、；：？！]/u
const joined = new RegExp(
  [spaced, number, slashed, dotted].map(({source}) => source).join('|'),
  'gu'
)

/** In a cell: dates, and numbers with their units, which in wider lines may be parted. */
const date = /(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日|份|底|初)?|\d{2,4}年(?:度|底|初)?/u
const quantity =
  /\d+(?:[.,]\d+)*[百千万亿]{0,2}(?:平方(?:公里|千米|米)|立方米|公里|千米|千瓦|人次|[元人个户家所次项分份件台套吨亩米号岁天期级条章页日处座支名])/u
const measured = new RegExp([date, quantity, joined].map(({source}) => source).join('|'), 'gu')

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
        parent.tagName === 'th'
          ? split(text, unit, wrapUnit)
          : split(text, parent.tagName === 'td' ? measured : joined, unbroken)
      if (parts === undefined) return
      parent.children.splice(index, 1, ...parts)
      return [SKIP, index + parts.length]
    })
  }
}

/** The text cut at what `whole` finds, which `wrap` keeps together, or undefined when there is none. */
function split(
  text: Text,
  whole: RegExp,
  wrap: (piece: string) => Element
): ElementContent[] | undefined {
  const parts: ElementContent[] = []
  let end = 0

  for (const match of text.value.matchAll(whole)) {
    const [piece] = match
    if (piece.length > longest) continue
    if (match.index > end) parts.push({type: 'text', value: text.value.slice(end, match.index)})
    parts.push(wrap(piece))
    end = match.index + piece.length
  }

  if (parts.length === 0) return undefined
  if (end < text.value.length) parts.push({type: 'text', value: text.value.slice(end)})
  return parts
}

function wrapUnit(text: string): Element {
  return h('span', {'data-element': 'unit'}, text)
}

/** A slash between digits is part of a fraction, and as wide as its face has it. */
const halfWidth = /(·|(?<!\d)\/|\/(?!\d))/u

function unbroken(text: string): Element {
  const parts = text.split(halfWidth).filter((part) => part !== '')
  const children = parts.map((part): ElementContent => {
    const isHalf = part === '·' || (part === '/' && parts.length > 1)
    return isHalf ? h('span', {'data-element': 'half-width'}, part) : {type: 'text', value: part}
  })
  return h('span', {'data-element': 'unbroken'}, children)
}
