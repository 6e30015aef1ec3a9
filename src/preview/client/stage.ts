/**
 * The two frames. One shows the pages while the other lays out what comes next; then they
 * change places, the reader's paragraph where it was. Nothing is shown half-done. A third,
 * never seen, is for documents that are only counted.
 */

import type {FormulaStyles, ShownDraft, Styles} from '../contract.ts'
import {firstChange} from './first-change.ts'
import type {Laid, LayingOut, Listener, Look, Sheets} from './frame-contract.ts'
import {fetchFormulaStyles} from './link.ts'
import {conceal, type Frame, loadFrame} from './load-frame.ts'

export interface Shown {
  readonly draft: ShownDraft
  readonly laid: Laid
}

interface Wanted {
  readonly draft: ShownDraft
  /** Whether what has changed is scrolled to, and whether it is pointed out. */
  readonly isFollowed: boolean
  readonly isFlashed: boolean
  readonly settle: (shown: Shown | undefined) => void
}

export class Stage {
  readonly #holder: HTMLElement
  readonly #listener: Listener
  #frames: readonly Frame[] = []
  #front: Frame | undefined
  #aside: Promise<Frame> | undefined
  /** What stands in a frame, laid out in which styles: an edit of it touches few pages. */
  readonly #standing = new WeakMap<Frame, {readonly path: string; readonly styles: Styles}>()
  #shown: Shown | undefined
  #styles: Styles | undefined
  #formulaStyles: Promise<FormulaStyles> | undefined
  #look: Look
  #wanted: Wanted | undefined
  #isBusy = false
  /** Goes up with everything that is wanted: a layout for an older one stops. */
  #turn = 0

  constructor(holder: HTMLElement, look: Look, listener: Listener) {
    this.#holder = holder
    this.#look = look
    this.#listener = listener
  }

  get shown(): Shown | undefined {
    return this.#shown
  }

  get front(): Sheets | undefined {
    return this.#front?.sheets
  }

  /** Give the keys to the pages. */
  focus(): void {
    this.#front?.node.focus()
  }

  async open(styles: Styles): Promise<void> {
    this.#frames = await Promise.all([this.#load(), this.#load()])
    this.dress(styles)
  }

