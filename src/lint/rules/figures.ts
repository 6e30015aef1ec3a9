/** 数字互相核对: R19 to R21. */

import type {TextRule} from '../rule.ts'
import {partOfTotal} from './figures/part-of-total.ts'
import {tableTotal} from './figures/table-total.ts'
import {textTotal} from './figures/text-total.ts'

export const figureRules: readonly TextRule[] = [tableTotal, textTotal, partOfTotal]
