/** One field of the form: its name, its control, what is wrong with it. */

import type {PlainValue} from '../../../base/yaml/plain-value.ts'
import type {ShownFinding} from '../../contract.ts'
import type {FormField} from '../../form-contract.ts'
import {element} from '../element.ts'
import {language} from '../words.ts'
import type {Control, FilesBeside} from './control.ts'
import {inWords, sayInForm} from './form-words.ts'
import {makeControl} from './make-control.ts'
import type {FieldReading} from './read-form.ts'

interface FieldEvents {
  /** Undefined: it is left, and has nothing by now. */
  onValue(value: PlainValue | undefined): void
  /** What it says is right: it is no longer to be filled in. */
  onSettled(): void
  onLine(line: number): void
  onEnter(about: string): void
}

export interface FieldAround extends FieldEvents {
  readonly files: FilesBeside
  isEnglish(): boolean
  dates(): readonly string[]
}

export class FieldView {
  readonly element: HTMLElement
  readonly field: FormField
  readonly control: Control
  readonly #around: FieldAround
  readonly #held: HTMLFieldSetElement
  readonly #pending: HTMLButtonElement
  readonly #problems = element('div', {class: 'form-problems'})
  #reading: FieldReading | undefined
  /** It was cleared here: its key goes when it is left. */
  #isCleared = false

  constructor(field: FormField, around: FieldAround) {
    this.field = field
    this.#around = around
    const {name, zh, clause, example} = field
    const id = `field-${name}`
    const label = language === 'en' ? inWords(name) : zh
    this.#problems.id = `${id}-problems`
    this.control = makeControl(field.shape, {
      ...{label, id, example, files: around.files},
      described: `${this.#problems.id} ${id}-about`,
      isEnglish: () => around.isEnglish(),
      dates: () => around.dates(),
      onInput: () => this.#typed()
    })
    this.#pending = element(
      'button',
      {type: 'button', class: 'form-pending', title: sayInForm('pendingTitle'), hidden: true},
      sayInForm('pending')
    )
    this.#pending.addEventListener('click', () => around.onSettled())
    this.#held = element('fieldset', {class: 'form-held'}, this.control.element)
    const about = this.#about()
    this.element = element(
      'div',
      {class: 'form-field', 'data-field': name, 'data-shape': field.shape.kind},
      element(
        'div',
        {class: 'form-head'},
        element('label', {for: id}, label),
        language === 'en' && element('span', {class: 'form-clause', lang: 'zh-CN'}, zh),
        clause !== null &&
          element('span', {class: 'form-clause', title: clause}, clause.split(', ').at(-1)),
        this.#pending
      ),
      element(
        'div',
        {class: 'form-body'},
        this.#held,
        this.#problems,
        element('p', {id: `${id}-about`, hidden: true}, about)
      )
    )
    this.element.addEventListener('focusin', () => around.onEnter(about))
    this.element.addEventListener('focusout', ({relatedTarget}) => {
      if (relatedTarget instanceof Node && this.element.contains(relatedTarget)) return
      if (this.#isCleared && this.control.value === '') around.onValue(undefined)
      this.#isCleared = false
    })
  }

  get reading(): FieldReading | undefined {
    return this.#reading
  }

  show(reading: FieldReading | undefined): void {
    this.#reading = reading
    const isLocked = reading?.isLocked ?? false
    this.#held.disabled = isLocked
    this.control.show(isLocked ? '' : (reading?.value ?? ''))
    this.#pending.hidden = !reading?.isPending || isLocked
    this.#tellLocked()
  }

  /** What was found in what it says. */
  tell(findings: readonly ShownFinding[]): void {
    const said = new Set(findings.map(({wording}) => wording[language]))
    // That it is to be filled in is said by its mark.
    const isMarked = this.#reading?.isPending ?? false
    const own = findings.filter(({ruleId}) => !(isMarked && ruleId === 'blank-left'))
    const told = own.filter(({wording}) => said.delete(wording[language]))
    this.element.dataset.state = told[0]?.severity ?? ''
    const lines = told.map(({severity, wording}) =>
      element('p', {class: 'form-problem', 'data-severity': severity}, wording[language])
    )
    const before = [...this.#problems.querySelectorAll('[data-severity]')]
    const isSame =
      before.length === lines.length &&
      before.every((each, index) => each.isEqualNode(lines[index] ?? null))
    if (isSame) return
    for (const each of before) each.remove()
    this.#problems.append(...lines)
  }

  #typed(): void {
    const {value} = this.control
    this.#isCleared = value === ''
    this.#around.onValue(value)
  }

  #tellLocked(): void {
    const known = this.#problems.querySelector('.form-locked')
    const {isLocked, firstLine} = this.#reading ?? {isLocked: false, firstLine: 0}
    if (!isLocked) {
      known?.remove()
      return
    }
    if (known?.getAttribute('data-line') === String(firstLine)) return
    const go = element(
      'button',
      {type: 'button', class: 'quiet'},
      sayInForm('toLine', {n: firstLine})
    )
    go.addEventListener('click', () => this.#around.onLine(firstLine))
    known?.remove()
    this.#problems.prepend(
      element(
        'p',
        {class: 'form-locked', 'data-line': String(firstLine)},
        sayInForm('locked'),
        ' ',
        go
      )
    )
  }

  #about(): string {
    const {expected, clause, example} = this.field
    const said = expected[language].replaceAll('`', '')
    const hasExample = /如“|such as/u.test(said)
    const shown = hasExample ? null : sayInForm('example', {text: example})
    return [sayInForm('expected', {text: said}), shown, clause]
      .filter((each) => each !== null)
      .join(language === 'en' ? '. ' : '。')
  }
}
