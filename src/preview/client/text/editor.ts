/** CodeMirror as the text pane has it; loaded when the pane is opened for the first time. */

import {
  defaultKeymap,
  history,
  historyKeymap,
  isolateHistory,
  redo,
  undo
} from '@codemirror/commands'
import {markdownKeymap} from '@codemirror/lang-markdown'
import {lintGutter, lintKeymap, setDiagnostics} from '@codemirror/lint'
import {highlightSelectionMatches, search, searchKeymap} from '@codemirror/search'
import {Annotation, EditorState, type Extension} from '@codemirror/state'
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers
} from '@codemirror/view'
import type {Splice} from '../../../base/yaml/splice.ts'
import type {DocumentText, ShownFinding} from '../../contract.ts'
import {language, say} from '../words.ts'
import {type AskForHints, completing} from './completing.ts'
import {flawedStretch, flawsIn, mendingChange} from './flaws.ts'
import {look} from './look.ts'
import {ourMarkdown} from './our-markdown.ts'
import {type PasteEvents, pasting} from './pasting.ts'
import {phrases} from './phrases.ts'
import {type NumberedLine, printedNumbers, showNumbers} from './printed-numbers.ts'
import {sealingChanges} from './sealing.ts'
import {spliceTo} from './splice.ts'
import {WrittenText} from './written-text.ts'

export interface TextEvents {
  /** Something was typed. */
  onTyped(): void
  /** The text in front is another, whatever made it so. */
  onText(): void
  /** The cursor was moved, and nothing typed. */
  onCursor(): void
  onSave(): void
  /** The keys are not to go to the text any more; gives whether they go elsewhere. */
  onLeave(): boolean
  readonly hints: AskForHints
  readonly pasting: PasteEvents
}

/** A place in the text, counted from 1, and the text of its line. */
export interface Cursor {
  readonly line: number
  readonly column: number
  readonly text: string
}

/** The file's own doing, not the writer's. */
const fromFile = Annotation.define<true>()

export class TextEditor {
  readonly #view: EditorView
  readonly #extensions: Extension
  /** What is not in front, by path. */
  readonly #kept = new Map<string, EditorState>()
  readonly #written = new Map<string, WrittenText>()
  #path: string | undefined

  /** `nonce` permits its styles. */
  constructor(parent: HTMLElement, nonce: string, events: TextEvents) {
    this.#extensions = [EditorView.cspNonce.of(nonce), this.#listening(events), usual(events)]
    this.#view = new EditorView({parent, state: EditorState.create({extensions: this.#extensions})})
  }

  /** Which is in front. */
  get path(): string | undefined {
    return this.#path
  }

