/** Below the pages: where a paragraph comes from, and what has just been done. */

import {byId, element} from './element.ts'
import {say} from './words.ts'

/** How long a message stays. */
const stay = 4000

interface Offered {
  readonly label: string
  readonly address: string
  /** To be saved under it, and not opened. */
  readonly name?: string
}

export class PlaceChip {
  readonly #holder = byId('chip')
  readonly #onOpen: (path: string, line: number) => void
  #timer: number | undefined
  /** Whether what is said is about the document in front. */
  #isOfDocument = true

  constructor(onOpen: (path: string, line: number) => void) {
    this.#onOpen = onOpen
    this.#holder.ariaLabel = say('openInEditor')
  }

  show(path: string, line: number): void {
    const open = element('button', {type: 'button'}, say('openInEditor'))
    open.addEventListener('click', () => this.#onOpen(path, line))
    this.#put(element('span', {class: 'place'}, `${path}:${line}`), open)
  }

  /** Something that was done, and what takes it back; it stays until something else is said. */
  did(text: string, label: string, run: () => void): void {
    const button = element('button', {type: 'button'}, label)
    button.addEventListener('click', run)
    this.#put(element('span', {class: 'place', title: text}, text), button)
    this.#isOfDocument = false
  }

  /** Something that was made; it stays until something else is said. */
  offer(text: string, ...links: readonly Offered[]): void {
    this.#put(
      element('span', {class: 'place'}, text),
      ...links.map(({label, address, name}) =>
        element('a', {href: address, target: '_blank', rel: 'noopener', download: name}, label)
      )
    )
  }

  message(text: string): void {
    this.wait(text)
    this.#timer = window.setTimeout(() => this.hide(), stay)
  }

  /** What is going on; it stays until something else is said. */
  wait(text: string): void {
    this.#put(element('span', {class: 'place', title: text}, text))
    this.#isOfDocument = false
  }

  /** Another document is in front: what was said of the last one's pages goes. */
  leave(): void {
    if (this.#isOfDocument) this.hide()
  }

  hide(): void {
    clearTimeout(this.#timer)
    this.#holder.hidden = true
  }

  #put(...children: readonly HTMLElement[]): void {
    clearTimeout(this.#timer)
    this.#isOfDocument = true
    this.#holder.replaceChildren(...children)
    this.#holder.hidden = false
  }
}
