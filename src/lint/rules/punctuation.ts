/** 标点和字符: P01 to P30. */

import type {TextRule} from '../rule.ts'
import {adjacentQuotations} from './punctuation/adjacent-quotations.ts'
import {adjacentTitles} from './punctuation/adjacent-titles.ts'
import {captionEnd} from './punctuation/caption-end.ts'
import {colonBeforeItems} from './punctuation/colon-before-items.ts'
import {colonInColon} from './punctuation/colon-in-colon.ts'
import {dash} from './punctuation/dash.ts'
import {doubledMarks} from './punctuation/doubled-marks.ts'
import {ellipsis} from './punctuation/ellipsis.ts'
import {ellipsisWithEtc} from './punctuation/ellipsis-with-etc.ts'
import {endMark} from './punctuation/end-mark.ts'
import {halfWidthMarks} from './punctuation/half-width-marks.ts'
import {halfWidthParentheses} from './punctuation/half-width-parentheses.ts'
import {innerQuotes} from './punctuation/inner-quotes.ts'
import {interpunct} from './punctuation/interpunct.ts'
import {layoutSpaces} from './punctuation/layout-spaces.ts'
import {markBeforeAnd} from './punctuation/mark-before-and.ts'
import {markBeforeAsWell} from './punctuation/mark-before-as-well.ts'
import {markBeforeEtc} from './punctuation/mark-before-etc.ts'
import {reversedQuotes} from './punctuation/reversed-quotes.ts'
import {semicolonAfterStop} from './punctuation/semicolon-after-stop.ts'
import {spacedHanzi} from './punctuation/spaced-hanzi.ts'
import {spacedLatin} from './punctuation/spaced-latin.ts'
import {standardNumber} from './punctuation/standard-number.ts'
import {stopInParentheses} from './punctuation/stop-in-parentheses.ts'
import {straightQuotes} from './punctuation/straight-quotes.ts'
import {titlesOfNoWork} from './punctuation/title-marks-of-no-work.ts'
import {traditionalCharacters} from './punctuation/traditional-characters.ts'
import {unbalancedMarks} from './punctuation/unbalanced-marks.ts'
import {wholeTitle} from './punctuation/whole-title.ts'

export const punctuationRules: readonly TextRule[] = [
  halfWidthMarks,
  halfWidthParentheses,
  straightQuotes,
  unbalancedMarks,
  reversedQuotes,
  innerQuotes,
  adjacentTitles,
  adjacentQuotations,
  ellipsis,
  ellipsisWithEtc,
  dash,
  doubledMarks,
  markBeforeEtc,
  markBeforeAnd,
  markBeforeAsWell,
  titlesOfNoWork,
  wholeTitle,
  endMark,
  stopInParentheses,
  colonInColon,
  semicolonAfterStop,
  captionEnd,
  spacedHanzi,
  spacedLatin,
  interpunct,
  layoutSpaces,
  colonBeforeItems,
  traditionalCharacters,
  standardNumber
]
