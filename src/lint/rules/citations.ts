/**
 * 引文、简称和各文种的用语: R01 to R18. R16 is told as a document is read: `blank-left`; whether
 * the requests of a 请示 are of one matter (R09) no machine can tell.
 */

import type {TextRule} from '../rule.ts'
import {abbreviation} from './citations/abbreviation.ts'
import {bodyNames} from './citations/body-names.ts'
import {citedNumber} from './citations/cited-number.ts'
import {closingFormula} from './citations/closing-formula.ts'
import {confusables} from './citations/confusables.ts'
import {foreignAbbreviation} from './citations/foreign-abbreviation.ts'
import {formulaMarks} from './citations/formula-marks.ts'
import {incomingCited} from './citations/incoming-cited.ts'
import {longSentence} from './citations/long-sentence.ts'
import {numberBeforeTitle} from './citations/number-before-title.ts'
import {numberWithoutTitle} from './citations/number-without-title.ts'
import {obsoleteElements} from './citations/obsolete-elements.ts'
import {politeAddress} from './citations/polite-address.ts'
import {repealedRules} from './citations/repealed-rules.ts'
import {requestInReport} from './citations/request-in-report.ts'
import {requestToEqual} from './citations/request-to-equal.ts'

export const citationRules: readonly TextRule[] = [
  numberBeforeTitle,
  citedNumber,
  numberWithoutTitle,
  repealedRules,
  abbreviation,
  foreignAbbreviation,
  bodyNames,
  requestInReport,
  closingFormula,
  formulaMarks,
  politeAddress,
  incomingCited,
  obsoleteElements,
  confusables,
  longSentence,
  requestToEqual
]
