import {proseElements} from '../../manuscript.ts'
import {eachPassage, type Flaw, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

/** Check that no 顿号 stands between a closing and an opening mark: `”“`, `》《`. */
export function noneBetween(marks: string, wording: Flaw['wording']): TextRule['check'] {
  const [close, open] = marks
  const between = new RegExp(`(?<=${close})、(?=${open})`, 'gu')
  return eachPassage(function* (passage) {
    for (const {from, to} of find(passage, between)) {
      yield {passage, from, to, wording, expected: [marks], replacement: ''}
    }
  }, proseElements)
}
