/** 主送机关和抄送机关: D01 to D12. */

import type {TextRule} from '../rule.ts'

export const recipientRules: readonly TextRule[] = []
