/** Measured values → the outcome of a rule. */

import type {Wording} from '../base/message.ts'
import type {Box} from '../facts/index.ts'
import type {Expected} from './expected.ts'
import type {Departure, Verdict} from './rule.ts'

/** A value and where it was measured. */
export interface Measured {
  readonly page: number
  readonly box: Box | undefined
  readonly value: number
  /**
   * How much further left the page has what is measured than the number of the standard says, on
   * a mirrored verso: `value` is as if it had not, and what is shown is the page's own.
   */
  readonly shift?: number
}

export interface Unit {
  /** `mm`; empty for counts. */
  readonly name: string
  /** Values are rounded to it once, and the rounded value is judged and shown. */
  readonly step: number
}

export const millimetres: Unit = {name: 'mm', step: 0.1}
/** For the weights of rules. */
export const fineMillimetres: Unit = {name: 'mm', step: 0.01}
export const points: Unit = {name: 'pt', step: 0.1}
export const finePoints: Unit = {name: 'pt', step: 0.01}
export const degrees: Unit = {name: '°', step: 0.1}
export const count: Unit = {name: '', step: 1}
/** 字, counted with half-width ones as halves. */
export const characters: Unit = {name: '字', step: 0.5}

export const passed: Verdict = {state: 'passed'}

/** The document has no such element. */
export function absent(zh: string, en: string): Verdict {
  return {
    state: 'unmeasured',
    cause: 'absent',
    reason: {zh: `没有${zh}`, en: `there is no ${en}`}
  }
}

/** The element is there and cannot be measured. */
export function unreadable(zh: string, en: string): Verdict {
  return {state: 'unmeasured', cause: 'unreadable', reason: {zh, en}}
}

export function failed(departures: readonly Departure[]): Verdict {
  return departures.length === 0 ? passed : {state: 'failed', departures}
}

/**
 * Several aspects of one thing. Of a page only the first departure is told. Passed only when
 * none was unreadable; what is absent does not count.
 */
export function inTurn(...outcomes: readonly Verdict[]): Verdict {
  const departures = outcomes.flatMap((each) => (each.state === 'failed' ? each.departures : []))
  const pages = new Set<number>()
  const firsts = departures.filter(({page}) => !pages.has(page) && pages.add(page))
  if (firsts.length > 0) return failed(firsts)
  return (
    outcomes.find((each) => each.state === 'unmeasured' && each.cause === 'unreadable') ??
    allOf(...outcomes)
  )
}

/** Several measurements as one: failed when any failed, unmeasured when none could be made. */
export function allOf(...outcomes: readonly Verdict[]): Verdict {
  const departures = outcomes.flatMap((each) => (each.state === 'failed' ? each.departures : []))
  if (departures.length > 0) return failed(departures)
  const made = outcomes.filter((each) => each.state === 'passed')
  if (made.length === 0) return outcomes[0] ?? passed
  const actual = made.map((each) => each.actual).filter((each) => each !== undefined)
  return {state: 'passed', ...(actual.length > 0 && {actual: actual.join(', ')})}
}

/**
 * Judge each of `measured`; `subject` names them: `天头`, `head margin`. Of a page only the
 * worst is told. Of none there is nothing to say: for one aspect of several.
 */
export function judge(
  measured: readonly Measured[],
  expected: Expected,
  subject: Wording,
  unit: Unit = millimetres
): Verdict {
  const bad = worstOfPages(measured, expected, unit)
  if (bad.length > 0) {
    return failed(bad.map((each) => departureOf(each, expected, subject, unit)))
  }
  if (measured.length === 0) return passed
  const values = measured.map(({value}) => round(value, unit))
  // There may be more of them than a function takes arguments.
  const low = values.reduce((least, value) => Math.min(least, value), Infinity)
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity)
  const span = low === high ? show(low, unit) : `${show(low, unit)} … ${show(high, unit)}`
  return {state: 'passed', actual: span}
}

/** What is no length: words on both sides, the same in both languages. */
export function departure(
  {page, box}: Pick<Measured, 'page' | 'box'>,
  subject: Wording,
  actual: string,
  expected: string,
  should: Wording = {zh: '应为', en: 'expected'}
): Departure {
  return {
    page,
    box,
    actual,
    expected,
    wording: {
      zh: `${subject.zh} ${actual}，${should.zh} ${expected}`,
      en: `Unexpected ${subject.en} \`${actual}\`, ${should.en} \`${expected}\``
    }
  }
}

/** Judge that none of `measured` is more than `most`; of a page only the worst is told. */
export function judgeMost(
  measured: readonly Measured[],
  {length, tolerance}: Pick<Expected, 'length' | 'tolerance'>,
  subject: Wording,
  unit: Unit = millimetres
): Verdict {
  const outcome = judge(
    measured,
    {length, tolerance, under: Number.POSITIVE_INFINITY},
    subject,
    unit
  )
  if (outcome.state !== 'failed') return outcome
  const expected = `≤ ${show(length, unit)}`
  return failed(
    outcome.departures.map(({page, box, actual}) =>
      departure({page, box}, subject, actual, expected)
    )
  )
}

/** Whether a value is what it should be, after rounding. */
export function meets(value: number, expected: Expected, unit: Unit = millimetres): boolean {
  return excess(value, expected, unit) <= 0
}

/** `37 mm ± 1 mm`, `262 mm −2.5/+0.5 mm`. */
export function showExpected(expected: Expected, unit: Unit): string {
  const {length, tolerance, over = tolerance, under = tolerance} = expected
  if (expected.isRange) {
    const low = show(length - under, {...unit, name: ''})
    return `${low}–${show(length + over, unit)}`
  }
  if (over === under) {
    return over === 0 ? show(length, unit) : `${show(length, unit)} ± ${show(over, unit)}`
  }
  return `${show(length, unit)} −${show(under, unit)}/+${show(over, unit)}`
}

export function show(value: number, {name, step}: Unit): string {
  const decimals = Math.max(0, Math.round(-Math.log10(step)))
  const text = Number(value.toFixed(Math.max(decimals, step === 0.5 ? 1 : 0))).toString()
  return name === '' || name === '°' ? `${text}${name}` : `${text} ${name}`
}

export function round(value: number, {step}: Unit): number {
  return Number((Math.round(value / step) * step).toFixed(6))
}

/** How far a value is beyond its tolerance; rounding noise of doubles is none. */
function excess(value: number, expected: Expected, unit: Unit): number {
  const {length, tolerance, over = tolerance, under = tolerance} = expected
  const difference = round(value, unit) - length
  const beyond = difference > 0 ? difference - over : -difference - under
  return beyond > 1e-6 ? beyond : 0
}

function worstOfPages(
  measured: readonly Measured[],
  expected: Expected,
  unit: Unit
): readonly Measured[] {
  const worst = new Map<number, Measured>()
  for (const each of measured) {
    const beyond = excess(each.value, expected, unit)
    const known = worst.get(each.page)
    if (beyond > 0 && (!known || excess(known.value, expected, unit) < beyond)) {
      worst.set(each.page, each)
    }
  }
  return [...worst.values()].sort((a, b) => a.page - b.page)
}

function departureOf(
  {page, box, value, shift = 0}: Measured,
  expected: Expected,
  subject: Wording,
  unit: Unit
): Departure {
  const own = {...expected, length: expected.length - shift}
  const actual = round(value - shift, unit)
  return {
    ...departure({page, box}, subject, show(actual, unit), showExpected(own, unit)),
    off: round(actual - own.length, unit)
  }
}
