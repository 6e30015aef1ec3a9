/** What is known of the document in front: from reading, from its layout, from its PDF. */

import type {Finding, Sheet} from '../contract.ts'
import {ordered} from './findings-panel.ts'
import type {Mark} from './frame-contract.ts'
import {placeIn} from './source-place.ts'

export class AllFindings {
  #sheet: Sheet | undefined
  #judged: readonly Finding[] = []
  #measured: readonly Finding[] = []

  /** Begin anew: nothing is known of `sheet` but what reading it said. */
  read(sheet: Sheet | undefined): void {
    this.#sheet = sheet
    this.#judged = []
    this.#measured = []
  }

  /** What the layout means for the author. */
  judge(findings: readonly Finding[]): void {
    this.#judged = findings
  }

  /** What printing said, which says again what reading and layout did; the rest is kept. */
  measure(findings: readonly Finding[]): void {
    const known = new Set([...(this.#sheet?.findings ?? []), ...this.#judged].map(keyOf))
    this.#measured = findings.filter((finding) => !known.has(keyOf(finding)))
  }

  /** In the order of the list. */
  get all(): readonly Finding[] {
    return ordered([...(this.#sheet?.findings ?? []), ...this.#judged, ...this.#measured])
  }

  /** Numbered as in the list. */
  get marks(): readonly Mark[] {
    const sheet = this.#sheet
    if (!sheet) return []
    return this.all.map((finding, index) => ({
      number: index + 1,
      finding,
      place: placeIn(sheet, finding)
    }))
  }
}

function keyOf({ruleId, path, line, page, wording}: Finding): string {
  return [ruleId, path, line, page, wording.zh].join('\n')
}
