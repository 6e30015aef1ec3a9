/** 版记 and 页码: measurements 83 to 95. */

import type {Rule} from '../rule.ts'
import {belowColophon} from './colophon/below-colophon.ts'
import {
  pageNumberDash,
  pageNumberDashCentre,
  pageNumberFace,
  pageNumberForm,
  pageNumberSequence,
  pageNumberSide
} from './colophon/page-number.ts'
import {copyRecipients, letterColophon, printing} from './colophon/recipients.ts'
import {
  colophonEvenPage,
  colophonPlace,
  innerSeparators,
  noSeparatorBetweenRecipients,
  outerSeparators
} from './colophon/separators.ts'

export const colophonRules: readonly Rule[] = [
  colophonPlace,
  colophonEvenPage,
  outerSeparators,
  innerSeparators,
  copyRecipients,
  noSeparatorBetweenRecipients,
  printing,
  letterColophon,
  pageNumberForm,
  pageNumberDash,
  pageNumberDashCentre,
  pageNumberSide,
  pageNumberSequence,
  pageNumberFace,
  belowColophon
]
