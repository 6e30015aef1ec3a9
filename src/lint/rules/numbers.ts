/** 数字和计量单位: F01 to F22. */

import type {TextRule} from '../rule.ts'
import {fullWidthDigits} from './numbers/full-width-digits.ts'

export const numberRules: readonly TextRule[] = [fullWidthDigits]
