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
  readonly onMeasured: (sheet: ShownDraft, findings: readonly ShownFinding[]) => void
}

export class Printing {
  readonly comparison: Comparison
  readonly #around: Around

  constructor(around: Around) {
    this.#around = around
    const {stage, tell, onMeasured} = around
    this.comparison = new Comparison(() => stage.front, tell, onMeasured)
  }

  async print(sheet: ShownDraft | undefined, settings: Settings): Promise<void> {
    const {chip, tell, onMeasured} = this.#around
    if (!sheet || sheet.html === null) return
    await this.#whileDisabled('notPrinted', async () => {
      tell('printing')
      const {address, findings} = await link.fetchPrint(sheet.path, settings)
      onMeasured(sheet, findings)
      if (address === null) return tell('notPrinted')
      tell('printed')
      chip.offer(say('openPdf'), address)
      window.open(address, '_blank', 'noopener')
    })
  }

  /** Over the pages, as long as `isCurrent` says that they are of the newest state. */
  async compare(settings: Settings, isCurrent: (sheet: ShownDraft) => boolean): Promise<void> {
    const {stage} = this.#around
    if (!stage.shown) return
    const {laid, sheet} = stage.shown
    const isWanted = (): boolean => stage.shown?.sheet === sheet && isCurrent(sheet)
    await this.#whileDisabled('notCompared', () =>
      this.comparison.turn(sheet, settings, laid.pages.length, isWanted)
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
