/**
 * Where a line may end beside quotation marks around digits or letters: before `“12·21”` and
 * after it, as beside any other quotation among hanzi.
 *
 * GB/T 15834—2011, 5.1: what may not begin or end a line is the mark itself. Chromium (UAX 14,
 * LB19a) lets no line end on either side of a quotation mark that touches a character that is
 * not East Asian: hanzi, quotation and hanzi were one piece, and left holes before it.
 */

import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

const place =
  /(?<=[\p{Script=Han}，。、；：？！）》〉〕”’])(?=[“‘]+[\x21-\x7e])|(?<=[\x21-\x7e][”’]+)(?=[\p{Script=Han}（《〈〔“‘])/u

export function rehypeQuotes() {
  return (tree: Root): undefined => {
    visit(tree, 'text', ({value}, index, parent) => {
      if (index === undefined || parent?.type !== 'element') return
      const [first = '', ...others] = value.split(place)
      if (others.length === 0) return
      const parts = others.flatMap((text): ElementContent[] => [
        h('wbr'),
        {type: 'text', value: text}
      ])
      parent.children.splice(index, 1, {type: 'text', value: first}, ...parts)
      return [SKIP, index + parts.length + 1]
    })
  }
}
