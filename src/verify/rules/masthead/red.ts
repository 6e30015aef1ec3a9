import type {Wording} from '../../../base/message.ts'
import type {Box, Colour} from '../../../facts/index.ts'
import type {Verdict} from '../../rule.ts'
import {isReddish} from '../../scene/colour.ts'
import {departure, failed, unreadable} from '../../verdict.ts'
import {showColour} from '../page/text-colour.ts'

/** Whether it is red at all, on page 1; which red is a matter of measurement 16. 5.2.4. */
export function judgeRed(colour: Colour, box: Box, subject: Wording): Verdict {
  if (isReddish(colour)) return {state: 'passed'}
  if (colour.length === 0)
    return unreadable(`${subject.zh}读不出来`, `the ${subject.en} cannot be read`)
  return failed([departure({page: 1, box}, subject, showColour(colour), '红色')])
}
