/** Text or form: which of the two is in the text pane; the form is loaded when it is first wanted. */

import type {Splice} from '../../../base/yaml/splice.ts'
import type {ShownFinding} from '../../contract.ts'
import {byId, element} from '../element.ts'
import * as link from '../link.ts'
import type {Cursor, TextEditor} from '../text/editor.ts'
import {language} from '../words.ts'
import type {FormPane} from './form-pane.ts'
import {sayInForm} from './form-words.ts'

interface SideEvents {
  onForm(isForm: boolean): void
  /** Another field is entered. */
  onEnter(): void
  /** What a file that was to be taken in became, where it was not. */
  onTrouble(trouble: string): void
}

export class FormSide {
  readonly #holder = byId('text-form')
  readonly #text = byId('text-editor')
  readonly #button: HTMLButtonElement
  readonly #events: SideEvents
  readonly #editor: () => TextEditor | undefined
  #loading: Promise<FormPane> | undefined
  #pane: FormPane | undefined
  #path: string | undefined
  #findings: readonly ShownFinding[] = []
  #isOn: boolean

  constructor(editor: () => TextEditor | undefined, isOn: boolean, events: SideEvents) {
    this.#editor = editor
    this.#events = events
    this.#isOn = isOn
    this.#button = element(
      'button',
      {type: 'button', title: sayInForm('formTitle'), 'aria-controls': 'text-form'},
      sayInForm('form')
    )
    this.#button.addEventListener('click', () => void this.toggle(!this.#isOn, true))
    byId('text-bar').append(this.#button)
    this.#arrange()
  }

  get isOn(): boolean {
    return this.#isOn
  }

  get isFocused(): boolean {
    return this.#isOn && this.#holder.contains(document.activeElement)
  }

  /** The value that is entered, as a cursor in the text; undefined where none is. */
  get cursor(): Cursor | undefined {
    const line = this.#pane?.line
    if (line === undefined) return undefined
    const text = this.#editor()?.lineText(line) ?? ''
    const before = /^[^:]*:\s*["']?/u.exec(text)?.[0].length ?? 0
    return {line, column: before + 1, text}
  }

  async toggle(isOn: boolean, isFocused: boolean): Promise<void> {
    if (isOn !== this.#isOn) {
      this.#isOn = isOn
      this.#events.onForm(isOn)
      this.#arrange()
    }
    await this.refresh()
    if (!isFocused) return
    if (isOn) this.#pane?.focus()
    else this.#editor()?.focus()
  }

  /** The text in front is another than before. */
  async refresh(): Promise<void> {
    const editor = this.#editor()
    if (editor?.path === undefined) {
      this.#path = undefined
      this.#pane?.begin()
    }
    if (!this.#isOn || editor?.path === undefined) return
    const pane = this.#pane ?? (await this.#load(editor))
    if (editor.path !== this.#path) {
      this.#path = editor.path
      pane.begin()
    }
    pane.refresh()
    pane.mark(this.#findings)
  }

  mark(findings: readonly ShownFinding[]): void {
    this.#findings = findings
    if (this.#isOn && this.#editor()?.path === this.#path) this.#pane?.mark(findings)
  }

  /** Whether a field of the form is on `line`, and is entered; if not, the text is shown. */
  goTo(line: number): boolean {
    if (!this.#isOn) return false
    if (this.#pane?.focusLine(line)) return true
    void this.toggle(false, false)
    return false
  }

  /** Whether the picture is taken for a seal. */
  takePicture(name: string): boolean {
    if (!this.#isOn || !this.#pane) return false
    this.#pane.takePicture(name)
    return true
  }

  #arrange(): void {
    this.#button.ariaPressed = String(this.#isOn)
    this.#holder.hidden = !this.#isOn
    this.#text.hidden = this.#isOn
  }

  #load(editor: TextEditor): Promise<FormPane> {
    this.#loading ??= this.#make(editor)
    // The next try asks again.
    this.#loading.catch(() => {
      this.#loading = undefined
    })
    return this.#loading
  }

  async #make(editor: TextEditor): Promise<FormPane> {
    const [{FormPane: Pane}, fields] = await Promise.all([
      import('./form-pane.ts'),
      link.fetchFields()
    ])
    this.#pane = new Pane(this.#holder, fields, {
      get text() {
        return editor.draft
      },
      get path() {
        return editor.path
      },
      get isWritable() {
        return editor.written?.file.locked === null
      },
      files: {
        list: () => link.fetchBeside(editor.path ?? ''),
        address: (name) => link.pictureAddress(editor.path ?? '', name),
        takeIn: (file) => this.#takeIn(file, editor.path)
      },
      change: (splices: readonly Splice[]) => editor.change(splices),
      undo: () => editor.undo(),
      redo: () => editor.redo(),
      onEnter: () => this.#events.onEnter(),
      goTo: (line) => {
        void this.toggle(false, false).then(() => editor.goTo(line))
      }
    })
    return this.#pane
  }

  async #takeIn(file: File, path: string | undefined): Promise<string | undefined> {
    const made = await link.takeIn(file, path).catch(() => undefined)
    if (made?.state === 'written' && made.kind === 'picture') return made.path.split('/').at(-1)
    this.#events.onTrouble(made?.state === 'refused' ? made.wording[language] : file.name)
    return undefined
  }
}
