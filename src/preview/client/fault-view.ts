/** Errors of the source, with the lines they are on, over the last good pages. */

import type {Excerpt, ShownFinding} from '../contract.ts'
import {byId, element} from './element.ts'
import {language, say, type Word} from './words.ts'

/** More than this says no more. */
const mostShown = 5

export class FaultView {
  readonly #holder = byId('faults')
  readonly #onOpen: (finding: ShownFinding) => void
  #timer: number | undefined

  constructor(onOpen: (finding: ShownFinding) => void) {
    this.#onOpen = onOpen
    this.#holder.ariaLabel = say('errors')
  }

  /** `pause`: milliseconds before what was not shown yet is; of half a word no fault is made. */
  show(title: Word, errors: readonly ShownFinding[], pause = 0): void {
    clearTimeout(this.#timer)
    if (this.#holder.hidden && pause > 0) {
      this.#timer = window.setTimeout(() => this.show(title, errors), pause)
      return
    }
    this.#holder.hidden = false
    this.#holder.replaceChildren(
      element('h2', {}, say(title)),
      ...errors.slice(0, mostShown).map((finding) => this.#fault(finding))
    )
  }

  hide(): void {
    clearTimeout(this.#timer)
    this.#holder.hidden = true
    this.#holder.replaceChildren()
  }

  #fault(finding: ShownFinding): HTMLElement {
    const {wording, path, line, column, excerpt, clause} = finding
    const open = element(
      'button',
      {type: 'button', class: 'quiet'},
      line === null ? path : `${path}:${line}${column === null ? '' : `:${column}`}`
    )
    open.title = say('openInEditor')
    open.addEventListener('click', () => this.#onOpen(finding))
    return element(
      'article',
      {},
      element('p', {class: 'fault-words'}, wording[language]),
      element(
        'p',
        {class: 'fault-place'},
        open,
        clause === null ? null : element('span', {}, clause)
      ),
      excerpt && line !== null ? excerptElement(excerpt, line) : null
    )
  }
}

function excerptElement({from, lines}: Excerpt, faulty: number): HTMLElement {
  const rows = lines.map((text, index) => {
    const number = from + index
    return element(
      'span',
      {class: number === faulty ? 'row faulty' : 'row'},
      element('span', {class: 'row-number'}, String(number)),
      element('span', {class: 'row-text'}, text === '' ? ' ' : text)
    )
  })
  return element('code', {class: 'excerpt', tabindex: '0', role: 'group'}, ...rows)
}
