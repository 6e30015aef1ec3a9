/**
 * While nothing else is to be done: make ready for the next edit, and find out how many pages
 * the other documents have, and how they fare.
 */

import type {Entry} from '../contract.ts'
import * as link from './link.ts'
import type {Stage} from './stage.ts'

/** After this long without a change the reader is reading. Milliseconds. */
const patience = 600
/** A project with more is not looked through: its documents are when they are opened. */
const mostDocuments = 300

export class Survey {
  readonly #stage: Stage
  #entries: readonly Entry[] = []
  #timer: number | undefined
  /** Versions that were tried: one that fails is not tried for ever. */
  readonly #tried = new Set<string>()

  constructor(stage: Stage) {
    this.#stage = stage
  }

  consider(entries: readonly Entry[], current: string | undefined): void {
    this.#entries = entries.filter(({path, state}) => state === 'unread' && path !== current)
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#look(), patience)
  }

  async #look(): Promise<void> {
    if (!this.#stage.shown) return
    await this.#stage.prepare()
    for (const {path} of this.#entries.slice(0, mostDocuments)) {
      const draft = await link.fetchDraft(path, {}, true)
      if (!draft || draft.html === null || this.#tried.has(path + draft.version)) continue
      const laid = await this.#stage.survey(draft)
      // Something else came: the next change of the list leads here again.
      if (!laid) return
      this.#tried.add(path + draft.version)
      await link.sendLayout(draft, laid)
      await link.fetchProofread(path)
    }
  }
}
