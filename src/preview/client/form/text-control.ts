/** A text on as many lines as it needs, and a path to a file, with those that there are. */

import type {PlainValue} from '../../../base/yaml/plain-value.ts'
import {element} from '../element.ts'
import type {Control, Surroundings} from './control.ts'
import {sayInForm} from './form-words.ts'

export class TextControl implements Control {
  readonly element: HTMLTextAreaElement
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
    const {id, label, described, example} = around
    this.element = element('textarea', {
      rows: '1',
      class: 'form-text',
      id,
      'aria-label': id === undefined && label,
      'aria-describedby': described,
      placeholder: example === '' ? '' : sayInForm('example', {text: example}),
      autocomplete: 'off',
      spellcheck: 'false'
    })
    const typed = (): void => around.onInput()
    this.element.addEventListener('input', (event) => {
      // What an input method shows meanwhile is not yet meant.
      if (!(event instanceof InputEvent && event.isComposing)) typed()
    })
    this.element.addEventListener('compositionend', typed)
    this.element.addEventListener('keydown', (event) => this.#press(event))
    this.element.addEventListener('paste', (event) => this.#paste(event))
  }

  get value(): PlainValue {
    return this.element.value.trim()
  }

  show(value: PlainValue): void {
    const text = String(value)
    const isHeld = document.activeElement === this.element
    if (isHeld ? this.element.value.trim() !== text.trim() : this.element.value !== text.trim()) {
      this.element.value = text.trim()
    }
  }

  focus(): void {
    this.element.focus()
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return
    // Lines of a text that has some are its own.
    if (this.element.value.includes('\n')) return
    event.preventDefault()
    this.#around.onEnter?.()
  }

  #paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain').trim() ?? ''
    const lines = pasted.split(/\s*[\r\n]+\s*/u)
    if (lines.length < 2 || this.element.value.includes('\n')) return
    event.preventDefault()
    if (this.#around.onLines) {
      this.#around.onLines(lines)
      return
    }
    const {selectionStart, selectionEnd} = this.element
    this.element.setRangeText(lines.join(''), selectionStart, selectionEnd, 'end')
    this.#around.onInput()
  }
}

/** The files are offered as soon as it is entered. */
export class FileControl implements Control {
  readonly element: HTMLElement
  readonly #input: HTMLInputElement

  constructor(around: Surroundings) {
    const {id, label, described, files, example} = around
    const list = element('datalist', {id: `${id ?? label}-files`.replace(/\s/gu, '-')})
    this.#input = element('input', {
      type: 'text',
      id,
      list: list.id,
      'aria-label': id === undefined && label,
      'aria-describedby': described,
      placeholder: example,
      autocomplete: 'off',
      spellcheck: 'false'
    })
    this.element = element('span', {class: 'form-file'}, this.#input, list)
    this.#input.addEventListener('input', () => around.onInput())
    this.#input.addEventListener('focus', () => {
      void files.list().then(({texts}) => {
        list.replaceChildren(...texts.map((value) => element('option', {value})))
      })
    })
  }

  get value(): PlainValue {
    return this.#input.value.trim()
  }

  show(value: PlainValue): void {
    if (this.#input.value.trim() !== value) this.#input.value = String(value)
  }

  focus(): void {
    this.#input.focus()
  }
}
