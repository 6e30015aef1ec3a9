/** A list: members are added, moved and taken away, one below the other. */

import {isList, type PlainValue, saySame} from '../../../base/yaml/plain-value.ts'
import type {FieldShape} from '../../form-contract.ts'
import {element} from '../element.ts'
import type {Control, MakeControl, Surroundings} from './control.ts'
import {type FormWord, sayInForm} from './form-words.ts'

type List = Extract<FieldShape, {kind: 'list'}>

interface Row {
  readonly element: HTMLElement
  readonly control: Control
  readonly buttons: Readonly<Record<'moveUp' | 'moveDown' | 'remove', HTMLButtonElement>>
}

const signs = {moveUp: '↑', moveDown: '↓', remove: '×'} as const

export class ListControl implements Control {
  readonly element: HTMLElement
  readonly #shape: List
  readonly #around: Surroundings
  readonly #make: MakeControl
  readonly #holder = element('div', {class: 'form-rows'})
  readonly #add: HTMLButtonElement
  #rows: Row[] = []
  /** Whether it was read as a list: one alone may have been no list. */
  #isList = false
  /** Each row has ids of its own, however often it is moved. */
  #made = 0

  constructor(shape: List, around: Surroundings, make: MakeControl) {
    this.#shape = shape
    this.#around = around
    this.#make = make
    this.#add = element(
      'button',
      {type: 'button', class: 'quiet', 'aria-label': sayInForm('addTo', {name: around.label})},
      `＋ ${sayInForm('add')}`
    )
    this.#add.addEventListener('click', () => this.#insert(this.#rows.length).control.focus())
    this.element = element(
      'div',
      {class: 'form-list', role: 'group', 'aria-label': around.label},
      this.#holder,
      this.#add
    )
    this.show('')
  }

  get value(): PlainValue {
    const values = this.#given
    const [first = ''] = values
    return values.length < 2 && this.#shape.isOneEnough && !(this.#isList && first !== '')
      ? first
      : values
  }

  show(value: PlainValue): void {
    const isMany = isList(value)
    this.#isList = isMany
    const wanted = isMany ? value : value === '' ? [] : [value]
    const filled = this.#rows.filter(({control}) => control.value !== '')
    // Rows that are still empty are nobody's but the writer's.
    if (filled.length === wanted.length && saySame(this.#given, wanted)) {
      for (const [index, {control}] of filled.entries()) control.show(wanted[index] ?? '')
      if (this.#rows.length === 0) this.#insert(0)
      return
    }
    while (this.#rows.length > Math.max(1, wanted.length)) this.#rows.pop()?.element.remove()
    while (this.#rows.length < Math.max(1, wanted.length)) this.#insert(this.#rows.length)
    for (const [index, {control}] of this.#rows.entries()) control.show(wanted[index] ?? '')
    this.#number()
  }

  focus(): void {
    this.#rows[0]?.control.focus()
  }

  /** Put `value` behind all that is given. */
  append(value: PlainValue): void {
    const free = this.#rows.find(({control}) => control.value === '')
    const row = free ?? this.#insert(this.#rows.length)
    row.control.show(value)
    this.#around.onInput()
  }

  get #given(): readonly PlainValue[] {
    return this.#rows.map(({control}) => control.value).filter((each) => each !== '')
  }

  #insert(at: number): Row {
    this.#made += 1
    const {id, label, example} = this.#around
    const isFirst = this.#rows.length === 0
    const control = this.#make(this.#shape.item, {
      ...this.#around,
      id: isFirst ? id : undefined,
      label: isFirst ? label : sayInForm('numbered', {name: label, n: this.#made}),
      example: isFirst ? example : '',
      onInput: () => {
        this.#number()
        this.#around.onInput()
      },
      onEnter: () => this.#insert(this.#rows.indexOf(row) + 1).control.focus(),
      onLines: (lines) => this.#paste(row, lines)
    })
    const button = (word: keyof typeof signs & FormWord, run: () => void): HTMLButtonElement => {
      const made = element('button', {type: 'button', class: 'icon'}, signs[word])
      made.addEventListener('click', run)
      return made
    }
    const buttons = {
      moveUp: button('moveUp', () => this.#move(row, -1)),
      moveDown: button('moveDown', () => this.#move(row, 1)),
      remove: button('remove', () => this.#remove(row))
    }
    const tools = element('span', {class: 'form-row-tools'}, ...Object.values(buttons))
    const row: Row = {
      element: element('div', {class: 'form-row'}, control.element, tools),
      control,
      buttons
    }
    this.#holder.insertBefore(row.element, this.#rows[at]?.element ?? null)
    this.#rows.splice(at, 0, row)
    this.#number()
    return row
  }

  #paste(row: Row, lines: readonly string[]): void {
    let at = this.#rows.indexOf(row)
    const [first = '', ...rest] = lines
    row.control.show(`${String(row.control.value)}${first}`)
    for (const line of rest) {
      at += 1
      const next = this.#insert(at)
      next.control.show(line)
      next.control.focus()
    }
    this.#around.onInput()
  }

  #move(row: Row, by: -1 | 1): void {
    const at = this.#rows.indexOf(row)
    const other = this.#rows[at + by]
    if (!other) return
    this.#rows[at] = other
    this.#rows[at + by] = row
    // The row under the hand stays in the page, and with it the focus.
    if (by < 0) row.element.after(other.element)
    else row.element.before(other.element)
    this.#number()
    const {moveUp, moveDown} = row.buttons
    if (by < 0 ? moveUp.disabled : moveDown.disabled) (by < 0 ? moveDown : moveUp).focus()
    this.#around.onInput()
  }

  #remove(row: Row): void {
    const at = this.#rows.indexOf(row)
    this.#rows.splice(at, 1)
    row.element.remove()
    if (this.#rows.length === 0) this.#insert(0)
    this.#number()
    const next = this.#rows[Math.min(at, this.#rows.length - 1)]
    next?.control.focus()
    this.#around.onInput()
  }

  #number(): void {
    // There is room to write as it is.
    this.#add.hidden = this.#rows.some(({control}) => control.value === '')
    const last = this.#rows.length - 1
    for (const [index, {buttons, control}] of this.#rows.entries()) {
      const name = `${this.#around.label} ${index + 1}`
      for (const [word, button] of Object.entries(buttons)) {
        // Of the table above.
        button.ariaLabel = `${sayInForm(word as FormWord)} ${name}`
        button.title = sayInForm(word as FormWord)
      }
      buttons.moveUp.disabled = index === 0
      buttons.moveDown.disabled = index === last
      buttons.moveUp.hidden = last === 0
      buttons.moveDown.hidden = last === 0
      buttons.remove.hidden = last === 0 && control.value === ''
    }
  }
}
