/** The PDF by the real chain: to be opened, and to be laid over the pages. */

import type {Settings, ShownDraft, ShownFinding} from '../contract.ts'
import {Comparison} from './comparison.ts'
import * as link from './link.ts'
import type {PlaceChip} from './place-chip.ts'
import {printPdf} from './print-pdf.ts'
import type {Stage} from './stage.ts'
import type {Tell} from './telling.ts'
import type {Toolbar} from './toolbar.ts'
import {say, type Word} from './words.ts'

interface Around {
  readonly stage: Stage
  readonly toolbar: Toolbar
  readonly chip: PlaceChip
  readonly tell: Tell
  /** Whether a DOCX is wanted beside the PDF. */
  readonly hasDocx: () => boolean
  /** Whether the document at `path` is to be printed, saved and looked through as it is. */
  readonly onBefore: (path: string) => Promise<boolean>
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

  /**
   * Make the PDF, after what is to be known before; `isForPaper`: it goes to the printer at once.
   * As the document is, it is written into `output/`; as it is only tried, it is shown.
   */
  async print(
    draft: ShownDraft | undefined,
    settings: Settings,
    isForPaper = false
  ): Promise<void> {
    const {tell, onBefore, hasDocx} = this.#around
    if (!draft || draft.html === null || !(await onBefore(draft.path))) return
    await this.#whileDisabled('notPrinted', async () => {
      tell('printing')
      const isTried = Object.keys(settings).length > 0
      const made =
        isTried || !link.canWrite
          ? {...(await link.fetchPrint(draft.path, settings)), output: null, docxAddress: null}
          : await link.askForOutput(draft.path, hasDocx())
      this.#around.onMeasured(draft, made.findings)
      if (made.address === null) return tell('notPrinted')
      this.#offer(draft, made.address, made.docxAddress, made.output)
      if (isForPaper) printPdf(made.address)
      else window.open(made.address, '_blank', 'noopener')
    })
  }

  #offer(
    {title}: ShownDraft,
    address: string,
    docxAddress: string | null,
    output: string | null
  ): void {
    const {chip, tell} = this.#around
    const name = title || 'document'
    tell('printed')
    chip.offer(
      output === null ? say('printed') : say('printedTo', {path: output}),
      {label: say('openPdf'), address},
      {label: say('saveAs'), address, name: `${name}.pdf`},
      ...(docxAddress === null
        ? []
        : [{label: say('saveDocx'), address: docxAddress, name: `${name}.docx`}])
    )
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
