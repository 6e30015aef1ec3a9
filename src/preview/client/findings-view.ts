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
import type {TextPane} from './text/text-pane.ts'

interface Around {
  readonly stage: () => Stage
  readonly surround: Surround
  readonly chip: PlaceChip
  readonly tell: Tell
  readonly pane: TextPane
}

/** Milliseconds. */
const afterTyping = 300

export class FindingsView {
  readonly #panel = new FindingsPanel({
    onPick: (finding) => this.#goTo(finding),
    onMend: (finding) => this.#mend(finding)
  })
  readonly #mending: MendByClick
  readonly #found = new AllFindings()
  readonly #around: Around
  #draft: ShownDraft | undefined
  /** Its text where that is not saved. */
  #text: string | undefined
  #timer: number | undefined
  /** Which request is the newest: answers may overtake each other. */
  #asked = 0

  constructor(around: Around) {
    this.#around = around
    this.#mending = new MendByClick(around.tell, () => void this.proofread())
  }

  /** In the order of the list. */
  get all(): readonly ShownFinding[] {
    return this.#found.all
  }

  /**
   * Nothing is known of `draft`, read from `text` where that is not saved, but what reading it
   * said; shown when its pages are.
   */
  read(draft: ShownDraft | undefined, text?: string): void {
    this.#draft = draft
    this.#text = text
    this.#found.read(draft)
    this.#mending.show(draft?.path)
  }

  /** The same once the keys rest: the pages come first. */
  proofreadSoon(): void {
    clearTimeout(this.#timer)
    if (this.#text === undefined) void this.proofread()
    else this.#timer = window.setTimeout(() => void this.proofread(), afterTyping)
  }

  /** Ask for what is said of the text as it is by now. */
  async proofread(): Promise<void> {
    const path = this.#draft?.path
    const text = this.#text
    if (path === undefined) return
    this.#asked += 1
    const turnOf = this.#asked
    // Without it the rest is shown all the same; the next change asks again.
    const findings = await fetchProofread(path, text).catch(() => undefined)
    if (!findings || turnOf !== this.#asked || this.#draft?.path !== path) return
    if (this.#text !== text) return
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
    this.#around.surround.count(all.length)
    this.#around.stage().front?.mark(marks)
    const {pane} = this.#around
    // What was typed meanwhile is judged in a moment.
    if (pane.unsaved(this.#draft.path) === this.#text) pane.mark(all)
  }

  /** There is no document. */
  empty(): void {
    this.#panel.show(undefined)
  }

  focus(number: number): void {
    this.#around.surround.openFindings()
    this.#panel.focus(number)
  }

  /** In the text, where that is being written, to be undone there; else in the file. */
  #mend(finding: ShownFinding): void {
    if (!this.#around.pane.mend(finding)) void this.#mending.mend(finding)
  }

  #goTo(finding: ShownFinding): void {
    const {stage, surround, chip, pane} = this.#around
    const {front} = stage()
    if (!this.#draft || !front) return
    const place = placeIn(this.#draft, finding)
    if (finding.page !== null) front.goToPage(finding.page)
    else if (place) front.goTo(place)
    if (place) {
      front.flash(place)
      const {path, line} = finding
      const isInText =
        path === this.#draft.path && line !== null && pane.goTo(line, finding.column ?? 1)
      if (line !== null && !isInText) chip.show(path, line)
    }
    surround.closeDrawers()
  }
}
