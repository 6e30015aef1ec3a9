/** What is known of the document in front: from reading, its text, its layout, its PDF. */

import type {ShownDraft, ShownFinding} from '../contract.ts'
import {withoutSaidTwice} from '../said-twice.ts'
import {ordered} from './findings-panel.ts'
import type {Mark} from './frame-contract.ts'
import {placeIn} from './source-place.ts'

export class AllFindings {
  #draft: ShownDraft | undefined
  #ofText: readonly ShownFinding[] = []
  #judged: readonly ShownFinding[] = []
  #measured: readonly ShownFinding[] = []

  /**
   * Begin anew: nothing is known of `draft` but what reading it said, and what is said of its text
   * until that is asked for again.
   */
  read(draft: ShownDraft | undefined): void {
    if (draft?.path !== this.#draft?.path) this.#ofText = []
    this.#draft = draft
    this.#judged = []
    this.#measured = []
  }

  proofread(findings: readonly ShownFinding[]): void {
    this.#ofText = findings
  }

  /** What the layout means for the author. */
  judge(findings: readonly ShownFinding[]): void {
    this.#judged = findings
  }

  /** What printing said, which says again what reading and layout did; the rest is kept. */
  measure(findings: readonly ShownFinding[]): void {
    const known = new Set([...(this.#draft?.findings ?? []), ...this.#judged].map(keyOf))
    this.#measured = findings.filter((finding) => !known.has(keyOf(finding)))
  }

  /** In the order of the list. */
  get all(): readonly ShownFinding[] {
    const told = withoutSaidTwice(this.#draft?.findings ?? [], this.#ofText)
    return ordered([...told, ...this.#ofText, ...this.#judged, ...this.#measured])
  }

  /** Numbered as in the list. */
  get marks(): readonly Mark[] {
    const draft = this.#draft
    if (!draft) return []
    return this.all.map((finding, index) => ({
      number: index + 1,
      finding,
      place: placeIn(draft, finding)
    }))
  }
}

function keyOf({ruleId, path, line, page, wording}: ShownFinding): string {
  return [ruleId, path, line, page, wording.zh].join('\n')
}
