/** The PDF by the real chain: to be opened, and to be laid over the pages. */

import type {Settings, ShownDraft, ShownFinding} from '../contract.ts'
import {Comparison} from './comparison.ts'
import * as link from './link.ts'
import type {PlaceChip} from './place-chip.ts'
import type {Stage} from './stage.ts'
import type {Tell} from './telling.ts'
import type {Toolbar} from './toolbar.ts'
import {say, type Word} from './words.ts'

interface Around {
  readonly stage: Stage
  readonly toolbar: Toolbar
  readonly chip: PlaceChip
  readonly tell: Tell
  /** What was measured in the PDF of a document. */
  readonly onMeasured: (draft: ShownDraft, findings: readonly ShownFinding[]) => void
}

export class Printing {
  readonly comparison: Comparison
  readonly #around: Around

  constructor(around: Around) {
    this.#around = around
    const {stage, tell, onMeasured} = around
    this.comparison = new Comparison(() => stage.front, tell, onMeasured)
  }

  async print(draft: ShownDraft | undefined, settings: Settings): Promise<void> {
    const {chip, tell, onMeasured} = this.#around
    if (!draft || draft.html === null) return
    await this.#whileDisabled('notPrinted', async () => {
      tell('printing')
      const {address, findings} = await link.fetchPrint(draft.path, settings)
      onMeasured(draft, findings)
      if (address === null) return tell('notPrinted')
      tell('printed')
      chip.offer(say('openPdf'), address)
      window.open(address, '_blank', 'noopener')
    })
  }

  /** Over the pages, as long as `isCurrent` says that they are of the newest state. */
  async compare(settings: Settings, isCurrent: (draft: ShownDraft) => boolean): Promise<void> {
    const {stage} = this.#around
    if (!stage.shown) return
    const {laid, draft} = stage.shown
    const isWanted = (): boolean => stage.shown?.draft === draft && isCurrent(draft)
    await this.#whileDisabled('notCompared', () =>
      this.comparison.turn(draft, settings, laid.pages.length, isWanted)
    )
  }

  async #whileDisabled(failure: Word, work: () => Promise<void>): Promise<void> {
    const {toolbar, tell} = this.#around
    toolbar.enable(false)
    try {
      await work()
    } catch (error) {
      console.error(error)
      tell(failure)
    } finally {
      toolbar.enable(true)
    }
  }
}
