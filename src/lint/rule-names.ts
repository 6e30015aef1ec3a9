/** The names by which offices and authors settle rules. */

import {textRuleNamed} from './rules.ts'
import {seriesRules} from './series.ts'

/** The id of the rule with this id or number, of one document or of several. */
export function ruleIdNamed(name: string): string | undefined {
  return textRuleNamed(name)?.id ?? seriesRules.find(({id}) => id === name)?.id
}
