/** The findings of the document in front: in their list, and as marks on its pages. */

import type {ShownDraft, ShownFinding} from '../contract.ts'
import {AllFindings} from './all-findings.ts'
import {FindingsPanel} from './findings-panel.ts'
import {fetchProofread} from './link.ts'
import {MendByClick} from './mending.ts'
import type {PlaceChip} from './place-chip.ts'
import {placeIn} from './source-place.ts'
import type {Stage} from './stage.ts'
import type {Surround} from './surround.ts'
import type {Tell} from './telling.ts'

export class FindingsView {
  readonly #panel = new FindingsPanel({
    onPick: (finding) => this.#goTo(finding),
    onMend: (finding) => this.#mending.mend(finding)
  })
  readonly #mending: MendByClick
  readonly #found = new AllFindings()
  readonly #stage: () => Stage
  readonly #surround: Surround
  readonly #chip: PlaceChip
  #draft: ShownDraft | undefined
  /** Which request is the newest: answers may overtake each other. */
  #asked = 0

  constructor(stage: () => Stage, surround: Surround, chip: PlaceChip, tell: Tell) {
    this.#mending = new MendByClick(tell, () => void this.proofread())
    this.#stage = stage
    this.#surround = surround
    this.#chip = chip
  }

  /** Nothing is known of `draft` yet but what reading it said; shown when its pages are. */
  read(draft: ShownDraft | undefined): void {
    this.#draft = draft
    this.#found.read(draft)
    this.#mending.show(draft?.path)
  }

  /** Ask for what is said of the text as it is on the disk by now. */
  async proofread(): Promise<void> {
    const path = this.#draft?.path
    if (path === undefined) return
    this.#asked += 1
    const turnOf = this.#asked
    // Without it the rest is shown all the same; the next change asks again.
    const findings = await fetchProofread(path).catch(() => undefined)
    if (!findings || turnOf !== this.#asked || this.#draft?.path !== path) return
    this.#found.proofread(findings)
    this.show()
    document.documentElement.dataset.proofread = String(turnOf)
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
