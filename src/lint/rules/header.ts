/** 版头各要素: H01 to H16. */

import type {TextRule} from '../rule.ts'

export const headerRules: readonly TextRule[] = []
