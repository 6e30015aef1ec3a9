/** 结构层次序数: N01 to N17. */

import type {TextRule} from '../rule.ts'
import {enumerationComma} from './ordinals/comma-after-first.ts'
import {fifthLevel} from './ordinals/fifth-level.ts'
import {halfWidthOrdinals} from './ordinals/half-width-ordinals.ts'
import {headingEnd} from './ordinals/heading-end.ts'
import {invertedLevels} from './ordinals/inverted-levels.ts'
import {levelOneMark} from './ordinals/level-one-mark.ts'
import {levelThreePoint} from './ordinals/level-three-point.ts'
import {markAfterLevelFour} from './ordinals/mark-after-level-four.ts'
import {markAfterParenthesised} from './ordinals/mark-after-parenthesised.ts'
import {markAfterRunOn} from './ordinals/mark-after-run-on.ts'
import {ordinalSequence} from './ordinals/ordinal-sequence.ts'
import {otherForm} from './ordinals/ordinals-of-other-form.ts'
import {precomposedOrdinals} from './ordinals/precomposed-ordinals.ts'
import {sameHeadings} from './ordinals/same-headings.ts'
import {singleChild} from './ordinals/single-child.ts'
import {skippedLevel} from './ordinals/skipped-level.ts'

export const ordinalRules: readonly TextRule[] = [
  levelOneMark,
  markAfterParenthesised,
  levelThreePoint,
  markAfterLevelFour,
  halfWidthOrdinals,
  precomposedOrdinals,
  invertedLevels,
  skippedLevel,
  ordinalSequence,
  otherForm,
  headingEnd,
  enumerationComma,
  markAfterRunOn,
  fifthLevel,
  singleChild,
  sameHeadings
]
