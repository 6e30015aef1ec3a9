/** 版头各要素: H01 to H16. */

import type {TextRule} from '../rule.ts'
import {numberBrackets} from './header/number-brackets.ts'
import {numberEnding} from './header/number-ending.ts'
import {numberOrdinalWord} from './header/number-ordinal-word.ts'
import {numberPadding} from './header/number-padding.ts'
import {numberYear} from './header/number-year.ts'
import {numberYearDigits} from './header/number-year-digits.ts'

export const headerRules: readonly TextRule[] = [
  numberBrackets,
  numberYearDigits,
  numberOrdinalWord,
  numberPadding,
  numberEnding,
  numberYear
]
