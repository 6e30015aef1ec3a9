/** What a judgement has to say, as messages for people and for programs. */

import type {Finding} from '../base/message.ts'
import type {Box} from '../facts/index.ts'
import type {Judgement} from './judge.ts'
import type {Departure, Rule} from './rule.ts'

/** A fault that runs through a document is told on so many pages; the last says how many more. */
const mostPages = 5

/** Every departure, in the order of the table; then what is there and could not be measured. */
export function findingsOf({results, turned}: Judgement): Finding[] {
  const departures = results.flatMap(({rule, outcome}) =>
    outcome.state === 'failed'
      ? condense(
          rule,
          outcome.departures.filter(({isConsequence}) => !isConsequence)
        )
      : []
  )
  const unread = results.flatMap(({rule, outcome}) =>
    outcome.state === 'unmeasured' && outcome.cause === 'unreadable'
      ? [{rule, reason: outcome.reason}]
      : []
  )
  // Of a document nothing is known of, nobody may think that it is right.
  const severity = unread.length === results.length ? 'error' : 'info'
  return [
    ...departures,
    ...results.flatMap(agreedOf),
    ...unmeasured(unread, severity),
    ...turnedPages(turned)
  ]
}

/** What is looked at upside down can be printed all the same. */
function turnedPages(pages: readonly number[]): Finding[] {
  const [page] = pages
  if (page === undefined) return []
  const count = pages.length
  return [
    {
      ruleId: 'turned-page',
      severity: 'info',
      page,
      wording: {
        zh: `页面倒置或横躺${count > 1 ? `（共 ${count} 页）` : ''}，按转正后的页面测量`,
        en: `Unexpected page that hangs upside down or lies on its side${count > 1 ? ` (${count} of them)` : ''}, measured upright`
      }
    }
  ]
}

/** 本机关约定: told once for each measurement, and no fault. */
function agreedOf({rule, outcome}: Judgement['results'][number]): Finding[] {
  const agreed = outcome.state === 'passed' ? (outcome.agreed ?? []) : []
  return condense(rule, agreed)
    .slice(0, 1)
    .map((finding) => ({
      ...finding,
      severity: 'info',
      wording: {
        zh: `按本机关约定，不算问题：${agreed[0]?.wording.zh}`,
        en: `Agreed by the office, no fault: ${agreed[0]?.wording.en}`
      }
    }))
}

function condense(rule: Rule, departures: readonly Departure[]): Finding[] {
  const rest = departures.length - mostPages
  return departures.slice(0, mostPages).map((departure, index) => {
    const {page, box, actual, expected, wording, severity} = departure
    const isLast = index === mostPages - 1 && rest > 0
    return {
      ruleId: rule.id,
      severity: severity ?? rule.severity,
      wording: isLast
        ? {
            zh: `${wording.zh}（后面还有 ${rest} 处）`,
            en: `${wording.en} (and ${rest} more)`
          }
        : wording,
      page,
      box: box && inTenths(box),
      actual,
      expected: expected === '' ? undefined : [expected],
      clause: rule.clause
    }
  })
}

/** A box as reports have it: x, y, width, height, in tenths of a millimetre. */
export function inTenths({x, y, width, height}: Box): [number, number, number, number] {
  return [tenth(x), tenth(y), tenth(width), tenth(height)]
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** One message for all measurements that one reason prevents. */
function unmeasured(
  list: readonly {
    readonly rule: Rule
    readonly reason: {readonly zh: string; readonly en: string}
  }[],
  severity: 'error' | 'info'
): Finding[] {
  const reasons = new Map<string, typeof list>()
  for (const each of list) {
    reasons.set(each.reason.en, [...(reasons.get(each.reason.en) ?? []), each])
  }
  return [...reasons.values()].flatMap((each) => {
    const [first] = each
    if (!first) return []
    const {zh, en} = first.reason
    const names = each.map(({rule}) => rule.name)
    const some = names.length > 3 ? names.slice(0, 3) : names
    const more = names.length - some.length
    return [
      {
        ruleId: 'not-measured',
        severity,
        wording: {
          zh: `${zh}，未测：${some.map((name) => name.zh).join('、')}${more > 0 ? `等 ${names.length} 项` : ''}`,
          en: `Not measured, since ${en}: ${some.map((name) => name.en).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
        }
      }
    ]
  })
}
