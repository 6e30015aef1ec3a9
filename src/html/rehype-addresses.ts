/**
 * Where a line may end within what is one word to a browser: addresses of the web and of mail
 * after `/ . ? & = - _ @`, telephone numbers after the hyphen of the area code, rows of dots
 * anywhere. Left whole they go to the next line, and a few hanzi are spread over the one before.
 */

import type {Element, ElementContent, Root, Text} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

const web = /(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]+/iu
/** Looked for at the start of a word alone: from each of its letters would be quadratic. */
const mail = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const telephone = /(?<!\d|-)0\d{2,3}-\d{7,8}(?!\d)/u
const dots = /[.．·…]{6,}/u
const whole = new RegExp([web, mail, telephone, dots].map(({source}) => source).join('|'), 'giu')

/** A sign behind which an address may be parted, not before another one. */
const inAddress = /(?<=[/.?&=_@-])(?![/.?&=_@-]|$)/u
/** Longer pieces without a sign are parted too, so that no line is short by more. */
const longest = 10
const inPiece = new RegExp(`(?<=^(?:.{${longest}})+)(?!$)`, 'u')
const anywhere = /(?!^|$)/u

export function rehypeAddresses() {
  return (tree: Root): undefined => {
    visit(tree, 'text', (text, index, parent) => {
      if (index === undefined || parent?.type !== 'element') return
      // TeX: no text yet.
      if (parent.properties.dataElement === 'formula') return
      const parts = partsOf(text)
      if (parts.length < 2) return
      parent.children.splice(index, 1, ...parts)
      return [SKIP, index + parts.length]
    })
  }
}

function partsOf({value}: Text): ElementContent[] {
  const parts: ElementContent[] = []
  let end = 0
  for (const match of value.matchAll(whole)) {
    const pieces = piecesOf(match[0])
    if (pieces.length < 2) continue
    if (match.index > end) parts.push(textOf(value.slice(end, match.index)))
    parts.push(
      ...pieces.flatMap((piece, at) => (at > 0 ? [place(), textOf(piece)] : [textOf(piece)]))
    )
    end = match.index + match[0].length
  }
  if (end > 0 && end < value.length) parts.push(textOf(value.slice(end)))
  return parts
}

function piecesOf(found: string): readonly string[] {
  if (/^[.．·…]/u.test(found)) return found.split(anywhere)
  if (/^[\d-]+$/u.test(found)) return found.split(/(?<=-)/u)
  return found.split(inAddress).flatMap((piece) => piece.split(inPiece))
}

function textOf(value: string): Text {
  return {type: 'text', value}
}

function place(): Element {
  return h('wbr')
}
