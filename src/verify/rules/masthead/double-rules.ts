/** The red double rules of a letter (武文线, 文武线). GB/T 9704—2012, 10.1. */

import type {Millimetres} from '../../../base/units.ts'
import type {Box, Stroke} from '../../../facts/index.ts'
import type {Verdict} from '../../rule.ts'
import {around} from '../../scene/line.ts'
import type {SeenMasthead} from '../../scene/masthead.ts'
import {lowerRuleFrom} from '../../scene/masthead-separators.ts'
import {absent} from '../../verdict.ts'

export interface DoubleRule {
  readonly side: 'upper' | 'lower'
  /** From the top: two as it should be, or one. */
  readonly lines: readonly Stroke[]
  readonly box: Box
}

/** Lines this near are of one rule. */
const within: Millimetres = 3

/** The upper one below the mark, the lower one at the foot of page 1. */
export function doubleRulesOf({separators}: SeenMasthead): {
  readonly upper: DoubleRule | undefined
  readonly lower: DoubleRule | undefined
} {
  const isLower = ({y}: Stroke): boolean => y > lowerRuleFrom
  return {
    upper: doubleRule(
      'upper',
      separators.filter((rule) => !isLower(rule))
    ),
    lower: doubleRule('lower', separators.filter(isLower))
  }
}

/** What lies near the first line. */
function doubleRule(side: DoubleRule['side'], rules: readonly Stroke[]): DoubleRule | undefined {
  const lines = rules.filter(({y}) => y - (rules[0]?.y ?? 0) < within)
  const box = around(lines)
  return box && {side, lines, box}
}

export const noUpperRule: Verdict = absent('版头的红色双线', 'upper red double rule')
export const noLowerRule: Verdict = absent('页脚的红色双线', 'lower red double rule')

export const sides = {
  upper: {zh: '版头的红色双线', en: 'the upper double rule'},
  lower: {zh: '页脚的红色双线', en: 'the lower double rule'}
} as const
