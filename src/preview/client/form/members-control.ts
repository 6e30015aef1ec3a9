/** An object of named values, side by side; one of them may stand alone. */

import {isList, type PlainValue} from '../../../base/yaml/plain-value.ts'
import type {FieldShape, ShapeMember} from '../../form-contract.ts'
import {element} from '../element.ts'
import {language} from '../words.ts'
import type {Control, MakeControl, Surroundings} from './control.ts'
import {inWords} from './form-words.ts'

type Members = Extract<FieldShape, {kind: 'members'}>

export class MembersControl implements Control {
  readonly element: HTMLElement
  readonly #shape: Members
  readonly #around: Surroundings
  readonly #controls: ReadonlyMap<ShapeMember, Control>
  /** As it was read. */
  #read: PlainValue = ''

  constructor(shape: Members, around: Surroundings, make: MakeControl) {
    this.#shape = shape
    this.#around = around
    this.#controls = new Map(
      shape.members.map((member) => [
        member,
        make(member.shape, {
          ...around,
          id: undefined,
          label: `${around.label} ${labelOf(member)}`,
          example: member.zh === shape.short ? around.example : ''
        })
      ])
    )
    const rows = [...this.#controls].map(([member, control]) =>
      element(
        'div',
        {class: 'form-member', 'data-shape': member.shape.kind},
        element('span', {class: 'form-member-name', 'aria-hidden': 'true'}, labelOf(member)),
        control.element
      )
    )
    this.element = element('div', {class: 'form-members'}, ...rows)
    if (around.id !== undefined) {
      this.element.id = around.id
      this.element.role = 'group'
      this.element.ariaLabel = around.label
    }
  }

  get value(): PlainValue {
    const read = typeof this.#read === 'string' || isList(this.#read) ? undefined : this.#read
    const given = new Map<ShapeMember, PlainValue>()
    for (const [member, control] of this.#controls) {
      if (control.value !== '') given.set(member, control.value)
    }
    const [only] = given.keys()
    if (!only) return ''
    if (!read && given.size === 1 && only.zh === this.#shape.short) return given.get(only) ?? ''
    const names = Object.keys(read ?? {})
    const isEnglish =
      names.length > 0
        ? this.#shape.members.some(({zh, en}) => zh !== en && names.includes(en))
        : this.#around.isEnglish()
    return Object.fromEntries(
      [...given].map(([{zh, en}, value]) => [
        names.find((name) => name === zh || name === en) ?? (isEnglish ? en : zh),
        value
      ])
    )
  }

  show(value: PlainValue): void {
    this.#read = value
    for (const [member, control] of this.#controls) control.show(this.#memberOf(member, value))
  }

  focus(): void {
    const [first] = this.#controls.values()
    first?.focus()
  }

  #memberOf({zh, en}: ShapeMember, value: PlainValue): PlainValue {
    if (typeof value === 'string') return zh === this.#shape.short ? value : ''
    return isList(value) ? '' : (value[zh] ?? value[en] ?? '')
  }
}

function labelOf({zh, en}: ShapeMember): string {
  return language === 'en' ? inWords(en) : zh
}
