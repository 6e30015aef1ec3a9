/** 日期: E01 to E13. */

import type {TextRule} from '../rule.ts'
import {dayWord} from './dates/day-word.ts'
import {impossibleDate} from './dates/impossible-date.ts'
import {mixedDate} from './dates/mixed-date.ts'
import {paddedDate} from './dates/padded-date.ts'
import {passedDeadline} from './dates/passed-deadline.ts'
import {printedBeforeSigned} from './dates/printed-before-signed.ts'
import {printedWord} from './dates/printed-word.ts'
import {relativeDate} from './dates/relative-date.ts'
import {shortHyphenDate} from './dates/short-hyphen-date.ts'
import {shortYear} from './dates/short-year.ts'
import {signedForm} from './dates/signed-form.ts'
import {weekday} from './dates/weekday.ts'
import {wrongZero} from './dates/wrong-zero.ts'

export const dateRules: readonly TextRule[] = [
  paddedDate,
  signedForm,
  impossibleDate,
  printedBeforeSigned,
  printedWord,
  shortYear,
  wrongZero,
  mixedDate,
  dayWord,
  relativeDate,
  shortHyphenDate,
  weekday,
  passedDeadline
]
