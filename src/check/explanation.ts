/** `check --explain RULE`: what one measurement looks at and asks for. */

import type {Language, Wording} from '../base/message.ts'
import {askedBy, explainRule, ruleNamed} from '../verify/explain.ts'
import {rules} from '../verify/rules.ts'

/** The explanation of the measurement called `name`, or numbered so; undefined if there is none. */
export function explanationOf(name: string, language: Language): string | undefined {
  const rule = ruleNamed(name)
  return rule && explainRule(rule, language)
}

/** What each measurement is asked for by: id, number, name in both languages. */
export const measurementNames: readonly (readonly [id: string, ...others: string[]])[] = rules.map(
  ({id, number, name}) => [id, String(number), name.zh, name.en]
)

/** A measurement as a page of the manual has it. */
export type DescribedMeasurement = Pick<
  (typeof rules)[number],
  'id' | 'number' | 'name' | 'clause' | 'severity' | 'forms'
> & {readonly asks: Wording}

/** Every measurement, in the order of its number. */
export function describedMeasurements(): readonly DescribedMeasurement[] {
  return rules.map(({id, number, name, clause, severity, forms}) => {
    return {id, number, name, clause, severity, forms, asks: askedBy({clause})}
  })
}
