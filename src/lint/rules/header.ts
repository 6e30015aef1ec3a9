/** 版头各要素: H01 to H16. */

import type {TextRule} from '../rule.ts'
import {numberYear} from './header/number-year.ts'

export const headerRules: readonly TextRule[] = [numberYear]
