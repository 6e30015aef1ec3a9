/** 标点和字符: P01 to P30. */

import type {TextRule} from '../rule.ts'
import {adjacentQuotations} from './punctuation/adjacent-quotations.ts'
import {adjacentTitles} from './punctuation/adjacent-titles.ts'
import {halfWidthMarks} from './punctuation/half-width-marks.ts'
import {unbalancedMarks} from './punctuation/unbalanced-marks.ts'

export const punctuationRules: readonly TextRule[] = [
  adjacentQuotations,
  adjacentTitles,
  halfWidthMarks,
  unbalancedMarks
]