  dress(styles: Styles): void {
    this.#styles = styles
    this.#formulaStyles = undefined
    for (const frame of this.#frames) {
      if (frame !== this.#front) frame.sheets.dress(styles)
    }
  }

  theme(name: string): void {
    for (const {window} of this.#frames) window.document.documentElement.dataset.theme = name
  }

  look(look: Look): void {
    this.#look = look
    const front = this.#front?.sheets
    if (!front || !this.#shown) return
    const anchor = front.anchor()
    front.show(look)
    if (anchor) front.restore(anchor)
  }

  /**
   * Lay out `draft` and show it. Gives undefined when something newer came, or when it has
   * no pages; what was shown then stays.
   */
  show(draft: ShownDraft, isFollowed: boolean, isFlashed = true): Promise<Shown | undefined> {
    this.#turn += 1
    this.#wanted?.settle(undefined)
    return new Promise((settle) => {
      this.#wanted = {draft, isFollowed, isFlashed, settle}
      void this.#run()
    })
  }

  /** Nothing is shown any more. */
  hide(): void {
    this.#turn += 1
    this.#wanted?.settle(undefined)
    this.#wanted = undefined
    this.#shown = undefined
    for (const {node} of this.#frames) conceal(node)
    this.#front = undefined
  }

  /** Lay out a document only to count its pages, unless something else is wanted. */
  survey(draft: ShownDraft): Promise<Laid | undefined> {
    return this.#meanwhile(async () => {
      this.#aside ??= this.#load()
      const aside = await this.#aside
      const laid = await this.#layOutIn(aside, draft)
      aside.sheets.clear()
      return laid
    })
  }

  /** Lay out what is shown behind it as well, so that the first edit touches few pages, too. */
  async prepare(): Promise<void> {
    const draft = this.#shown?.draft
    const back = this.#back()
    if (!draft || !back) return
    const standing = this.#standing.get(back)
    if (standing?.path === draft.path && standing.styles === this.#styles) return
    await this.#meanwhile(() => this.#layOutIn(back, draft))
  }

  async #run(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    try {
      while (this.#wanted) {
        const wanted = this.#wanted
        this.#wanted = undefined
        wanted.settle(await this.#layOut(wanted).catch(failed))
      }
    } finally {
      this.#isBusy = false
    }
  }

  /** Do what nobody waits for; undefined where something is wanted. */
  async #meanwhile<Result>(task: () => Promise<Result>): Promise<Result | undefined> {
    if (this.#isBusy || this.#wanted) return undefined
    this.#isBusy = true
    try {
      return await task()
    } finally {
      this.#isBusy = false
      void this.#run()
    }
  }

  async #layOut({draft, isFollowed, isFlashed}: Wanted): Promise<Shown | undefined> {
    const back = this.#back()
    if (!back) return undefined
    const before = this.#shown
    const isSame = before?.draft.path === draft.path
    // Of a document that is shown already, the old pages stay until the new ones are whole.
    const onFirst = isSame ? undefined : () => this.#bringToFront(back)
    const laid = await this.#layOutIn(back, draft, onFirst)
    if (!laid || laid.pages.length === 0) {
      if (laid && !isSame) this.#bringToFront(back)
      return laid && {draft, laid}
    }

    const anchor = isSame ? this.#front?.sheets.anchor() : undefined
    this.#shown = {draft, laid}
    back.sheets.show(this.#look)
    if (anchor) back.sheets.restore(anchor)
    const change = isSame ? firstChange(before.laid, laid) : undefined
    if (change && isFollowed && !back.sheets.sees(change)) back.sheets.goTo(change)
    if (change && isFlashed) back.sheets.flash(change)
    this.#bringToFront(back)
    this.#listener.onPage(back.sheets.page())
    return this.#shown
  }

  async #layOutIn(
    frame: Frame,
    draft: ShownDraft,
    onFirst?: () => void
  ): Promise<Laid | undefined> {
    const {html, path} = draft
    const styles = this.#styles
    if (html === null || !styles) return undefined
    const turn = this.#turn
    frame.sheets.dress(styles)
    const formulas = await this.#formulasOf(draft)
    const isStopped = (): boolean => this.#turn !== turn
    this.#standing.delete(frame)
    const laid = await frame.sheets.layOut({html, formulas, isStopped, onFirst, look: this.#look})
    if (laid) this.#standing.set(frame, {path, styles})
    return laid
  }

  async #formulasOf({formulas: boxes}: ShownDraft): Promise<LayingOut['formulas']> {
    if (boxes.length === 0) return undefined
    this.#formulaStyles ??= fetchFormulaStyles()
    try {
      return {...(await this.#formulaStyles), boxes}
    } catch (error) {
      // The next document asks again.
      this.#formulaStyles = undefined
      throw error
    }
  }

  #back(): Frame | undefined {
    return this.#frames.find((frame) => frame !== this.#front)
  }

  #bringToFront(frame: Frame): void {
    const before = this.#front
    if (before === frame) return
    this.#front = frame
    frame.node.inert = false
    frame.node.removeAttribute('aria-hidden')
    frame.node.classList.add('front')
    if (!before) return
    const hadFocus = document.activeElement === before.node
    conceal(before.node)
    if (hadFocus) frame.node.focus()
  }

  #load(): Promise<Frame> {
    return loadFrame(this.#holder, this.#listener, (frame) => this.#front === frame)
  }
}

/** A layout that fails shows nothing new; the console has what is needed to report it. */
function failed(error: unknown): undefined {
  console.error(error)
}
