/** 日期: E01 to E13. */

import type {TextRule} from '../rule.ts'

export const dateRules: readonly TextRule[] = []
