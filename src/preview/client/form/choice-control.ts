/** One of some words; and a day of the calendar. */

import type {PlainValue} from '../../../base/yaml/plain-value.ts'
import type {ShapeWord} from '../../form-contract.ts'
import {element} from '../element.ts'
import {language} from '../words.ts'
import type {Control, Surroundings} from './control.ts'
import {pickedDate, writtenDate} from './dates.ts'
import {sayInForm} from './form-words.ts'
import {TextControl} from './text-control.ts'

interface Choices {
  readonly words: readonly ShapeWord[]
  /** More may follow the word. */
  readonly isOpen: boolean
  /** What a word is shown as. */
  readonly labelOf?: (word: ShapeWord) => string
}

export class ChoiceControl implements Control {
  readonly element: HTMLSelectElement
  readonly #choices: Choices
  readonly #around: Surroundings
  #value = ''

  constructor(choices: Choices, around: Surroundings) {
    const {id, label, described} = around
    this.#choices = choices
    this.#around = around
    this.element = element('select', {
      id,
      'aria-label': id === undefined && label,
      'aria-describedby': described
    })
    this.element.addEventListener('change', () => {
      this.#value = this.element.value
      around.onInput()
    })
    this.show('')
  }

  get value(): PlainValue {
    return this.#value
  }

  show(value: PlainValue): void {
    const {words, isOpen, labelOf = (word) => word[language]} = this.#choices
    const text = String(value)
    const isIt = ({zh, en}: ShapeWord): boolean => zh === text || en === text
    const begun =
      isOpen && !words.some(isIt) ? words.find(({zh}) => text.startsWith(zh)) : undefined
    // 机密★1年: with another level the period stays.
    const rest = begun ? text.slice(begun.zh.length) : ''
    const isEnglish = this.#around.isEnglish()
    const options = words.map((word) => {
      const written = isEnglish ? word.en : word.zh
      const own = isIt(word) ? text : written + rest
      return element('option', {value: own}, labelOf(word) + rest)
    })
    const isOther = text !== '' && !options.some((option) => option.value === text)
    const other = isOther && element('option', {value: text}, text)
    const none = element('option', {value: ''}, sayInForm('none'))
    const all = [none, ...options, ...(other ? [other] : [])]
    const isSame =
      all.length === this.element.options.length &&
      all.every((each, index) => {
        const known = this.element.options[index]
        return known?.value === each.value && known.text === each.text
      })
    if (!isSame) this.element.replaceChildren(...all)
    this.element.value = text
    this.#value = text
  }

  focus(): void {
    this.element.focus()
  }
}

/** Yes, no, or nothing said. */
export function flagControl(around: Surroundings): Control {
  return new ChoiceControl(
    {
      words: ['true', 'false'].map((word) => ({zh: word, en: word})),
      isOpen: false,
      labelOf: ({zh}) => sayInForm(zh === 'true' ? 'yes' : 'no')
    },
    around
  )
}

/** Picked, where it is in a form that can be; typed where it is not. */
export class DateControl implements Control {
  readonly element: HTMLElement
  readonly #picked: HTMLInputElement
  readonly #typed: TextControl
  readonly #around: Surroundings
  #value = ''

  constructor(around: Surroundings) {
    const {id, label, described} = around
    this.#around = around
    this.#picked = element('input', {
      type: 'date',
      id,
      'aria-label': id === undefined && label,
      'aria-describedby': described,
      min: '1000-01-01',
      max: '9999-12-31'
    })
    this.#typed = new TextControl({
      ...around,
      id: undefined,
      onInput: () => {
        this.#value = String(this.#typed.value)
        around.onInput()
      }
    })
    this.element = element('span', {class: 'form-date'}, this.#picked, this.#typed.element)
    this.#picked.addEventListener('input', () => this.#pick())
    // What is cleared is told when it is left: halfway through a day there is none.
    this.#picked.addEventListener('blur', () => {
      if (this.#picked.value === '' && !this.#picked.validity.badInput) this.#take('')
    })
    this.show('')
  }

  get value(): PlainValue {
    return this.#value
  }

  show(value: PlainValue): void {
    const text = String(value)
    this.#value = text
    const picked = pickedDate(text)
    const isTyped = text !== '' && picked === undefined
    this.#typed.show(text)
    // Nobody loses what he is writing in.
    const isWithin = this.#typed.element === document.activeElement
    this.#typed.element.hidden = !isTyped && !isWithin
    this.#picked.hidden = !this.#typed.element.hidden
    const isHeld = document.activeElement === this.#picked
    if (!(isHeld && text === '') && this.#picked.value !== (picked ?? ''))
      this.#picked.value = picked ?? ''
  }

  focus(): void {
    if (this.#picked.hidden) this.#typed.focus()
    else this.#picked.focus()
  }

  #pick(): void {
    const {value} = this.#picked
    // 0002, on the way to 2026.
    if (value >= '1900') this.#take(writtenDate(value, [this.#value, ...this.#around.dates()]))
  }

  #take(text: string): void {
    if (text === this.#value) return
    this.#value = text
    this.#around.onInput()
  }
}
