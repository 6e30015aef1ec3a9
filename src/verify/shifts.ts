/**
 * One shift of a whole section is one fault: what is right once the section is moved back
 * follows from it, and is told with it.
 */

import type {PdfPage} from '../facts/index.ts'
import type {Departure, Rule, RuleVerdict} from './rule.ts'
import {middle} from './scene/line.ts'
import {movedPage} from './scene/moved-page.ts'
import type {Scene} from './scene/scene.ts'
import {millimetres, show} from './verdict.ts'

/** A section that may be shifted as a whole: told by the rule that measures its place. */
interface Section {
  readonly cause: string
  /** What is right, too, once it is moved back; else it is not shifted but narrower, say. */
  readonly other?: string
  /** `pages` with the section moved by so many millimetres. */
  readonly move: (pages: readonly PdfPage[], by: number, scene: Scene) => readonly PdfPage[]
  readonly words: (by: number) => {readonly zh: string; readonly en: string}
}

const sideways = (by: number): {readonly zh: string; readonly en: string} => {
  const size = show(Math.abs(by), millimetres)
  return by > 0
    ? {zh: `整版偏右 ${size}`, en: `the whole page lies ${size} to the right`}
    : {zh: `整版偏左 ${size}`, en: `the whole page lies ${size} to the left`}
}

const downwards =
  (what: {readonly zh: string; readonly en: string}) =>
  (by: number): {readonly zh: string; readonly en: string} => {
    const size = show(Math.abs(by), millimetres)
    return by > 0
      ? {zh: `${what.zh}偏下 ${size}`, en: `${what.en} lies ${size} too low`}
      : {zh: `${what.zh}偏上 ${size}`, en: `${what.en} lies ${size} too high`}
  }

const masthead = {
  move: (pages: readonly PdfPage[], by: number, {masthead: {bottom, issuerMark}}: Scene) => {
    // What is at the top left keeps its place.
    const top = Math.min(...issuerMark.map((row) => row.top))
    const isMasthead = ({y}: {readonly y: number}): boolean => y > top && y < bottom + 1
    return pages.map((page, index) => (index === 0 ? movedPage(page, 0, by, isMasthead) : page))
  },
  words: downwards({zh: '版头整体', en: 'the whole masthead'})
}

const sections: readonly Section[] = [
  {
    cause: 'gutter-margin',
    other: 'type-area-right',
    move: (pages, by) => pages.map((page) => movedPage(page, by, 0)),
    words: sideways
  },
  {
    cause: 'head-margin',
    move: (pages, by) => pages.map((page) => movedPage(page, 0, by)),
    words: downwards({zh: '整版', en: 'the whole page'})
  },
  ...['issuer-mark-top', 'order-mark-top', 'minutes-mark-top'].map((cause) => ({
    cause,
    ...masthead
  }))
]

/** What is seen, and found, once a section is moved back. */
export interface Remeasured {
  readonly scene: Scene
  readonly results: readonly RuleVerdict[]
}

/** As many of what follows are named. */
const mostNamed = 3

/**
 * `results` of `pages`, with what follows from a shift marked as that. `measure` judges pages on
 * which it is undone.
 */
export function withConsequences(
  results: readonly RuleVerdict[],
  pages: readonly PdfPage[],
  scene: Scene,
  measure: (pages: readonly PdfPage[]) => Remeasured
): readonly RuleVerdict[] {
  let known = results
  let moved = pages
  const causes = new Set<string>()
  for (const section of sections) {
    const by = shiftOf(section.cause, known)
    if (by === undefined) continue
    const back = section.move(moved, -by, scene)
    const {results: without, scene: moving} = measure(back)
    if (departuresOf(without, section.cause).length > 0 || !hasSameNumbers(scene, moving)) continue
    if (section.other !== undefined && stateOf(without, section.other) === 'failed') continue
    causes.add(section.cause)
    const explained = explain(known, without, section, {by, causes})
    if (explained === known) {
      causes.delete(section.cause)
      continue
    }
    known = explained
    moved = back
  }
  return known
}

/**
 * Whether a page that was moved still shows its number: where that did not stand with the text,
 * the page is not shifted as a whole, and what is said of the number does not follow.
 */
function hasSameNumbers(scene: Scene, moved: Scene): boolean {
  return scene.seenPages.every(
    ({pageNumber}, index) => moved.seenPages[index]?.pageNumber?.text === pageNumber?.text
  )
}

/** By how much the section of `cause` is off, if it is. */
function shiftOf(cause: string, results: readonly RuleVerdict[]): number | undefined {
  const offs = departuresOf(results, cause).flatMap(({off}) => off ?? [])
  return offs.length > 0 ? middle(offs) : undefined
}

function departuresOf(results: readonly RuleVerdict[], id: string): readonly Departure[] {
  const outcome = results.find(({rule}) => rule.id === id)?.outcome
  return outcome?.state === 'failed'
    ? outcome.departures.filter(({isConsequence}) => !isConsequence)
    : []
}

function stateOf(results: readonly RuleVerdict[], id: string): string | undefined {
  return results.find(({rule}) => rule.id === id)?.outcome.state
}

function explain(
  results: readonly RuleVerdict[],
  without: readonly RuleVerdict[],
  {cause, words}: Section,
  {by, causes}: {readonly by: number; readonly causes: ReadonlySet<string>}
): readonly RuleVerdict[] {
  const followers: Rule[] = []
  const marked = results.map((result) => {
    const {rule, outcome} = result
    // What another shift was told by does not follow from this one.
    if (outcome.state !== 'failed' || causes.has(rule.id)) return result
    // Nor does what is not there any more.
    if (stateOf(without, rule.id) === 'unmeasured') return result
    const remaining = new Set(departuresOf(without, rule.id).map(({page}) => page))
    const departures = outcome.departures.map((each) =>
      remaining.has(each.page) ? each : {...each, isConsequence: true as const}
    )
    const isFollower = departures.some(
      (each, index) => each.isConsequence && !outcome.departures[index]?.isConsequence
    )
    if (!isFollower) return result
    followers.push(rule)
    return {rule, outcome: {...outcome, departures}}
  })
  if (followers.length === 0) return results
  return marked.map((result) => {
    const {rule, outcome} = result
    if (rule.id !== cause || outcome.state !== 'failed') return result
    const departures = outcome.departures.map((each, index) =>
      index === 0 ? toldWith(each, followers, words(by)) : {...each, isConsequence: true as const}
    )
    return {rule, outcome: {...outcome, departures}}
  })
}

function toldWith(
  departure: Departure,
  followers: readonly Rule[],
  {zh, en}: {readonly zh: string; readonly en: string}
): Departure {
  const names = followers.slice(0, mostNamed).map(({name}) => name)
  const more = followers.length > names.length
  const {wording} = departure
  return {
    ...departure,
    wording: {
      zh: `${wording.zh}；${zh}，随之偏离的还有${names.map((name) => name.zh).join('、')}${more ? `等 ${followers.length} 项` : ''}`,
      en: `${wording.en}; ${en}, and with it ${names.map((name) => name.en).join(', ')}${more ? ` and ${followers.length - names.length} more` : ''}`
    }
  }
}
