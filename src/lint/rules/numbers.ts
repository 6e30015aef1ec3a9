/** 数字和计量单位: F01 to F22. */

import type {TextRule} from '../rule.ts'
import {approximatePair} from './numbers/approximate-pair.ts'
import {doubledApproximation} from './numbers/doubled-approximation.ts'
import {eventDates} from './numbers/event-dates.ts'
import {fixedExpressions} from './numbers/fixed-expressions.ts'
import {fullWidthDigits} from './numbers/full-width-digits.ts'
import {halfWidthTilde} from './numbers/half-width-tilde.ts'
import {leadingZero} from './numbers/leading-zero.ts'
import {lunarDates} from './numbers/lunar-dates.ts'
import {mixedNumeral} from './numbers/mixed-numeral.ts'
import {mixedUnits} from './numbers/mixed-units.ts'
import {oneForm} from './numbers/one-form-of-numbers.ts'
import {percentagePoints} from './numbers/percentage-points.ts'
import {rangeHyphen} from './numbers/range-hyphen.ts'
import {rangeMyriads} from './numbers/range-myriads.ts'
import {rangePercent} from './numbers/range-percent.ts'
import {severalInHanzi} from './numbers/several-in-hanzi.ts'
import {spanHyphen} from './numbers/span-hyphen.ts'
import {statutoryUnits} from './numbers/statutory-units.ts'
import {symbolCase} from './numbers/symbol-case.ts'
import {thousands} from './numbers/thousands.ts'
import {timesLess} from './numbers/times-less.ts'
import {totals} from './numbers/totals.ts'

export const numberRules: readonly TextRule[] = [
  rangePercent,
  rangeMyriads,
  rangeHyphen,
  spanHyphen,
  halfWidthTilde,
  mixedNumeral,
  leadingZero,
  approximatePair,
  severalInHanzi,
  fullWidthDigits,
  fixedExpressions,
  lunarDates,
  doubledApproximation,
  timesLess,
  eventDates,
  thousands,
  oneForm,
  statutoryUnits,
  symbolCase,
  mixedUnits,
  percentagePoints,
  totals
]
