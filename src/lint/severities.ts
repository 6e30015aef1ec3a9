import {type HouseProfile, houseFile, type SettledSeverity} from '../base/house-profile.ts'
import {OperationalError} from '../base/operational-error.ts'
import type {Severities} from './proofread.ts'
import {ruleIdNamed} from './rule-names.ts'
import {textRules} from './rules.ts'

/**
 * The severities that a project has settled, by id of the rule; optional rules that are
 * `wanted` have their own where it has not.
 *
 * @throws OperationalError for a name that no rule has.
 */
export function settledSeverities(
  {severities = {}}: HouseProfile,
  wanted: readonly string[] = []
): Severities {
  const settled = Object.entries(severities).map(([name, severity]) => {
    const id = ruleIdNamed(name)
    if (id !== undefined) return [id, severity] as const
    throw new OperationalError({
      zh: `${houseFile} 的“校对”里没有名为“${name}”的规则，应为规则的名称或编号，如“half-width-marks”“P01”`,
      en: `Unexpected rule \`${name}\` in \`lint\` of ${houseFile}, expected the id or the number of one, such as \`half-width-marks\` or \`P01\``
    })
  })
  const severityOf = new Map<string, SettledSeverity>(settled)
  for (const {id, severity} of textRules) {
    // What is asked for this once is switched off for all other times.
    if (wanted.includes(id) && (severityOf.get(id) ?? 'off') === 'off') severityOf.set(id, severity)
  }
  return severityOf
}
