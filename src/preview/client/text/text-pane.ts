/** The text of the document in front, left of its pages: opened, followed, saved. */

import type {Wording} from '../../../base/message.ts'
import type {DocumentText, ShownFinding} from '../../contract.ts'
import {byId} from '../element.ts'
import {FormSide} from '../form/form-side.ts'
import * as link from '../link.ts'
import {language, say, type Word} from '../words.ts'
import type {Cursor, TextEditor} from './editor.ts'
import type {NumberedLine} from './printed-numbers.ts'
import {TextBar} from './text-bar.ts'

interface PaneEvents {
  /** The text in front is another than before. */
  onTyped(): void
  /** The cursor was moved, and nothing typed. */
  onCursor(): void
  onClose(): void
  /** Which texts are not saved has changed. */
  onUnsaved(paths: readonly string[]): void
  /** The form is shown, or the text again. */
  onForm(isForm: boolean): void
  /** The text in front, whose file is gone, is given up. */
  onDiscard(): void
  /** What could not be pasted. */
  onTold(told: readonly Wording[]): void
  /** Pictures were pasted. */
  onPictures(pictures: readonly File[]): void
  /** Back to the pages. */
  onLeave(): void
  /** Where the cursor was in the text at `path` when it was last open. */
  lineOf(path: string): number | undefined
}

/** The file is gone, or another than the one that was opened, and there is text that is not saved. */
type Trouble = {readonly kind: 'gone'} | {readonly kind: 'changed'; readonly file: DocumentText}

export class TextPane {
  readonly #holder = byId('text')
  readonly #bar: TextBar
  readonly form: FormSide
  readonly #events: PaneEvents
  #loading: Promise<TextEditor> | undefined
  #editor: TextEditor | undefined
  #path: string | undefined
  #isOpen = false
  /** Whether the text that is being opened is to have the keys. */
  #isAsked = false
  /** What its writer has to decide, by path. */
  readonly #troubles = new Map<string, Trouble>()
  /** What was found last in the text in front. */
  #findings: readonly ShownFinding[] = []
  #numbers: readonly NumberedLine[] = []

  /** `isForm`: whether the form is shown in place of the text. */
  constructor(events: PaneEvents, isForm: boolean) {
    this.#events = events
    this.#holder.ariaLabel = say('text')
    this.form = new FormSide(() => this.#editor, isForm, {
      onForm: events.onForm,
      onEnter: () => events.onCursor(),
      onTrouble: (trouble) => this.#bar.notice(trouble)
    })
    this.#bar = new TextBar({onSave: () => void this.save(), onClose: () => events.onClose()})
    addEventListener('beforeunload', (event) => {
      if (this.unsavedPaths.length > 0) event.preventDefault()
    })
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  get unsavedPaths(): readonly string[] {
    return this.#editor?.unsavedPaths ?? []
  }

