/** The form of the front matter (要素表单): it is made of the schema, and writes YAML. */

import type {Form} from '../../../base/forms.ts'
import {findFrontMatter} from '../../../base/front-matter.ts'
import type {PlainValue} from '../../../base/yaml/plain-value.ts'
import type {Splice} from '../../../base/yaml/splice.ts'
import type {ShownFinding} from '../../contract.ts'
import type {FormField} from '../../form-contract.ts'
import {element} from '../element.ts'
import {language} from '../words.ts'
import {arrangeFields} from './arrange-fields.ts'
import {changeField} from './change-field.ts'
import type {FilesBeside} from './control.ts'
import {FieldView} from './field-view.ts'
import {type FormWord, sayInForm} from './form-words.ts'
import {ListControl} from './list-control.ts'
import {problemsIn} from './problems.ts'
import {documentForm, type FormReading, readForm} from './read-form.ts'

/** The text that the form is of. */
export interface FormHost {
  readonly text: string
  readonly path: string | undefined
  /** Whether it can be written. */
  readonly isWritable: boolean
  readonly files: FilesBeside
  change(splices: readonly Splice[]): void
  undo(): void
  redo(): void
  goTo(line: number): void
  /** Another field is entered. */
  onEnter(): void
}

export class FormPane {
  readonly #host: FormHost
  readonly #fields: readonly FormField[]
  readonly #views: ReadonlyMap<string, FieldView>
  readonly #form: HTMLFormElement
  readonly #all = element('fieldset', {class: 'form-all'})
  readonly #notice = element('div', {class: 'form-notice', role: 'status'})
  readonly #about = element('p', {class: 'form-about', 'aria-hidden': 'true'})
  readonly #more: HTMLDetailsElement
  #reading: FormReading = {state: 'read', values: new Map(), isEnglish: false}
  #others: readonly ShownFinding[] = []
  /** Of what document and form the fields are arranged. */
  #arranged: string | undefined

