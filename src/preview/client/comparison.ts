/** The PDF of the real chain over the preview: what differs is seen. */

import type {Settings, ShownDraft, ShownFinding} from '../contract.ts'
import type {Sheets} from './frame-contract.ts'
import * as link from './link.ts'
import type {Tell} from './telling.ts'
import type {Word} from './words.ts'

/** In mm, less than a hair: nobody sees it. */
const sameWithin = 0.1

export class Comparison {
  readonly #front: () => Sheets | undefined
  readonly #tell: Tell
  readonly #onPrinted: (draft: ShownDraft, findings: readonly ShownFinding[]) => void
  #mode: 'off' | 'difference' | 'over' = 'off'
  #pictures: readonly string[] = []

  /** Whether the address asks for it: `?compare`. */
  readonly isAsked = new URLSearchParams(location.search).has('compare')

  constructor(
    front: () => Sheets | undefined,
    tell: Tell,
    onPrinted: (draft: ShownDraft, findings: readonly ShownFinding[]) => void
  ) {
    this.#front = front
    this.#tell = tell
    this.#onPrinted = onPrinted
  }

  get isOn(): boolean {
    return this.#mode !== 'off'
  }

  /** The difference, then both half-transparent, then the pages alone. */
  async turn(
    draft: ShownDraft,
    settings: Settings,
    pages: number,
    isWanted: () => boolean
  ): Promise<void> {
    if (this.#mode === 'over') return this.end()
    if (this.#mode === 'difference') {
      this.#mode = 'over'
      this.#show('comparedOver')
      return
    }
    this.#tell('comparing')
    const {address, glyphs, findings} = await link.fetchPrint(draft.path, settings)
    this.#onPrinted(draft, findings)
    if (address === null) return this.#tell('notPrinted')
    const {picturesOf} = await import('./compare.ts')
    const pictures = await picturesOf(address)
    if (!isWanted()) {
      // Something else is shown by now.
      for (const picture of pictures) URL.revokeObjectURL(picture)
      return
    }
    this.end()
    this.#pictures = pictures
    this.#mode = 'difference'
    this.#show('compared')
    const count = this.#pictures.length
    if (count !== pages) return this.#tell('comparePages', {n: count, of: pages})
    const distance = this.#front()?.measure(glyphs)
    if (!distance) return
    const {compared, unmatched, worst} = distance
    document.documentElement.dataset.distance = JSON.stringify({path: draft.path, ...distance})
    if (unmatched === 0 && worst.millimetres < sameWithin)
      return this.#tell('comparedSame', {n: compared, mm: sameWithin})
    const values = {n: compared, mm: worst.millimetres.toFixed(2), page: worst.page}
    this.#tell(unmatched === 0 ? 'distance' : 'distanceUnmatched', {...values, other: unmatched})
  }

  end(): void {
    this.#mode = 'off'
    for (const address of this.#pictures) URL.revokeObjectURL(address)
    this.#pictures = []
    this.#front()?.compare([], 'difference')
    delete document.documentElement.dataset.compared
  }

  #show(word: Word): void {
    if (this.#mode === 'off') return
    this.#front()?.compare(this.#pictures, this.#mode)
    document.documentElement.dataset.compared = this.#mode
    this.#tell(word)
  }
}
