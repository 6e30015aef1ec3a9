/** PDF pages → what each measurement of the standard came to. */

import type {PdfPage} from '../facts/index.ts'
import {noProfile, type Profile} from './profile.ts'
import type {Evidence, Rule, Verdict} from './rule.ts'
import {gutterMargin} from './rules/page/gutter-margin.ts'
import {rules} from './rules.ts'
import type {SeenForm} from './scene/form.ts'
import {recognise, type Scene} from './scene/scene.ts'
import {unreadable} from './verdict.ts'

export interface RuleVerdict {
  readonly rule: Rule
  readonly outcome: Verdict
}

export interface Judgement {
  readonly form: SeenForm
  readonly scene: Scene
  /** In the order of the table. */
  readonly results: readonly RuleVerdict[]
}

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
  const scene = recognise(pages, options.form)
  const evidence = {scene, pages, profile: options.profile ?? noProfile}
  const results = rules
    .filter(({forms}) => forms === 'all' || forms.includes(scene.form))
    .map((rule) => ({
      rule,
      outcome: options.isOver?.() ? tooLong : outcomeOf(rule, evidence, options.strict)
    }))
  return {form: scene.form, scene, results}
}

const tooLong = unreadable('测得过久，已停止', 'measuring took too long')

function outcomeOf(rule: Rule, evidence: Evidence, strict: Profile | undefined): Verdict {
  const {seenPages} = evidence.scene
  if (seenPages.every(({lines, pageNumber}) => lines.length === 0 && !pageNumber)) {
    return seenPages.some(({isScan}) => isScan)
      ? unreadable('全是图片，没有文字', 'all pages are pictures without text')
      : unreadable('没有文字', 'there is no text')
  }
  const outcome = rule.measure(evidence)
  if (strict === undefined || outcome.state === 'failed') return outcome
  // 镜像 is told once, where the type area lies: everything else is measured from there.
  const {mirrored} = rule === gutterMargin ? strict : evidence.profile
  const before = rule.measure({...evidence, profile: {...strict, mirrored}})
  return before.state === 'failed' ? {state: 'passed', agreed: before.departures} : outcome
}
