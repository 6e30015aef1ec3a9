/** Which page is looked at, and the way to its neighbours. */

import {byId, element} from './element.ts'
import {say} from './words.ts'

export class Pager {
  readonly #text = element('span', {})
  readonly #back = element('button', {type: 'button'}, '‹')
  readonly #on = element('button', {type: 'button'}, '›')
  readonly #holder = byId('pager')
  #page = 0

  constructor(onTurn: (page: number) => void) {
    this.#back.ariaLabel = say('previousPage')
    this.#on.ariaLabel = say('nextPage')
    this.#back.title = say('previousPage')
    this.#on.title = say('nextPage')
    this.#back.addEventListener('click', () => onTurn(this.#page - 1))
    this.#on.addEventListener('click', () => onTurn(this.#page + 1))
    this.#holder.append(this.#back, this.#text, this.#on)
    this.#holder.hidden = true
  }

  /** `of` 0: nothing is shown. */
  show(page: number, of: number): void {
    this.#page = page
    this.#holder.hidden = of === 0
    this.#text.textContent = say('pageOf', {n: page, of})
    this.#back.disabled = page <= 1
    this.#on.disabled = page >= of
  }
}
