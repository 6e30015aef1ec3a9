/** Words sought on the pages: a field, how often they stand there, and the way from one to the next. */

import {byId, element} from './element.ts'
import type {Sheets} from './frame-contract.ts'
import {say} from './words.ts'

export class FindBar {
  readonly #holder = byId('find')
  readonly #field = element('input', {
    type: 'search',
    'aria-label': say('find'),
    placeholder: say('find'),
    autocomplete: 'off'
  })
  readonly #count = element('span', {class: 'count', role: 'status'})
  readonly #pages: () => Sheets | undefined
  #found = 0
  #at = 0

  constructor(pages: () => Sheets | undefined, onLeave: () => void) {
    this.#pages = pages
    const button = (label: string, name: string, onClick: () => void): HTMLButtonElement => {
      const made = element('button', {type: 'button', 'aria-label': name, title: name}, label)
      made.addEventListener('click', onClick)
      return made
    }
    this.#holder.ariaLabel = say('find')
    this.#holder.append(
      this.#field,
      this.#count,
      button('↑', say('findBack'), () => this.#turn(-1)),
      button('↓', say('findOn'), () => this.#turn(1)),
      button('×', say('close'), () => this.#close(onLeave))
    )
    this.#field.addEventListener('input', () => this.#search(true))
    this.#holder.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close(onLeave)
      else if (event.key === 'Enter' && event.target === this.#field && !event.isComposing)
        this.#turn(event.shiftKey ? -1 : 1)
      else return
      event.preventDefault()
      event.stopPropagation()
    })
  }

  open(): void {
    this.#holder.hidden = false
    this.#field.focus()
    this.#field.select()
    this.#search(false)
  }

  /** The pages are others by now. */
  again(): void {
    if (!this.#holder.hidden) this.#search(false)
  }

  #search(isShown: boolean): void {
    const pages = this.#pages()
    this.#found = pages?.find(this.#field.value) ?? 0
    this.#at = isShown ? (pages?.firstFound() ?? 0) : Math.min(this.#at, this.#found)
    if (isShown && this.#found > 0) pages?.showFound(this.#at)
    this.#say()
  }

  #turn(by: number): void {
    if (this.#found === 0) return
    this.#at = (this.#at + by + this.#found) % this.#found
    this.#pages()?.showFound(this.#at)
    this.#say()
  }

  #say(): void {
    const isEmpty = this.#field.value.trim() === ''
    const said = this.#found === 0 ? say('notFound') : `${this.#at + 1} / ${this.#found}`
    this.#count.textContent = isEmpty ? '' : said
  }

  #close(onLeave: () => void): void {
    this.#holder.hidden = true
    this.#pages()?.find('')
    onLeave()
  }
}
