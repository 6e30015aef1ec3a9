/** 结构层次序数: N01 to N17. */

import type {TextRule} from '../rule.ts'
import {levelThreePoint} from './ordinals/level-three-point.ts'
import {markAfterParenthesised} from './ordinals/mark-after-parenthesised.ts'
import {ordinalSequence} from './ordinals/ordinal-sequence.ts'

export const ordinalRules: readonly TextRule[] = [
  markAfterParenthesised,
  levelThreePoint,
  ordinalSequence
]
