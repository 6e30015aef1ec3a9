/** 版头: measurements 25 to 57. */

import type {Rule} from '../rule.ts'
import {copyNumberForm} from './masthead/copy-number-form.ts'
import {copyNumberPosition} from './masthead/copy-number-position.ts'
import {documentNumberCentred} from './masthead/document-number-centred.ts'
import {documentNumberForm} from './masthead/document-number-form.ts'
import {documentNumberGap} from './masthead/document-number-gap.ts'
import {documentNumberIndent} from './masthead/document-number-indent.ts'
import {documentNumberType} from './masthead/document-number-type.ts'
import {issuerMarkCentred} from './masthead/issuer-mark-centred.ts'
import {issuerMarkEnding} from './masthead/issuer-mark-ending.ts'
import {issuerMarkStyle} from './masthead/issuer-mark-style.ts'
import {
  generalMarkTop,
  letterMarkTop,
  minutesMarkTop,
  orderMarkTop
} from './masthead/issuer-mark-top.ts'
import {issuerMarkWidth} from './masthead/issuer-mark-width.ts'
import {letterLowerRuleBottom} from './masthead/letter-lower-rule-bottom.ts'
import {letterNumberGap} from './masthead/letter-number-gap.ts'
import {letterNumberRight} from './masthead/letter-number-right.ts'
import {letterPageNumber} from './masthead/letter-page-number.ts'
import {letterRuleCentred} from './masthead/letter-rule-centred.ts'
import {letterRuleWeights} from './masthead/letter-rule-weights.ts'
import {letterRuleWidth} from './masthead/letter-rule-width.ts'
import {letterTextGap} from './masthead/letter-text-gap.ts'
import {letterTitleGap} from './masthead/letter-title-gap.ts'
import {letterUpperRuleGap} from './masthead/letter-upper-rule-gap.ts'
import {oneRedSeparator} from './masthead/masthead-separator.ts'
import {separatorGap} from './masthead/masthead-separator-gap.ts'
import {separatorWidth} from './masthead/masthead-separator-width.ts'
import {documentNumberMissing, signatoryMissing, titleMissing} from './masthead/missing.ts'
import {orderNumber} from './masthead/order-number.ts'
import {secrecyLevel} from './masthead/secrecy-level.ts'
import {signatoriesIndent} from './masthead/signatories-indent.ts'
import {signatoriesLevel} from './masthead/signatories-level.ts'
import {signatoriesRows} from './masthead/signatories-rows.ts'
import {signatoriesTypefaces} from './masthead/signatories-typefaces.ts'
import {topLeftOrder} from './masthead/top-left-order.ts'

const all: readonly Rule[] = [
  documentNumberType,
  letterNumberGap,
  titleMissing,
  documentNumberMissing,
  signatoryMissing,
  copyNumberPosition,
  copyNumberForm,
  secrecyLevel,
  topLeftOrder,
  generalMarkTop,
  orderMarkTop,
  letterMarkTop,
  minutesMarkTop,
  issuerMarkCentred,
  issuerMarkStyle,
  issuerMarkWidth,
  issuerMarkEnding,
  documentNumberCentred,
  documentNumberIndent,
  documentNumberGap,
  documentNumberForm,
  signatoriesIndent,
  signatoriesLevel,
  signatoriesTypefaces,
  signatoriesRows,
  separatorGap,
  separatorWidth,
  oneRedSeparator,
  letterUpperRuleGap,
  letterRuleWidth,
  letterRuleCentred,
  letterRuleWeights,
  letterLowerRuleBottom,
  letterTextGap,
  letterNumberRight,
  letterPageNumber,
  letterTitleGap,
  orderNumber
]

/** All of it is on page 1. */
export const mastheadRules: readonly Rule[] = all.map((rule) => ({
  ...rule,
  looksAt: 'first page'
}))
