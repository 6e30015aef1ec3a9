/** The findings of the document in front: in their list, and as marks on its pages. */

import type {ShownDraft, ShownFinding} from '../contract.ts'
import {AllFindings} from './all-findings.ts'
import {FindingsPanel} from './findings-panel.ts'
import type {PlaceChip} from './place-chip.ts'
import {placeIn} from './source-place.ts'
import type {Stage} from './stage.ts'
import type {Surround} from './surround.ts'

export class FindingsView {
  readonly #panel = new FindingsPanel((finding) => this.#goTo(finding))
  readonly #found = new AllFindings()
  readonly #stage: () => Stage
  readonly #surround: Surround
  readonly #chip: PlaceChip
  #draft: ShownDraft | undefined

  constructor(stage: () => Stage, surround: Surround, chip: PlaceChip) {
    this.#stage = stage
    this.#surround = surround
    this.#chip = chip
  }

  /** Nothing is known of `draft` yet but what reading it said; shown when its pages are. */
  read(draft: ShownDraft | undefined): void {
    this.#draft = draft
    this.#found.read(draft)
  }

  judge(findings: readonly ShownFinding[]): void {
    this.#found.judge(findings)
    this.show()
  }

  /** What was found in the PDF of `printed`, unless something else is in front by now. */
  measure(printed: ShownDraft, findings: readonly ShownFinding[]): void {
    if (this.#draft !== printed) return
    this.#found.measure(findings)
    this.show()
  }

  show(): void {
    if (!this.#draft) return
    const {all, marks} = this.#found
    this.#panel.show(all)
    this.#surround.count(all.length)
    this.#stage().front?.mark(marks)
  }

  /** There is no document. */
  empty(): void {
    this.#panel.show(undefined)
  }

  focus(number: number): void {
    this.#surround.openFindings()
    this.#panel.focus(number)
  }

  #goTo(finding: ShownFinding): void {
    const {front} = this.#stage()
    if (!this.#draft || !front) return
    const place = placeIn(this.#draft, finding)
    if (finding.page !== null) front.goToPage(finding.page)
    else if (place) front.goTo(place)
    if (place) {
      front.flash(place)
      const {path, line} = finding
      if (line !== null) this.#chip.show(path, line)
    }
    this.#surround.closeDrawers()
  }
}
