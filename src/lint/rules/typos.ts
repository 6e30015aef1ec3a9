/** 疑似错别字: what only a list of words can tell. */

import type {TextRule} from '../rule.ts'
import {probableTypos} from './typos/probable-typos.ts'

export const typoRules: readonly TextRule[] = [probableTypos]
