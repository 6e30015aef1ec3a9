/** 版记 and 页码: measurements 83 to 95. */

import type {Rule} from '../rule.ts'
import {belowColophon} from './colophon/below-colophon.ts'
import {
  pageNumberDash,
  pageNumberFace,
  pageNumberForm,
  pageNumberSequence,
  pageNumberSide
} from './colophon/page-number.ts'
import {copyRecipients, letterColophon, printing} from './colophon/recipients.ts'
import {
  colophonPlace,
  innerSeparators,
  noSeparatorBetweenRecipients,
  outerSeparators
} from './colophon/separators.ts'

export const colophonRules: readonly Rule[] = [
  colophonPlace,
  outerSeparators,
  innerSeparators,
  copyRecipients,
  noSeparatorBetweenRecipients,
  printing,
  letterColophon,
  pageNumberForm,
  pageNumberDash,
  pageNumberSide,
  pageNumberSequence,
  pageNumberFace,
  belowColophon
]
