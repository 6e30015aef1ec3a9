/** 附件和附注: A01 to A12. */

import type {TextRule} from '../rule.ts'

export const attachmentRules: readonly TextRule[] = []
