/** 主体: measurements 58 to 82. */

import type {Rule} from '../rule.ts'

export const mainRules: readonly Rule[] = []
