import {type Language, severityOf} from '../base/message.ts'
import {conclusionOf} from './conclusion.ts'
import {errorRateOf, weightsOf} from './error-rate.ts'
import {type Outcome, placeOfMessage, reasonOf} from './outcome.ts'

/** The report for programs; its shape is an interface: version 1. */
export function jsonReport(outcomes: readonly Outcome[], language: Language): string {
  const files = outcomes.map((outcome) => ({
    path: outcome.path,
    output: outcome.output ?? null,
    pages: outcome.pages ?? null,
    cached: outcome.cached,
    messages: outcome.messages.map((message) => ({
      ruleId: message.ruleId ?? null,
      severity: severityOf(message),
      reason: reasonOf(message, language),
      ...placeOfMessage(message),
      page: message.page ?? null,
      box: message.box ?? null,
      actual: message.actual ?? null,
      expected: message.expected ?? null,
      clause: message.clause ?? null,
      fix: message.fix ?? null,
      ...(message.replacement !== undefined && {replacement: message.replacement})
    })),
    ...(outcome.measurements && {
      conclusion: conclusionOf(outcome, language) ?? null,
      measurements: outcome.measurements.map((each) => ({
        number: each.number,
        ruleId: each.id,
        name: each.name[language],
        clause: each.clause ?? null,
        state: each.state,
        actual: each.actual ?? null,
        expected: each.expected ?? null,
        reason: each.reason?.[language] ?? null
      })),
      layout: (outcome.layout ?? []).map(({kind, page, box, value, wording}) => ({
        kind,
        page,
        box,
        value,
        reason: wording[language]
      }))
    })
  }))
  const rate = errorRateOf(outcomes)
  const errorRate = rate && {
    ...{per: 10_000, rate: rate.rate, points: rate.points, characters: rate.characters},
    weights: weightsOf[language],
    faults: rate.faults.map(({name, ...others}) => ({...others, name: name[language]}))
  }
  return `${JSON.stringify({version: 1, files, ...(errorRate && {errorRate})}, null, 2)}\n`
}