  constructor(holder: HTMLElement, fields: readonly FormField[], host: FormHost) {
    this.#host = host
    this.#fields = fields
    this.#views = new Map(fields.map((field) => [field.name, this.#viewOf(field)]))
    this.#more = element('details', {class: 'form-more'}, element('summary'))
    this.#form = element('form', {class: 'form', 'aria-label': sayInForm('form')}, this.#all)
    this.#form.addEventListener('submit', (event) => event.preventDefault())
    this.#form.addEventListener('keydown', (event) => this.#press(event))
    holder.replaceChildren(this.#notice, this.#form, this.#about)
  }

  /** The text is another, or another document's. */
  refresh(): void {
    const {text, isWritable} = this.#host
    this.#reading = readForm(text, this.#fields)
    this.#all.disabled = this.#reading.state === 'unread' || !isWritable
    this.#tell()
    if (this.#reading.state === 'unread') {
      // What was there before is nobody's any more, if it is another document's.
      if (this.#arranged === undefined) this.#arrange('general')
      return
    }
    for (const [name, view] of this.#views) view.show(this.#reading.values.get(name))
    this.#arrange(documentForm(this.#reading))
  }

  /** Another document is in front, or none. */
  begin(): void {
    this.#all.disabled = true
    this.#arranged = undefined
    this.#more.open = false
    this.#others = []
    for (const view of this.#views.values()) {
      view.show(undefined)
      view.tell([])
    }
    this.#form.scrollTop = 0
  }

  /** What was found in the text, beside the fields it is about. */
  mark(findings: readonly ShownFinding[]): void {
    const {text, path} = this.#host
    const end = findFrontMatter(text)?.end ?? 0
    const lastLine = end === 0 ? 0 : text.slice(0, end - 1).split('\n').length
    const {ofFields, others} = problemsIn(findings, path, this.#fields, this.#reading, lastLine)
    this.#hold(() => {
      for (const [name, view] of this.#views) view.tell(ofFields.get(name) ?? [])
      this.#others = others
      this.#tell()
    })
  }

  /** Keep the field under the hand where it is: what is about to be clicked does not go away. */
  #hold(change: () => void): void {
    const find = (state: string): Element | null => this.#form.querySelector(`.form-field:${state}`)
    const held = find('hover') ?? find('focus-within')
    const before = held?.getBoundingClientRect().top ?? 0
    change()
    const after = held?.getBoundingClientRect().top ?? 0
    if (after !== before) this.#form.scrollTop += after - before
  }

  /** Enter the field that is given on this line; false where there is none. */
  focusLine(line: number): boolean {
    for (const view of this.#views.values()) {
      const {firstLine = 0, lastLine = 0} = view.reading ?? {}
      if (line < firstLine || line > lastLine) continue
      this.#more.open ||= this.#more.contains(view.element)
      view.control.focus()
      return true
    }
    return false
  }

  /** Where what is entered begins in the text; undefined where it is not in it. */
  get line(): number | undefined {
    const entered = [...this.#views.values()].find(({element: own}) => own.matches(':focus-within'))
    return entered?.reading?.firstLine
  }

  /** A picture was put beside the document: it is a seal. */
  takePicture(name: string): void {
    const {control} = this.#views.get('seal') ?? {}
    if (control instanceof ListControl && !this.#all.disabled) control.append(name)
  }

  focus(): void {
    this.#form.querySelector<HTMLElement>('textarea, select, input')?.focus()
  }

  #viewOf(field: FormField): FieldView {
    return new FieldView(field, {
      files: this.#host.files,
      isEnglish: () => this.#reading.state === 'read' && this.#reading.isEnglish,
      dates: () => this.#dates(),
      onValue: (value) => this.#change(field.name, value),
      onSettled: () => {
        const {reading} = this.#views.get(field.name) ?? {}
        if (reading) this.#change(field.name, reading.value)
      },
      onLine: (line) => this.#host.goTo(line),
      onEnter: (about) => {
        this.#about.textContent = about
        this.#host.onEnter()
      }
    })
  }

  #change(name: string, value: PlainValue | undefined): void {
    const {text, isWritable} = this.#host
    if (!isWritable) return
    const changed = (to: PlainValue | undefined): readonly Splice[] | undefined =>
      changeField(text, this.#fields, name, to)
    // A list with comments in it cannot be nothing; it can go.
    const splices = changed(value) ?? (value === '' ? changed(undefined) : undefined)
    if (splices && splices.length > 0) this.#host.change(splices)
    // What cannot be written is shown as it is.
    else if (!splices) this.refresh()
  }

  #dates(): readonly string[] {
    if (this.#reading.state === 'unread') return []
    const {values} = this.#reading
    return this.#fields
      .filter(({shape}) => shape.kind === 'date')
      .flatMap(({name}) => String(values.get(name)?.value ?? ''))
  }

  /** Fields that the form of the document wants, and those that are given, stand open. */
  #arrange(form: Form): void {
    const isHeld = this.#form.contains(document.activeElement)
    const wanted = `${this.#host.path} ${form}`
    const isGiven = ({name}: FormField): boolean => this.#views.get(name)?.reading !== undefined
    // A field does not go from under the hand that has just filled it in.
    if (wanted === this.#arranged && (isHeld || this.#isArranged(form, isGiven))) return
    this.#arranged = wanted
    const {open, folded} = arrangeFields(this.#fields, form, isGiven)
    const held = document.activeElement
    const sections = [...open].map(([part, fields]) => this.#section(part, fields))
    this.#more.replaceChildren(
      element('summary', {}, `${sayInForm('more')}（${folded.length}）`),
      ...this.#elementsOf(folded)
    )
    this.#more.hidden = folded.length === 0
    this.#all.replaceChildren(...sections, this.#more)
    if (isHeld && held instanceof HTMLElement) held.focus()
  }

  #isArranged(form: Form, isGiven: (field: FormField) => boolean): boolean {
    const {folded} = arrangeFields(this.#fields, form, isGiven)
    const elements = [...this.#more.querySelectorAll('.form-field')]
    const wanted = this.#elementsOf(folded)
    return elements.length === wanted.length && wanted.every((each) => elements.includes(each))
  }

  #section(part: FormField['part'] & FormWord, fields: readonly FormField[]): HTMLElement {
    return element(
      'section',
      {class: 'form-part'},
      element('h3', {}, sayInForm(part)),
      ...this.#elementsOf(fields)
    )
  }

  #elementsOf(fields: readonly FormField[]): readonly HTMLElement[] {
    return fields.flatMap(({name}) => this.#views.get(name)?.element ?? [])
  }

  /** Over the form: why it cannot be used, and what is wrong with no field of it. */
  #tell(): void {
    const reading = this.#reading
    const lines =
      reading.state === 'unread'
        ? [this.#line(`${sayInForm('unread')}${reading.wording[language]}`, reading.line)]
        : this.#others.map(({wording, line}) => this.#line(wording[language], line ?? 1))
    const isSame =
      lines.length === this.#notice.childElementCount &&
      lines.every((each, index) => each.isEqualNode(this.#notice.children[index] ?? null))
    if (!isSame) this.#notice.replaceChildren(...lines)
    this.#notice.hidden = lines.length === 0
  }

  #line(text: string, line: number): HTMLElement {
    const go = element('button', {type: 'button', class: 'quiet'}, sayInForm('toLine', {n: line}))
    go.addEventListener('click', () => this.#host.goTo(line))
    return element('p', {}, text, ' ', go)
  }

  /** Undoing is the text's, whatever is entered. */
  #press(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'z' && !event.shiftKey) this.#host.undo()
    else if (key === 'y' || key === 'z') this.#host.redo()
    else return
    event.preventDefault()
  }
}
