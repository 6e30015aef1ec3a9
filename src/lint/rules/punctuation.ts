/** 标点和字符: P01 to P30. */

import type {TextRule} from '../rule.ts'
import {halfWidthMarks} from './punctuation/half-width-marks.ts'

export const punctuationRules: readonly TextRule[] = [halfWidthMarks]
