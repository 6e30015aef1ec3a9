/** A finding mended by a click, and taken back by another. */

import type {ShownFinding, Written} from '../contract.ts'
import {byId, element} from './element.ts'
import * as link from './link.ts'
import type {Tell} from './telling.ts'
import {say} from './words.ts'

/** A step that can be taken back: what it is called, and by which name. */
interface Step {
  readonly label: string
  readonly undo: string
}

/** As much of a replacement as a button has room for, in characters. */
const longestLabel = 24

export class MendByClick {
  readonly #holder = byId('undo')
  readonly #tell: Tell
  /** What is said of the text is to be asked for again. */
  readonly #onStale: () => void
  /** By document; the newest last. */
  readonly #steps = new Map<string, Step[]>()
  #path: string | undefined
  #shown: Step | undefined
  /** One click after the other. */
  #work: Promise<void> = Promise.resolve()

  constructor(tell: Tell, onStale: () => void) {
    this.#tell = tell
    this.#onStale = onStale
  }

  /** The document at `path` is in front. */
  show(path: string | undefined): void {
    this.#path = path
    const step = path === undefined ? undefined : this.#steps.get(path)?.at(-1)
    this.#holder.hidden = step === undefined
    // Drawn again it would lose the focus.
    if (step === this.#shown) return
    this.#shown = step
    if (!step) return
    const button = element('button', {type: 'button'}, say('undo'))
    button.addEventListener('click', () => this.#undo())
    this.#holder.replaceChildren(element('span', {}, step.label), button)
  }

  /** Put in what mends `finding` of the document in front. */
  mend(finding: ShownFinding): void {
    const path = this.#path
    if (path === undefined) return
    this.#inTurn(async () => {
      const written = await link.sendMend(path, finding)
      if (written.state === 'written' && written.undo !== null) {
        const steps = this.#steps.get(path) ?? []
        const label = `${say('mendedAs')} ${mendLabel(finding)}`
        this.#steps.set(path, [...steps, {label, undo: written.undo}])
      }
      this.#say(written.state, 'mended')
      if (this.#path !== path) return
      this.show(path)
      // The button that was clicked goes with its finding.
      this.#holder.querySelector('button')?.focus()
    })
  }

  #undo(): void {
    const path = this.#path
    if (path === undefined) return
    this.#inTurn(async () => {
      const steps = this.#steps.get(path) ?? []
      const step = steps.at(-1)
      if (!step) return
      const {state} = await link.sendUndo(step.undo)
      // Once something else was saved, what is older cannot be put back either.
      this.#steps.set(path, state === 'written' ? steps.filter((each) => each !== step) : [])
      this.#say(state, 'undone')
      if (this.#path !== path) return
      this.show(path)
      this.#holder.querySelector('button')?.focus()
    })
  }

  #inTurn(task: () => Promise<void>): void {
    // The server is gone, or the machine refused.
    this.#work = this.#work.then(task).catch(() => this.#tell('notSaved'))
  }

  #say(state: Written['state'] | 'forbidden', done: 'mended' | 'undone'): void {
    this.#tell(state === 'written' ? done : state)
    if (state === 'changed') this.#onStale()
  }
}

/** What a click does: 改为“，”. */
export function mendLabel({ofText}: ShownFinding): string {
  const mending = ofText?.mending
  if (!mending) return ''
  const [from, to] = [short(mending.actual), short(mending.replacement)]
  return mending.replacement === '' ? say('leaveOut', {from}) : say('replace', {from, to})
}

/** White space is seen as such. */
function short(text: string): string {
  const seen = text.replaceAll(' ', '␣').replaceAll('\u3000', '□').replaceAll(/\r?\n/gu, '⏎')
  return seen.length <= longestLabel ? seen : `${seen.slice(0, longestLabel)}…`
}
