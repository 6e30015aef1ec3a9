/** PDF pages → what each measurement of the standard came to. */

import type {PdfPage} from '../facts/page.ts'
import {unreadable} from './outcome.ts'
import {noProfile, type Profile} from './profile.ts'
import type {Evidence, Outcome, Rule} from './rule.ts'
import {rules} from './rules.ts'
import type {Form} from './scene/form.ts'
import {recognise, type Scene} from './scene/scene.ts'

export interface Result {
  readonly rule: Rule
  readonly outcome: Outcome
}

export interface Judgement {
  readonly form: Form
  readonly scene: Scene
  /** In the order of the table. */
  readonly results: readonly Result[]
}

/** Measure a document of at least one page; `form` overrides what its first page tells. */
export function judgePages(
  pages: readonly PdfPage[],
  options: {readonly form?: Form | undefined; readonly profile?: Profile | undefined} = {}
): Judgement {
  const scene = recognise(pages, options.form)
  const evidence = {scene, pages, profile: options.profile ?? noProfile}
  const results = rules
    .filter(({forms}) => forms === 'all' || forms.includes(scene.form))
    .map((rule) => ({rule, outcome: outcomeOf(rule, evidence)}))
  return {form: scene.form, scene, results}
}

function outcomeOf(rule: Rule, evidence: Evidence): Outcome {
  const {sheets} = evidence.scene
  if (sheets.every(({lines, pageNumber}) => lines.length === 0 && !pageNumber)) {
    return sheets.some(({isScan}) => isScan)
      ? unreadable('全是图片，没有文字', 'all pages are pictures without text')
      : unreadable('没有文字', 'there is no text')
  }
  return rule.measure(evidence)
}
