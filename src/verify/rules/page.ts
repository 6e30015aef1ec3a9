/** The sheet, the type area, its grid and its text: measurements 1 to 24. */

import type {Rule} from '../rule.ts'
import {bodyFont} from './page/body-font.ts'
import {bodySize} from './page/body-size.ts'
import {charactersPerLine} from './page/characters-per-line.ts'
import {digitAdvanceRule} from './page/digit-advance.ts'
import {embeddedFonts} from './page/embedded-fonts.ts'
import {gutterMargin} from './page/gutter-margin.ts'
import {headMargin} from './page/head-margin.ts'
import {dividedMarks, dividedNumbers, lineEnds, lineStarts} from './page/line-breaks.ts'
import {linePitchRule} from './page/line-pitch.ts'
import {linePitchConstancy} from './page/line-pitch-constancy.ts'
import {linesPerPage} from './page/lines-per-page.ts'
import {pageNumbersMirrored} from './page/page-number-mirror.ts'
import {paragraphSpacing} from './page/paragraph-spacing.ts'
import {red} from './page/red.ts'
import {sheetSize} from './page/sheet-size.ts'
import {textSkew} from './page/skew.ts'
import {strayLines} from './page/stray-lines.ts'
import {syntheticBold} from './page/synthetic-bold.ts'
import {textColour} from './page/text-colour.ts'
import {trackingRule} from './page/tracking.ts'
import {typeArea} from './page/type-area.ts'
import {typeAreaBottomRule} from './page/type-area-bottom.ts'
import {typeAreaRightRule} from './page/type-area-right.ts'

export const pageRules: readonly Rule[] = [
  strayLines,
  paragraphSpacing,
  sheetSize,
  gutterMargin,
  typeAreaRightRule,
  headMargin,
  typeAreaBottomRule,
  typeArea,
  linesPerPage,
  charactersPerLine,
  linePitchRule,
  linePitchConstancy,
  bodySize,
  bodyFont,
  embeddedFonts,
  syntheticBold,
  textColour,
  red,
  textSkew,
  pageNumbersMirrored,
  lineStarts,
  lineEnds,
  dividedMarks,
  dividedNumbers,
  trackingRule,
  digitAdvanceRule
]
