/** The places where a title's line may end, written into it as `<wbr>`: no text, no length. */

import type {Element, ElementContent, Text} from 'hast'
import {h} from 'hastscript'
import type {OfficialDocument} from '../document/model.ts'
import {type TitleBreak, titleBreaks} from './title-breaks.ts'

/** The bodies that the document names outside its text: they stay whole in its titles. */
export function bodiesNamed({issuers, main}: Pick<OfficialDocument, 'issuers' | 'main'>): string[] {
  const recipients = (main.mainRecipients?.text ?? '').split(/[、，；：:,;\s]+/u)
  // Two bodies beside each other are two names.
  return [...issuers, ...main.bylines.map(({text}) => text), ...recipients]
    .flatMap((name) => name.split(/[\s\u3000]+/u))
    .filter((name) => name.length > 2 && !/[（）]/u.test(name))
}

/** One line of a title with its places marked. */
export function markBreaks(
  line: readonly ElementContent[],
  names: readonly string[]
): ElementContent[] {
  const breaks = titleBreaks(line.map(textOf).join(''), names)
  let end = 0

  const mark = (node: ElementContent): ElementContent[] => {
    if (node.type === 'element') return [{...node, children: node.children.flatMap(mark)}]
    if (node.type !== 'text') return [node]
    const start = end
    end += node.value.length
    const own = breaks.filter(({offset}) => start <= offset && offset < end)
    return divide(node, own, start)
  }
  return line.flatMap(mark)
}

function divide({value}: Text, breaks: readonly TitleBreak[], start: number): ElementContent[] {
  const parts: ElementContent[] = []
  let from = 0
  for (const {offset, kind} of breaks) {
    const to = offset - start
    if (to > from) parts.push({type: 'text', value: value.slice(from, to)})
    parts.push(placeOf(kind))
    from = to
  }
  return [...parts, {type: 'text', value: value.slice(from)}]
}

/** Plain where the place is an ordinary one. */
function placeOf(kind: TitleBreak['kind']): Element {
  return h('wbr', kind === 'allowed' ? {} : {'data-break': kind})
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
