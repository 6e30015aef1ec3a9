/** All measurements, in the order of the table. */

import type {Rule} from './rule.ts'
import {colophonRules} from './rules/colophon.ts'
import {mainRules} from './rules/main.ts'
import {mastheadRules} from './rules/masthead.ts'
import {pageRules} from './rules/page.ts'

export const rules: readonly Rule[] = [
  ...pageRules,
  ...mastheadRules,
  ...mainRules,
  ...colophonRules
].sort((a, b) => a.number - b.number)
