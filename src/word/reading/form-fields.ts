/** Fields to be filled in whose answer is no text: boxes and lists. ECMA-376, part 1, 17.16.5. */

import {
  childElements,
  descend,
  integerOf,
  switchOf,
  wordValue,
  type XmlElement
} from '../xml/element.ts'

/** The answer in the field that `mark` begins; undefined where it is text, or there is none. */
export function formAnswer(mark: XmlElement): string | undefined {
  const box = descend(mark, 'w:ffData', 'w:checkBox')
  if (box) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☑' : '□'
  const list = descend(mark, 'w:ffData', 'w:ddList')
  if (!list) return undefined
  const entries = childElements(list).filter(({name}) => name === 'w:listEntry')
  const chosen = integerOf(wordValue(list, 'w:result') ?? wordValue(list, 'w:default')) ?? 0
  return entries[chosen]?.attributes['w:val']
}
