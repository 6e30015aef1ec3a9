/** 标题: T01 to T14. */

import type {TextRule} from '../rule.ts'

export const titleRules: readonly TextRule[] = []
