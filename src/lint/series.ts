/**
 * 发文字号 across documents: one that two of them bear, and one that is missing in its series.
 *
 * 党政机关公文处理工作条例, 9(5): a number is the code of the agency, the year and the place in
 * the sequence of that year.
 */

import {VFile} from 'vfile'
import {LinePlaces} from '../base/line-places.ts'
import {type Finding, findingOf, type Severity, type Stretch, tell} from '../base/message.ts'
import type {Outcome} from '../report/outcome.ts'
import {disabledIn} from './disabled.ts'
import type {Manuscript, Passage} from './manuscript.ts'
import {ownPassage} from './own.ts'
import type {Severities} from './proofread.ts'

/** Rules that only several documents together can break; named and settled as all others. */
export const seriesRules = [
  {id: 'number-twice', severity: 'error'},
  {id: 'number-gap', severity: 'warning'}
] as const

type SeriesRuleId = (typeof seriesRules)[number]['id']

/** A document's number, and where it is typed. */
export interface NumberedDocument {
  /** As the user named it. */
  readonly path: string
  readonly place: Stretch
  /** `某政发〔2026〕12号`. */
  readonly number: string
  /** `某政发〔2026〕`: whose sequence it is in, of which year. */
  readonly series: string
  readonly sequence: number
  /** What its author has switched off there. */
  readonly disabled: ReadonlySet<SeriesRuleId>
}

/** What is wrong with the number of the document at `path`. */
interface SeriesFinding {
  readonly path: string
  readonly finding: Finding
}

const agencyNumber =
  /(?<code>\p{Script=Han}{0,20})\s*[〔[(（﹝【［]\s*(?<year>(?:19|20)\d{2})\s*[〕\])）﹞】］]\s*第?\s*(?<sequence>\d{1,5})\s*号/u

/** Find the number that is the document's own; a 令号 is in no series of a year. */
export function numberedDocument(
  path: string,
  manuscript: Manuscript
): NumberedDocument | undefined {
  const own = ownPassage(manuscript, 'document-number') ?? ownPassage(manuscript, 'subtitle-note')
  const typed = own && agencyNumber.exec(own.text)?.groups
  if (!own || !typed) return undefined
  const {code = '', year, sequence} = typed
  // Minutes have no code: their mark says whose they are.
  const mark = code === '' ? (manuscript.document?.masthead?.issuerMark?.text ?? '') : code
  if (mark === '') return undefined
  const number = `${code}〔${year}〕${Number(sequence)}号`
  const series = `${mark}〔${year}〕`
  const disabled = disabledAt(own, manuscript)
  return {path, place: placeOf(own), number, series, sequence: Number(sequence), disabled}
}

function placeOf({file, starts, ends}: Passage): NumberedDocument['place'] {
  const places = new LinePlaces(String(file))
  const start = starts[0] ?? 0
  return {start: places.placeOf(start), end: places.placeOf(ends.at(-1) ?? start)}
}

function disabledAt(passage: Passage, manuscript: Manuscript): ReadonlySet<SeriesRuleId> {
  const isDisabled = disabledIn(manuscript)
  const {file, starts} = passage
  const place = {file, start: starts[0] ?? 0}
  const ids = seriesRules.map(({id}) => id)
  return new Set(ids.filter((id) => isDisabled({...place, rule: {id, number: id}})))
}

/** Fewer are a part of a series, whose others are elsewhere. */
const fewest = 5

/** Find what is wrong with the numbers of documents, taken together. */
export function seriesFindings(
  all: readonly NumberedDocument[],
  severities: Severities = new Map()
): readonly SeriesFinding[] {
  const series = new Map<string, NumberedDocument[]>()
  for (const each of all) {
    const others = series.get(each.series)
    if (others) others.push(each)
    else series.set(each.series, [each])
  }
  return [...series.values()].flatMap((members) => {
    const sorted = [...members].sort((a, b) => a.sequence - b.sequence)
    return sorted.flatMap((each, index) => {
      const before = sorted[index - 1]
      if (!before) return []
      const told = (id: SeriesRuleId, said: typeof twice): SeriesFinding[] => {
        const settled = severityOf(id, severities)
        return settled === 'off' || each.disabled.has(id) ? [] : [said(each, before, settled)]
      }
      if (before.sequence === each.sequence) return told('number-twice', twice)
      const known = new Set(sorted.map(({sequence}) => sequence)).size
      const span = (sorted.at(-1)?.sequence ?? 0) - (sorted[0]?.sequence ?? 0) + 1
      const isWhole = known >= fewest && known * 5 >= span * 4
      return isWhole && each.sequence > before.sequence + 1 ? told('number-gap', gap) : []
    })
  })
}

function severityOf(id: SeriesRuleId, severities: Severities): Severity | 'off' {
  const own = seriesRules.find((rule) => rule.id === id)?.severity ?? 'error'
  return severities.get(id) ?? own
}

function twice(
  each: NumberedDocument,
  before: NumberedDocument,
  severity: Severity
): SeriesFinding {
  return {
    path: each.path,
    finding: {
      ...placed(each),
      ruleId: 'number-twice',
      severity,
      wording: {
        zh: `发文字号“${each.number}”已用于“${before.path}”，一个号只用于一份公文`,
        en: `the number \`${each.number}\` is that of \`${before.path}\` as well, expected one document for a number`
      },
      clause: '《党政机关公文处理工作条例》第九条第五项'
    }
  }
}

function gap(each: NumberedDocument, before: NumberedDocument, severity: Severity): SeriesFinding {
  const [first, last] = [before.sequence + 1, each.sequence - 1]
  const missing = first === last ? `${first}号` : `${first}号至${last}号`
  return {
    path: each.path,
    finding: {
      ...placed(each),
      ruleId: 'number-gap',
      severity,
      wording: {
        zh: `“${each.series}”在${before.sequence}号之后缺${missing}，发文顺序号通常依次编排`,
        en: `\`${each.series}\` lacks ${missing} after ${before.sequence}, usually the numbers follow one another`
      }
    }
  }
}

function placed({place, number}: NumberedDocument): Pick<Finding, 'place' | 'actual'> {
  return {place, actual: number}
}

/** Put what is found of the numbers together among what is said of each document. */
export function withSeries(
  outcomes: readonly Outcome[],
  numbered: readonly NumberedDocument[],
  severities: Severities
): readonly Outcome[] {
  const findings = seriesFindings(numbered, severities)
  if (findings.length === 0) return outcomes
  return outcomes.map((outcome) => {
    const own = findings.filter(({path}) => path === outcome.path && outcome.partOf === undefined)
    if (own.length === 0) return outcome
    const told = new VFile({path: outcome.path})
    for (const message of outcome.messages) tell(told, findingOf(message))
    for (const {finding} of own) tell(told, finding)
    const line = (message: VFile['messages'][number]): number => message.line ?? 0
    const messages = [...told.messages].sort((a, b) => line(a) - line(b))
    return {...outcome, messages}
  })
}