  get isFocused(): boolean {
    return this.form.isFocused || (this.#editor?.isFocused ?? false)
  }

  /** Undefined while no text is open. */
  get cursor(): Cursor | undefined {
    if (!this.#isOpen || !this.#isInFront) return undefined
    return this.form.isOn ? this.form.cursor : this.#editor?.cursor
  }

  /** Of the document at `path`, as it is in the pane; undefined where it is not open. */
  text(path: string): string | undefined {
    return this.#editor?.writtenAt(path)?.text
  }

  /** Put `text` where the cursor is, if the text in front can be written. */
  insert(text: string): void {
    if (this.#isInFront) this.#editor?.insert(text)
  }

  /** A picture was put beside the document in front, under this name. */
  takePicture(name: string): void {
    if (!this.#isOpen || !this.form.takePicture(name)) this.insert(`![](${name})`)
  }

  /** Make the picture `name` the seal of the text in front. */
  seal(name: string): boolean {
    return (this.#isInFront && this.#editor?.seal(name)) || false
  }

  /** What is to be laid out of the document at `path` instead of its file. */
  unsaved(path: string): string | undefined {
    const written = this.#editor?.writtenAt(path)
    return written?.isUnsaved ? written.text : undefined
  }

  /** Give the keys to the text, as soon as it is there. */
  focus(): void {
    this.#isAsked = true
    if (this.#isInFront) this.#focusAsked()
  }

  /** `isFocused`: to be written in at once. */
  async toggle(isOpen: boolean, isFocused = false): Promise<void> {
    if (isOpen === this.#isOpen) return
    this.#isOpen = isOpen
    this.#holder.hidden = !isOpen
    document.documentElement.toggleAttribute('data-writing', isOpen)
    if (isOpen) await this.#bring(isFocused)
  }

  /** The document at `path` is in front from now on. */
  async show(path: string | undefined): Promise<void> {
    if (path === this.#path) return
    this.#path = path
    this.#findings = []
    this.#numbers = []
    if (this.#isOpen) await this.#bring(false)
  }

  /** The file at `from` is at `to` by now: what is typed goes with it. */
  rename(from: string, to: string): void {
    this.#editor?.rename(from, to)
    this.#troubles.delete(from)
    if (this.#path === from) this.#path = to
    this.#state()
    this.#events.onUnsaved(this.unsavedPaths)
  }

  /** What was found in the text as it is laid out just now. */
  mark(findings: readonly ShownFinding[]): void {
    this.#findings = findings
    if (this.#isInFront) this.#editor?.mark(findings)
    this.form.mark(findings)
  }

  /** What is printed before lines of the text as it is laid out just now, and not typed. */
  number(numbers: readonly NumberedLine[]): void {
    this.#numbers = numbers
    if (this.#isInFront) this.#editor?.number(numbers)
  }

  /** Put in what mends `finding`; false where it is not in a text that is being written. */
  mend(finding: ShownFinding): boolean {
    const isMine =
      this.#isOpen || (this.#path !== undefined && this.unsaved(this.#path) !== undefined)
    if (!isMine || !this.#isInFront || finding.path !== this.#path) return false
    return this.#editor?.mend(finding) ?? false
  }

  /** Put the cursor where `text`, a line of this number, is; gives whether it could. */
  goTo(line: number, column: number): boolean {
    if (!this.#isOpen || !this.#isInFront) return false
    if (this.form.goTo(line)) return true
    this.#editor?.goTo(line, column)
    return true
  }

  /** The lines of the paragraph that begins at `line`. */
  paragraph(line: number): readonly string[] {
    const lines: string[] = []
    for (let at = line; ; at += 1) {
      const text = this.#editor?.lineText(at) ?? ''
      if (text.trim() === '') return lines
      lines.push(text)
    }
  }

  /** Write the text in front into its file; gives whether all of it is there. */
  async save(): Promise<boolean> {
    const editor = this.#editor
    const path = this.#path
    // Not what the editor shows: that may still be the text before.
    const written = editor?.writtenAt(path)
    if (!editor || path === undefined || !written) return true
    const isGone = this.#troubles.get(path)?.kind === 'gone'
    if (!isGone && !written.isUnsaved) return true
    if (written.file.locked || written.isBeingSaved) return false
    const {digest} = written.file
    const text = written.send()
    this.#state()
    // Without an answer nobody knows: the file is looked at below.
    const answer = await link.save(path, isGone ? null : digest, text).catch(() => undefined)
    if (answer?.state === 'written' && answer.digest !== null) {
      written.saved(answer.digest)
      this.#troubles.delete(path)
    } else written.notSaved()
    this.#state()
    this.#say()
    const refused = answer && answer.state !== 'written' && answer.state !== 'changed'
    if (!answer || refused)
      this.#bar.notice(say(answer?.state === 'forbidden' ? 'forbidden' : 'textNotSaved'))
    else await this.follow(path)
    return !this.unsavedPaths.includes(path)
  }

  /** The file at `path` may have changed, or is gone. */
  async follow(path: string): Promise<void> {
    const editor = this.#editor
    const written = editor?.writtenAt(path)
    if (!editor || !written || written.isBeingSaved) return
    const file = await link.fetchText(path)
    // Typed or saved meanwhile: what holds now is asked of it, not of before.
    if (written.isBeingSaved || editor.writtenAt(path) !== written) return
    if (!file) {
      if (written.isUnsaved) this.#troubles.set(path, {kind: 'gone'})
      else editor.forget(path)
    } else if (file.digest === written.file.digest) this.#troubles.delete(path)
    else if (!written.isUnsaved || written.text === file.text) {
      editor.follow(path, file)
      this.#troubles.delete(path)
    } else this.#troubles.set(path, {kind: 'changed', file})
    if (path !== this.#path) return
    this.#state()
    this.#say()
  }

  get #isInFront(): boolean {
    return this.#path !== undefined && this.#editor?.path === this.#path
  }

  async #bring(isFocused: boolean): Promise<void> {
    const path = this.#path
    this.#bar.say(path, 'textLoading')
    const editor = await this.#load()
    if (path !== this.#path) return
    if (path === undefined) {
      editor.clear()
      void this.form.refresh()
      this.#bar.say(undefined, undefined)
      return
    }
    const isKnown = editor.has(path)
    const file = editor.writtenAt(path)?.file ?? (await link.fetchText(path))
    if (path !== this.#path) return
    if (!file) {
      editor.clear()
      void this.form.refresh()
      this.#bar.say(path, undefined)
      this.#bar.notice(say('textUnread'))
      return
    }
    editor.show(path, file)
    const line = isKnown ? undefined : this.#events.lineOf(path)
    if (line !== undefined) editor.goTo(line, 1, false)
    editor.mark(this.#findings)
    editor.number(this.#numbers)
    this.#state()
    this.#say()
    await this.form.refresh()
    if (isFocused) this.#isAsked = true
    this.#focusAsked()
    // It may have changed while it was not in front.
    if (isKnown) void this.follow(path)
  }

  #focusAsked(): void {
    if (this.#isAsked) void this.form.toggle(this.form.isOn, true)
    this.#isAsked = false
  }

  async #load(): Promise<TextEditor> {
    this.#loading ??= this.#make()
    try {
      return await this.#loading
    } catch (error) {
      // The next try asks again.
      this.#loading = undefined
      throw error
    }
  }

  async #make(): Promise<TextEditor> {
    const {TextEditor} = await import('./editor.ts')
    this.#editor = new TextEditor(byId('text-editor'), nonceOfStyles(), {
      onText: () => void this.form.refresh(),
      onTyped: () => {
        this.#state()
        // What an input method shows meanwhile is not yet meant.
        if (!this.#editor?.isComposing) this.#events.onTyped()
      },
      onCursor: () => this.#events.onCursor(),
      onSave: () => void this.save(),
      onLeave: () => {
        this.#events.onLeave()
        return true
      },
      hints: link.fetchHints,
      pasting: {
        pasted: link.fetchPasted,
        onPasted: ({told}) => this.#events.onTold(told),
        onPictures: (pictures) => this.#events.onPictures(pictures)
      }
    })
    return this.#editor
  }

  /** What is to be known of the text in front. */
  #say(): void {
    const path = this.#path
    const trouble = path === undefined ? undefined : this.#troubles.get(path)
    if (path === undefined || !trouble) {
      this.#bar.notice(this.#editor?.writtenAt(path)?.file.locked?.[language])
    } else if (trouble.kind === 'gone') {
      this.#bar.notice(say('textGone'), [
        {label: say('saveAnew'), run: () => void this.save()},
        {label: say('discard'), run: () => this.#discard(path)}
      ])
    } else {
      const {file} = trouble
      this.#bar.notice(say('textChanged'), [
        {label: say('compareSides'), run: () => void this.#compare(path, file)}
      ])
    }
  }

  async #compare(path: string, file: DocumentText): Promise<void> {
    const {sideBySide} = await import('./side-by-side.ts')
    const mine = this.#editor?.writtenAt(path)?.text ?? ''
    const chosen = await sideBySide({theirs: file.text, mine, nonce: nonceOfStyles()})
    const editor = this.#editor
    if (chosen === undefined || path !== this.#path || !editor) return
    if (!this.#isInFront) return
    editor.replace(chosen)
    editor.keepOver(file)
    this.#troubles.delete(path)
    this.#say()
    this.#state()
    this.#events.onTyped()
    await this.save()
  }

  #discard(path: string): void {
    this.#editor?.forget(path)
    this.#troubles.delete(path)
    this.#bar.notice(undefined)
    this.#events.onUnsaved(this.unsavedPaths)
    this.#events.onDiscard()
  }

  #state(): void {
    const written = this.#editor?.writtenAt(this.#path)
    if (!written) return
    const word: Word = written.file.locked
      ? 'isLocked'
      : written.isBeingSaved
        ? 'isSaving'
        : written.isUnsaved
          ? 'isUnsaved'
          : 'isSaved'
    this.#bar.say(this.#path, word)
    this.#events.onUnsaved(this.unsavedPaths)
  }
}

/** What permits the styles of the editor. */
function nonceOfStyles(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}
