/** PDF pages → what each measurement of the standard came to. */

import type {Millimetres} from '../base/units.ts'
import type {Box, PdfPage} from '../facts/index.ts'
import {type LayoutNote, layoutNotes} from './layout.ts'
import {noProfile, type Profile} from './profile.ts'
import type {Departure, Evidence, Rule, RuleVerdict, Verdict} from './rule.ts'
import {gutterMargin} from './rules/page/gutter-margin.ts'
import {sheetSize} from './rules/page/sheet-size.ts'
import {versoShift} from './rules/page/verso.ts'
import {rules} from './rules.ts'
import {type FinishedPage, finishedPageOf} from './scene/finished-page.ts'
import type {SeenForm} from './scene/form.ts'
import {recognise, type Scene} from './scene/scene.ts'
import type {SeenPage} from './scene/seen-page.ts'
import {withConsequences} from './shifts.ts'
import {unlessUnread} from './unread.ts'
import {unreadable} from './verdict.ts'

export interface Judgement {
  readonly form: SeenForm
  readonly scene: Scene
  /** In the order of the table; places are on the pages as they are looked at. */
  readonly results: readonly RuleVerdict[]
  /** How its pages are filled. */
  readonly layout: readonly LayoutNote[]
  /** Of each page, where the page lies that was measured. */
  readonly sheets: readonly SheetPlace[]
  /** Pages, from 1, that hang upside down or lie on their side, and were measured upright. */
  readonly turned: readonly number[]
}

/** What takes a place of the measured page, whose type area is 28 mm from its left, to what is looked at. */
export type SheetPlace = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: Millimetres,
  f: Millimetres
]

export interface JudgeOptions {
  /** Overrides the form that page 1 tells. */
  readonly form?: SeenForm | undefined
  readonly profile?: Profile | undefined
  /** What would hold had nothing been agreed: what only then departs is an agreed deviation. */
  readonly strict?: Profile | undefined
  /** Whether measuring has taken too long: what is left is then not measured. */
  readonly isOver?: (() => boolean) | undefined
}

/** Measure a document of at least one page; `form` overrides what its first page tells. */
export function judgePages(pages: readonly PdfPage[], options: JudgeOptions = {}): Judgement {
  const finished = pages.map(finishedPageOf)
  const upright = finished.map(({page}) => page)
  const scene = recognise(upright, options.form)
  const measured = measure(upright, scene, options)
  const results = withConsequences(measured, upright, scene, (moved) => {
    const seen = recognise(moved, scene.form)
    return {scene: seen, results: measure(moved, seen, options)}
  }).map(({rule, outcome}) => ({rule, outcome: asShown(rule, outcome, finished)}))
  const evidence = {scene, pages: upright, profile: options.profile ?? noProfile}
  const shift = versoShift(evidence)
  const notes = layoutNotes(evidence)
  const layout = notes.map((note) => ({...note, box: shownOf(note, finished)}))
  const sheets = finished.map((page, index) => sheetOf(page, shift(index + 1)))
  const turned = finished.flatMap(({turns}, index) => (turns === 0 ? [] : [index + 1]))
  return {form: scene.form, scene, results, layout, sheets, turned}
}

function measure(
  pages: readonly PdfPage[],
  scene: Scene,
  {profile = noProfile, strict, isOver}: JudgeOptions
): RuleVerdict[] {
  const evidence = {scene, pages, profile}
  return rules
    .filter(({forms}) => forms === 'all' || forms.includes(scene.form))
    .map((rule) => ({rule, outcome: isOver?.() ? tooLong : outcomeOf(rule, evidence, strict)}))
}

/** Places on finished pages, as places on the pages as they are looked at. */
function asShown(
  {isOfEmitted}: Rule,
  outcome: Verdict,
  finished: readonly FinishedPage[]
): Verdict {
  const shown = (departure: Departure): Departure => {
    const {page, box} = departure
    const at = finished[page - 1]
    if (!box || !at) return departure
    return {...departure, box: isOfEmitted ? at.shown(box) : at.shownOfPortrait(box)}
  }
  if (outcome.state === 'failed') {
    return {...outcome, departures: outcome.departures.map(shown)}
  }
  return outcome.state === 'passed' && outcome.agreed
    ? {...outcome, agreed: outcome.agreed.map(shown)}
    : outcome
}

/** As an affine map (a, b, c, d, e, f): a page of one finished size, turned, moved by the bleed. */
function sheetOf({shownOfPortrait}: FinishedPage, shift: number): SheetPlace {
  const at = (x: number, y: number) => shownOfPortrait({x, y, width: 0, height: 0})
  const [origin, right, down] = [at(-shift, 0), at(1 - shift, 0), at(-shift, 1)]
  return [
    right.x - origin.x,
    right.y - origin.y,
    down.x - origin.x,
    down.y - origin.y,
    origin.x,
    origin.y
  ]
}

function shownOf({page, box}: LayoutNote, finished: readonly FinishedPage[]): Box {
  return finished[page - 1]?.shownOfPortrait(box) ?? box
}

/** A wide sheet of level text: several pages on one sheet, or a table alone. */
function isLying({isSideways, page}: SeenPage): boolean {
  return isSideways && page.glyphs.some(({text}) => text.trim() !== '')
}

const lying = unreadable(
  '文字横排在横放的纸上（如几页拼在一张上），不是一页一面的公文',
  'all text stands level on wide sheets, several pages on one perhaps'
)

const tooLong = unreadable('测得过久，已停止', 'measuring took too long')

function outcomeOf(rule: Rule, evidence: Evidence, strict: Profile | undefined): Verdict {
  const {seenPages} = evidence.scene
  if (seenPages.every(({lines, pageNumber}) => lines.length === 0 && !pageNumber)) {
    if (seenPages.some(({unread}) => unread === 'picture')) {
      return unreadable('全是图片，没有文字', 'all pages are pictures without text')
    }
    if (!seenPages.some(isLying)) return unreadable('没有文字', 'there is no text')
    if (rule !== sheetSize) return lying
  }
  const outcome = unlessUnread(rule, rule.measure(evidence), evidence.scene)
  if (strict === undefined || outcome.state === 'failed') return outcome
  // 镜像 is told once, where the type area lies: everything else is measured from there.
  const {mirrored} = rule === gutterMargin ? strict : evidence.profile
  const before = rule.measure({...evidence, profile: {...strict, mirrored}})
  return before.state === 'failed' ? {state: 'passed', agreed: before.departures} : outcome
}
