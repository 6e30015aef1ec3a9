/** 日期: E01 to E13. */

import type {TextRule} from '../rule.ts'
import {impossibleDate} from './dates/impossible-date.ts'
import {weekday} from './dates/weekday.ts'

export const dateRules: readonly TextRule[] = [impossibleDate, weekday]
