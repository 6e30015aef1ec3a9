/** `check --explain RULE`: what one measurement looks at and asks for. */

import type {Language} from '../base/message.ts'
import {explainRule, ruleNamed} from '../verify/explain.ts'

/** The explanation of the measurement called `name`, or numbered so; undefined if there is none. */
export function explanationOf(name: string, language: Language): string | undefined {
  const rule = ruleNamed(name)
  return rule && explainRule(rule, language)
}
