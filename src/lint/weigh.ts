/**
 * What the faults of a text weigh: 《图书质量管理规定》附件《图书编校质量差错率计算方法》, part 3,
 * as far as a rule finds what has a weight there. What has none is not counted.
 */

import type {Wording} from '../base/message.ts'
import type {WeighedFault, WeighedText} from '../report/outcome.ts'
import type {Manuscript} from './manuscript.ts'
import type {TextFinding} from './text-finding.ts'

interface FaultClass {
  readonly id: string
  readonly name: Wording
  /** Of each place. */
  readonly weight: number
  /** How many places of one and the same fault count, in a whole text. */
  readonly mostAlike?: number
  /** The numbers of the rules that find them. */
  readonly rules: readonly string[]
}

/** Probable misspellings are not among them: what may be right has no weight. */
export const faultClasses: readonly FaultClass[] = [
  {
    id: 'characters',
    name: {zh: '错别字', en: 'misspellings'},
    weight: 1,
    mostAlike: 4,
    rules: ['R15']
  },
  {
    id: 'sense',
    name: {zh: '知识性、逻辑性、语法性差错', en: 'fact, logic, grammar'},
    weight: 2,
    rules: ['E03', 'E04', 'E12', 'E13', 'F13', 'F14', 'R19', 'R20', 'R21']
  },
  {
    id: 'units',
    name: {zh: '计量单位符号差错', en: 'symbols of units'},
    weight: 0.5,
    mostAlike: 3,
    rules: ['F19']
  },
  {
    id: 'variants',
    name: {zh: '简化字、繁体字混用', en: 'variant characters'},
    weight: 0.5,
    mostAlike: 3,
    rules: ['P29']
  },
  {
    id: 'marks',
    name: {zh: '标点符号差错', en: 'punctuation'},
    weight: 0.1,
    rules: [
      ...['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11', 'P12'],
      ...['P13', 'P14', 'P15', 'P16', 'P18', 'P19', 'P20', 'P21', 'P22', 'P25', 'P28'],
      ...['N01', 'N02', 'N03', 'N04', 'N05', 'N11', 'N13', 'N14', 'T04', 'T06', 'T08'],
      ...['A02', 'D01', 'D03', 'D05', 'R11', 'F03', 'F04', 'F05', 'F08', 'F15']
    ]
  }
]

/** Weigh what is found in a manuscript; advice has no weight. */
export function weigh({passages}: Manuscript, findings: readonly TextFinding[]): WeighedText {
  const loud = findings.filter(({severity}) => severity !== 'info')
  const faults = faultClasses.flatMap((each): WeighedFault[] => {
    const {id, name, weight, mostAlike = Number.POSITIVE_INFINITY, rules} = each
    const own = loud.filter(({rule}) => rules.includes(rule.number))
    if (own.length === 0) return []
    const alike = new Map<string, number>()
    for (const {actual} of own) alike.set(actual, (alike.get(actual) ?? 0) + 1)
    const counted = [...alike.values()].reduce((sum, count) => sum + Math.min(count, mostAlike), 0)
    return [{id, name, weight, places: own.length, counted}]
  })
  return {characters: passages.reduce((sum, {text}) => sum + lengthOf(text), 0), faults}
}

/** In characters, blanks left out. */
function lengthOf(text: string): number {
  let length = 0
  for (const sign of text) if (sign.trim() !== '') length++
  return length
}
