/**
 * All rules of the text, those of certain elements before those of any text: where two want
 * the same at one place, the first says so.
 */

import type {TextRule} from './rule.ts'
import {attachmentRules} from './rules/attachments.ts'
import {citationRules} from './rules/citations.ts'
import {dateRules} from './rules/dates.ts'
import {figureRules} from './rules/figures.ts'
import {headerRules} from './rules/header.ts'
import {houseRules} from './rules/house.ts'
import {numberRules} from './rules/numbers.ts'
import {ordinalRules} from './rules/ordinals.ts'
import {punctuationRules} from './rules/punctuation.ts'
import {recipientRules} from './rules/recipients.ts'
import {titleRules} from './rules/title.ts'
import {typoRules} from './rules/typos.ts'

export const textRules: readonly TextRule[] = [
  ...houseRules,
  ...headerRules,
  ...titleRules,
  ...recipientRules,
  ...attachmentRules,
  ...dateRules,
  ...citationRules,
  ...figureRules,
  ...ordinalRules,
  ...numberRules,
  ...punctuationRules,
  ...typoRules
]

/** The rule with this id or number: `half-width-marks`, `P01`. */
export function textRuleNamed(name: string): TextRule | undefined {
  return textRules.find(({id, number}) => id === name || number === name.toUpperCase())
}
