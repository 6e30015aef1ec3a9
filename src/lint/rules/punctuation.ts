/** 标点和字符: P01 to P30. */

import type {TextRule} from '../rule.ts'
import {adjacentQuotations} from './punctuation/adjacent-quotations.ts'
import {adjacentTitles} from './punctuation/adjacent-titles.ts'
import {dash} from './punctuation/dash.ts'
import {doubledMarks} from './punctuation/doubled-marks.ts'
import {ellipsis} from './punctuation/ellipsis.ts'
import {ellipsisWithEtc} from './punctuation/ellipsis-with-etc.ts'
import {halfWidthMarks} from './punctuation/half-width-marks.ts'
import {halfWidthParentheses} from './punctuation/half-width-parentheses.ts'
import {innerQuotes} from './punctuation/inner-quotes.ts'
import {markBeforeAnd} from './punctuation/mark-before-and.ts'
import {markBeforeAsWell} from './punctuation/mark-before-as-well.ts'
import {markBeforeEtc} from './punctuation/mark-before-etc.ts'
import {reversedQuotes} from './punctuation/reversed-quotes.ts'
import {straightQuotes} from './punctuation/straight-quotes.ts'
import {unbalancedMarks} from './punctuation/unbalanced-marks.ts'

export const punctuationRules: readonly TextRule[] = [
  halfWidthMarks,
  halfWidthParentheses,
  straightQuotes,
  unbalancedMarks,
  reversedQuotes,
  innerQuotes,
  adjacentTitles,
  adjacentQuotations,
  ellipsis,
  ellipsisWithEtc,
  dash,
  doubledMarks,
  markBeforeEtc,
  markBeforeAnd,
  markBeforeAsWell
]
