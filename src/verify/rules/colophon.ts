/** 版记 and 页码: measurements 83 to 95. */

import type {Rule} from '../rule.ts'

export const colophonRules: readonly Rule[] = []