  /** Of the text in front. */
  get written(): WrittenText | undefined {
    return this.writtenAt(this.#path)
  }

  writtenAt(path: string | undefined): WrittenText | undefined {
    return path === undefined ? undefined : this.#written.get(path)
  }

  get unsavedPaths(): readonly string[] {
    return [...this.#written].flatMap(([path, {isUnsaved}]) => (isUnsaved ? [path] : []))
  }

  /** On an empty line, the end of what stands above it. */
  get cursor(): Cursor {
    const {doc, selection} = this.#view.state
    const {head} = selection.main
    let line = doc.lineAt(head)
    while (line.text.trim() === '' && line.number > 1) line = doc.line(line.number - 1)
    return {line: line.number, column: Math.min(head - line.from, line.length) + 1, text: line.text}
  }

  /** Whether an input method is at work: what is in the text is not yet meant. */
  get isComposing(): boolean {
    return this.#view.composing
  }

  /** Bring the text at `path` to the front: `file` where it was not open before. */
  show(path: string, file: DocumentText): void {
    this.#keep()
    const known = this.#kept.get(path)
    const state = known ?? this.#stateOf(file)
    if (!known) this.#written.set(path, new WrittenText(file, state.doc))
    this.#path = path
    this.#view.setState(state)
  }

  has(path: string): boolean {
    return this.#written.has(path)
  }

  /** Nothing is in front. */
  clear(): void {
    this.#keep()
    this.#path = undefined
    this.#view.setState(this.#stateOf({text: '', digest: '', locked: {zh: '', en: ''}}))
  }

  forget(path: string): void {
    this.#kept.delete(path)
    this.#written.delete(path)
    if (this.#path === path) this.#path = undefined
  }

  /** The text at `from` is that of a file at `to` by now, all else as it is. */
  rename(from: string, to: string): void {
    const [kept, written] = [this.#kept.get(from), this.#written.get(from)]
    this.#kept.delete(from)
    this.#written.delete(from)
    if (kept) this.#kept.set(to, kept)
    if (written) this.#written.set(to, written)
    if (this.#path === from) this.#path = to
  }

  /** Make the text at `path` that of `file`; it can be undone. */
  follow(path: string, file: DocumentText): void {
    const written = this.#written.get(path)
    if (!written) return
    if (path === this.#path) {
      this.#view.dispatch(this.#following(this.#view.state, file))
      written.follow(file, this.#view.state.doc)
      return
    }
    const kept = this.#kept.get(path)
    if (!kept) return
    const {state} = kept.update(this.#following(kept, file))
    this.#kept.set(path, state)
    written.follow(file, state.doc)
  }

  /** What was typed stays, over the text that `file` has by now. */
  keepOver(file: DocumentText): void {
    const {state} = this.#view
    this.written?.against(file, state.toText(file.text), state.doc)
  }

  /** Put `text` in place of all. */
  replace(text: string): void {
    const {state} = this.#view
    this.#view.dispatch({changes: spliceTo(state.doc, state.toText(text)), userEvent: 'input'})
  }

  /** Underline what was found in the text in front. */
  mark(findings: readonly ShownFinding[]): void {
    const {state} = this.#view
    if (this.#path === undefined) return
    const text = this.written?.text ?? ''
    this.#view.dispatch(setDiagnostics(state, flawsIn(state.doc, text, this.#path, findings)))
  }

  /** As it is by now; lines end in `\n`. */
  get draft(): string {
    return this.#view.state.doc.toString()
  }

  /** Put all of these in, as one step. */
  change(splices: readonly Splice[]): void {
    if (this.written?.file.locked) return
    const changes = splices.map(({start, end, text}) => ({from: start, to: end, insert: text}))
    this.#view.dispatch({changes, userEvent: 'input.form'})
  }

  undo(): void {
    undo(this.#view)
  }

  redo(): void {
    redo(this.#view)
  }

  /** Show the numbers that are printed before lines of the text in front. */
  number(numbers: readonly NumberedLine[]): void {
    if (this.#path === undefined) return
    const effects = showNumbers(this.#view.state, numbers)
    if (effects) this.#view.dispatch({effects})
  }

  /** Put `text` in place of what is selected. */
  insert(text: string): void {
    if (this.written?.file.locked) return
    this.#view.dispatch(this.#view.state.replaceSelection(text), {userEvent: 'input.paste'})
    this.#view.focus()
  }

  /** Make the picture `name`, a figure of the text in front, its seal. */
  seal(name: string): boolean {
    if (!this.written || this.written.file.locked) return false
    const changes = sealingChanges(this.#view.state.doc, name)
    this.#view.dispatch({changes, userEvent: 'input'})
    return true
  }

  /** Put in what mends `finding`, if what it mends still stands there. */
  mend(finding: ShownFinding): boolean {
    const flaw = this.written && flawedStretch(finding, this.#view.state.doc, this.written.text)
    const change = flaw && mendingChange(finding, flaw, this.#view.state.doc)
    if (!change || this.written?.file.locked) return false
    this.#view.dispatch({changes: change, userEvent: 'input'})
    return true
  }

  /** Put the cursor on a line, from 1, the line in the middle, and the keys there. */
  goTo(line: number, column = 1, isFocused = true): void {
    const {doc} = this.#view.state
    const at = doc.line(Math.max(1, Math.min(line, doc.lines)))
    const place = Math.min(at.to, at.from + column - 1)
    this.#view.dispatch({
      selection: {anchor: place},
      effects: EditorView.scrollIntoView(place, {y: 'center'}),
      annotations: fromFile.of(true)
    })
    if (isFocused) this.#view.focus()
  }

  lineText(line: number): string {
    const {doc} = this.#view.state
    return line >= 1 && line <= doc.lines ? doc.line(line).text : ''
  }

  get isFocused(): boolean {
    return this.#view.hasFocus
  }

  focus(): void {
    this.#view.focus()
  }

  #keep(): void {
    if (this.#path !== undefined) this.#kept.set(this.#path, this.#view.state)
  }

  #stateOf({text, locked}: DocumentText): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        this.#extensions,
        // It can be read by keys alone all the same.
        EditorState.readOnly.of(locked !== null)
      ]
    })
  }

  #following(state: EditorState, {text}: DocumentText) {
    return {
      changes: spliceTo(state.doc, state.toText(text)),
      annotations: [fromFile.of(true), isolateHistory.of('full')]
    }
  }

  #listening({onTyped, onCursor, onText}: TextEvents): Extension {
    return EditorView.updateListener.of(({docChanged, changes, selectionSet, transactions}) => {
      const isFromFile = transactions.some((each) => each.annotation(fromFile))
      if (docChanged && !isFromFile) this.written?.typed(changes)
      if (docChanged) onText()
      if (isFromFile) return
      if (docChanged) {
        onTyped()
      } else if (selectionSet) onCursor()
    })
  }
}

function usual({hints, onLeave, onSave, onTyped, pasting: events}: TextEvents): Extension {
  const saving = (): boolean => {
    onSave()
    return true
  }
  return [
    lineNumbers(),
    lintGutter(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    dropCursor(),
    EditorView.lineWrapping,
    EditorState.allowMultipleSelections.of(true),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({top: true}),
    ourMarkdown,
    printedNumbers,
    completing(hints),
    pasting(events),
    EditorState.phrases.of(language === 'zh' ? phrases : {}),
    EditorView.contentAttributes.of({
      'aria-label': say('text'),
      spellcheck: 'false',
      tabindex: '0'
    }),
    EditorView.domEventHandlers({
      // What an input method had open is meant from now on.
      compositionend: () => void setTimeout(onTyped)
    }),
    keymap.of([
      {key: 'Mod-s', run: saving, preventDefault: true},
      ...markdownKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      // With nothing open in it: back to the pages, for whoever has keys alone.
      {
        key: 'Escape',
        run: ({contentDOM}) => {
          contentDOM.blur()
          return onLeave()
        }
      }
    ]),
    look
  ]
}
