/** 差错率: the weighed faults of all documents of a run, per 10,000 characters. */

import type {Language, Wording} from '../base/message.ts'
import type {Outcome, WeighedFault} from './outcome.ts'

export interface ErrorRate {
  readonly characters: number
  readonly points: number
  /** Per 10,000 characters. */
  readonly rate: number
  /** The heaviest first. */
  readonly faults: readonly WeighedFault[]
}

/** Whose weights they are, and what is left out. */
export const weightsOf: Wording = {
  zh: '计分按《图书质量管理规定》附件《图书编校质量差错率计算方法》；只计其中有计分、规则能断定的差错，“提示”和疑似错别字不计，字数不含空格',
  en: 'weights of 《图书质量管理规定》, annex 《图书编校质量差错率计算方法》; only what has a weight there and is certain counts, neither advice nor probable misspellings; blanks are no characters'
}

/** Sum up what was weighed; undefined where nothing was. */
export function errorRateOf(outcomes: readonly Outcome[]): ErrorRate | undefined {
  const weighed = outcomes.flatMap(({weighed}) => weighed ?? [])
  const characters = weighed.reduce((sum, each) => sum + each.characters, 0)
  if (characters === 0) return undefined
  const faults = new Map<string, WeighedFault>()
  for (const fault of weighed.flatMap((each) => each.faults)) {
    const {places = 0, counted = 0} = faults.get(fault.id) ?? {}
    const sum = {places: places + fault.places, counted: counted + fault.counted}
    faults.set(fault.id, {...fault, ...sum})
  }
  const sorted = [...faults.values()].sort((a, b) => b.weight - a.weight)
  const points = tenth(sorted.reduce((sum, {counted, weight}) => sum + counted * weight, 0))
  return {characters, points, rate: tenth((points * 10_000) / characters), faults: sorted}
}

/** Write the rate and how it comes about, in one line. */
export function errorRateLine(rate: ErrorRate, language: Language): string {
  const {characters, points, faults} = rate
  const length = characters.toLocaleString('en-US')
  const terms = faults.map(({name, places, counted, weight}) => {
    // Beyond a few the same fault does not count again.
    const of = counted === places ? '' : {zh: `（${places} 处）`, en: ` (of ${places})`}[language]
    return {
      zh: `${name.zh} ${counted} 处${of} × ${weight}`,
      en: `${name.en} ${counted}${of} × ${weight}`
    }[language]
  })
  const sum = terms.length === 0 ? '0' : `${terms.join(' + ')} = ${points}`
  return {
    zh: `差错率 ${rate.rate}/10,000：${sum}，共 ${length} 字（${weightsOf.zh}）`,
    en: `Error rate ${rate.rate}/10,000: ${sum}, in ${length} characters (${weightsOf.en})`
  }[language]
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
