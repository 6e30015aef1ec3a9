/** Which page is looked at, and the way to its neighbours, or to any other. */

import {byId, element} from './element.ts'
import {say} from './words.ts'

export class Pager {
  readonly #where = element('button', {type: 'button', class: 'where-to', title: say('goToPage')})
  readonly #field = element('input', {
    type: 'text',
    inputmode: 'numeric',
    'aria-label': say('goToPage'),
    autocomplete: 'off',
    size: '4',
    hidden: true
  })
  readonly #back = element('button', {type: 'button'}, '‹')
  readonly #on = element('button', {type: 'button'}, '›')
  readonly #holder = byId('pager')
  readonly #onTurn: (page: number) => void
  #page = 0
  #of = 0

  constructor(onTurn: (page: number) => void) {
    this.#onTurn = onTurn
    this.#back.ariaLabel = say('previousPage')
    this.#on.ariaLabel = say('nextPage')
    this.#back.title = say('previousPage')
    this.#on.title = say('nextPage')
    this.#back.addEventListener('click', () => onTurn(this.#page - 1))
    this.#on.addEventListener('click', () => onTurn(this.#page + 1))
    this.#where.addEventListener('click', () => this.ask())
    this.#field.addEventListener('keydown', (event) => this.#onKey(event))
    this.#field.addEventListener('blur', () => this.#answer(false))
    this.#holder.append(this.#back, this.#where, this.#field, this.#on)
    this.#holder.hidden = true
  }

  /** `of` 0: nothing is shown. */
  show(page: number, of: number): void {
    this.#page = page
    this.#of = of
    this.#holder.hidden = of === 0
    const said = say('pageOf', {n: page, of})
    if (this.#where.textContent !== said) this.#where.textContent = said
    this.#back.disabled = page <= 1
    this.#on.disabled = page >= of
  }

  /** Have the number of a page typed. */
  ask(): void {
    if (this.#of === 0) return
    this.#field.value = String(this.#page)
    this.#swap(true)
    this.#field.focus()
    this.#field.select()
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.#answer(event.key === 'Enter')
    this.#where.focus()
  }

  #answer(isMeant: boolean): void {
    if (this.#field.hidden) return
    this.#swap(false)
    // As it may be typed by an input method.
    const typed = Number.parseInt(this.#field.value.normalize('NFKC'), 10)
    if (isMeant && Number.isInteger(typed)) this.#onTurn(Math.max(1, Math.min(typed, this.#of)))
  }

  #swap(isAsking: boolean): void {
    this.#field.hidden = !isAsking
    this.#where.hidden = isAsking
  }
}
