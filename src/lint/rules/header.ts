/** 版头各要素: H01 to H16. H12 is told as a document is read: `signatories`. */

import type {TextRule} from '../rule.ts'
import {copyNumberDigits} from './header/copy-number-digits.ts'
import {markEnding} from './header/mark-ending.ts'
import {mastheadOrder} from './header/masthead-order.ts'
import {numberBrackets} from './header/number-brackets.ts'
import {numberEnding} from './header/number-ending.ts'
import {numberOrdinalWord} from './header/number-ordinal-word.ts'
import {numberPadding} from './header/number-padding.ts'
import {numberYear} from './header/number-year.ts'
import {numberYearDigits} from './header/number-year-digits.ts'
import {oneNumber} from './header/one-number.ts'
import {secrecyForm} from './header/secrecy-form.ts'
import {secretCopyNumber} from './header/secret-copy-number.ts'
import {signatoryLabel} from './header/signatory-label.ts'
import {signatorySpaces} from './header/signatory-spaces.ts'
import {urgencyWord} from './header/urgency-word.ts'

export const headerRules: readonly TextRule[] = [
  numberBrackets,
  numberYearDigits,
  numberOrdinalWord,
  numberPadding,
  numberEnding,
  numberYear,
  oneNumber,
  copyNumberDigits,
  secrecyForm,
  secretCopyNumber,
  urgencyWord,
  signatoryLabel,
  signatorySpaces,
  mastheadOrder,
  markEnding
]
