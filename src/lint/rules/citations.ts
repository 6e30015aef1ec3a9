/** 引文、简称和各文种的用语: R01 to R18. */

import type {TextRule} from '../rule.ts'
import {repealedRules} from './citations/repealed-rules.ts'

export const citationRules: readonly TextRule[] = [repealedRules]
