/** A picture beside the document, chosen by sight. */

import type {PlainValue} from '../../../base/yaml/plain-value.ts'
import {element} from '../element.ts'
import type {Control, Surroundings} from './control.ts'
import {sayInForm} from './form-words.ts'

const taken = '.png,.jpg,.jpeg,.svg'

export class PictureControl implements Control {
  readonly element: HTMLElement
  readonly #around: Surroundings
  readonly #button: HTMLButtonElement
  readonly #list: HTMLElement
  readonly #file: HTMLInputElement
  #value = ''

  constructor(around: Surroundings) {
    this.#around = around
    const {id, label, described} = around
    this.#button = element('button', {
      type: 'button',
      class: 'form-picture',
      id,
      'aria-haspopup': 'dialog',
      'aria-describedby': described
    })
    this.#list = element('div', {
      class: 'form-pictures',
      popover: 'auto',
      role: 'dialog',
      'aria-label': sayInForm('choosePicture')
    })
    this.#file = element('input', {
      type: 'file',
      accept: taken,
      class: 'unseen',
      tabindex: '-1',
      'aria-label': `${label} ${sayInForm('takeIn')}`
    })
    this.element = element('span', {class: 'form-picture-of'}, this.#button, this.#list, this.#file)
    this.#button.addEventListener('click', () => void this.#open())
    this.#file.addEventListener('change', () => void this.#takeIn())
    this.show('')
  }

  get value(): PlainValue {
    return this.#value
  }

  show(value: PlainValue): void {
    const text = String(value)
    if (text === this.#value && this.#button.childElementCount > 0) return
    this.#value = text
    const name = text === '' ? sayInForm('choosePicture') : text
    this.#button.replaceChildren(...this.#seen(text), element('span', {}, name))
    this.#button.title = text
    this.#button.ariaLabel = `${this.#around.label} ${name}`
  }

  focus(): void {
    this.#button.focus()
  }

  /** The picture, as small as there is room for; one that cannot be shown is its name alone. */
  #seen(name: string): readonly HTMLElement[] {
    if (name === '') return []
    const seen = element('img', {src: this.#around.files.address(name), alt: '', loading: 'lazy'})
    seen.addEventListener('error', () => seen.remove())
    return [seen]
  }

  async #open(): Promise<void> {
    const {pictures} = await this.#around.files.list()
    const choices = pictures.map((name) => {
      const choice = element(
        'button',
        {type: 'button', 'aria-pressed': String(name === this.#value)},
        ...this.#seen(name),
        element('span', {}, name)
      )
      choice.addEventListener('click', () => this.#choose(name))
      return choice
    })
    const none = element('button', {type: 'button', class: 'quiet'}, sayInForm('noPicture'))
    none.addEventListener('click', () => this.#choose(''))
    const more = element('button', {type: 'button', class: 'quiet'}, sayInForm('takeIn'))
    more.addEventListener('click', () => this.#file.click())
    const close = element('button', {type: 'button', class: 'quiet'}, sayInForm('close'))
    close.addEventListener('click', () => this.#close())
    this.#list.replaceChildren(
      pictures.length > 0
        ? element('div', {class: 'form-picture-grid'}, ...choices)
        : element('p', {class: 'small'}, sayInForm('noPictures')),
      element('p', {class: 'buttons'}, this.#value !== '' && none, more, close)
    )
    this.#list.showPopover()
    const chosen = choices.find(({ariaPressed}) => ariaPressed === 'true') ?? choices[0] ?? more
    chosen.focus()
  }

  #close(): void {
    this.#list.hidePopover()
    this.#button.focus()
  }

  #choose(name: string): void {
    this.show(name)
    this.#close()
    this.#around.onInput()
  }

  async #takeIn(): Promise<void> {
    const [file] = this.#file.files ?? []
    const name = file && (await this.#around.files.takeIn(file))
    this.#file.value = ''
    if (name !== undefined) this.#choose(name)
  }
}
