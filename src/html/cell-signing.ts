/** 签字：____ and 年　月　日 at the end of a cell: at its foot, at the right. */

import type {ElementContent} from 'hast'
import {h} from 'hastscript'

const signature = /签字|签名|签章|盖章|公章/u
const blankDate = /^(?:20\d{0,2})?[\s\u3000_]*年[\s\u3000_]*月[\s\u3000_]*日$/u

/** The content of a cell, with the lines of a signature that is still to be made in one piece. */
export function withSigning(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push([])
    else if (child.type !== 'text' || child.value.trim() !== '') lines.at(-1)?.push(child)
  }
  const texts = lines.map((line) => line.map(textOf).join('').trim())
  const isSigning = (text: string): boolean => signature.test(text) || blankDate.test(text)
  const from = texts.findLastIndex((text) => !isSigning(text)) + 1
  if (from >= lines.length || !texts.slice(from).some((text) => blankDate.test(text))) {
    return [...children]
  }
  const joined = (part: readonly ElementContent[][]): ElementContent[] =>
    part.flatMap((line, index) => (index === 0 ? line : [h('br'), ...line]))
  const block = h('span', {'data-element': 'cell-signing'}, joined(lines.slice(from)))
  return [...joined(lines.slice(0, from)), block]
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
